import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { chromium, type Browser, type BrowserContext, type Page } from "playwright-core";
import { findChromium } from "../../scripts/chromium.ts";

/** One person at one browser of their own: nothing is shared with the others but the server. */
export type Visitor = {
  page: Page;
  context: BrowserContext;
  /** What the browser complained of: errors in the console, uncaught exceptions, and whatever the content security policy stopped. */
  complaints: string[];
};

/** How long any one thing on a page may let itself be waited for. */
const patienceMs = 20_000;

/** A Chromium for a test file. Close it when the file is done. */
export async function openBrowser(): Promise<Browser> {
  const executablePath = findChromium();
  if (executablePath === null) throw new Error("There is no Chromium here. `npm test` installs one; CHROMIUM_PATH names another.");
  // Root, as in a container, has no sandbox to be in; and /dev/shm is small there.
  const asRoot = process.getuid?.() === 0 ? ["--no-sandbox", "--disable-dev-shm-usage"] : [];
  return chromium.launch({ executablePath, args: asRoot });
}

/** A new visitor at the width, with Danish as the browser's language unless told otherwise. */
export async function newVisitor(
  browser: Browser,
  baseUrl: string,
  { width = 1280, height = 900, language = "da-DK" }: { width?: number; height?: number; language?: string } = {},
): Promise<Visitor> {
  const context = await browser.newContext({
    baseURL: baseUrl,
    viewport: { width, height },
    locale: language,
    timezoneId: "Europe/Copenhagen",
    reducedMotion: "reduce",
  });
  context.setDefaultTimeout(patienceMs);
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on("pageerror", (error) => complaints.push(`uncaught: ${error.message}`));
  page.on("console", (message) => {
    if (message.type() === "error") complaints.push(`console: ${message.text()} (${message.location().url})`);
  });
  return { page, context, complaints };
}

const axeSource = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

type AxeResults = { violations: { id: string; impact: string | null; help: string; nodes: { target: unknown[] }[] }[] };

/** What WCAG 2.2 A and AA say against the page as it stands, one line each with where; none is the goal. */
export async function accessibilityViolations(page: Page): Promise<string[]> {
  // Evaluated through the debugger, where the page's content security policy does not apply.
  if (await page.evaluate<boolean>("typeof axe === 'undefined'")) await page.evaluate(axeSource);
  const results = await page.evaluate<AxeResults>(
    `axe.run(document, { runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"], resultTypes: ["violations"], preload: false })`,
  );
  return results.violations.map(
    ({ id, impact, help, nodes }) => `${id} (${impact ?? "minor"}): ${help} at ${nodes.map((node) => node.target.join(" ")).join(", ")}`,
  );
}

/** Whether the page can be read without scrolling sideways at its present width (WCAG 1.4.10). */
export async function fitsItsWidth(page: Page): Promise<boolean> {
  return page.evaluate<boolean>("document.documentElement.scrollWidth <= document.documentElement.clientWidth");
}
