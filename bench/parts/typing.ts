import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { build } from "vite";
import * as Y from "yjs";
import type { DocumentView, SpaceView } from "../../contract/views.ts";
import { root } from "../../scripts/tools.ts";
import { sitDown } from "../../test/cast/typist.ts";
import { signIn } from "../../test/cast/visitor.ts";
import { newVisitor, openBrowser } from "../../test/support/browser.ts";
import { percentile } from "../figures.ts";
import { cores, descendants, pin } from "../machine.ts";
import { Ours } from "../ours.ts";
import type { Part } from "../part.ts";

const pages = 100;
const paragraphsOnPage = 6;
const words = "Borgere med flere sygdomme møder ét forløb, også når det går på tværs af kommune, sygehus og almen praksis. ".repeat(4);
const letters = 60;
/** What one letter has set going is over when the next one comes. */
const betweenLettersMs = 150;
const slowdown = 4;

type Typed = { busyMs: number; waitsMs: number[] };

/**
 * What a letter costs in a text of a hundred pages, beside an editor that does nothing but edit: the same text, the same styles, the same browser. `busy` is the
 * processor time of the page's thread from one letter to the next: in ours also for keeping, sending and hearing it.
 */
export const typing: Part = {
  name: "typing",
  tells: `${letters} letters into a text of ${pages} pages, on a processor slowed down ${slowdown} times`,
  run: async ({ entries, repeats, figures }) => {
    const ours = entries.find(({ contestant }) => contestant instanceof Ours)?.contestant;
    if (!(ours instanceof Ours)) return;
    const { baseUrl } = ours.server;
    const bare = { name: "bare ProseMirror", durability: "none" } as const;
    const [script, address] = await Promise.all([bundled(), longDocument(baseUrl)]);
    const browser = await openBrowserOnAllCores();
    for (let repeat = 0; repeat < repeats; repeat++) {
      const { mine, theirs } = await typedInBoth(browser, baseUrl, address, script);
      for (const [contestant, { busyMs, waitsMs }] of [[ours, mine] as const, [bare, theirs] as const]) {
        figures.add("busy per letter, 100 pages", "ms", contestant, busyMs);
        figures.add("letter on the screen p50, 100 pages", "ms", contestant, percentile(waitsMs, 0.5));
        figures.add("letter on the screen p95, 100 pages", "ms", contestant, percentile(waitsMs, 0.95));
      }
    }
    await browser.close();
  },
};

/**
 * A browser is half a dozen processes, and a page's waits for the others' at each letter. One letter at a time, the server has next to nothing to do, so that both cores are
 * the browser's: as on anybody's computer, and for both editors alike.
 */
async function openBrowserOnAllCores(): Promise<Browser> {
  const others = new Set(descendants());
  const browser = await openBrowser();
  pin(
    descendants().filter((pid) => !others.has(pid)),
    cores.server,
    cores.load,
  );
  return browser;
}

async function typedInBoth(browser: Browser, baseUrl: string, address: string, script: string): Promise<{ mine: Typed; theirs: Typed }> {
  const { page, context } = await newVisitor(browser, baseUrl);
  await page.goto("/sign-in");
  await page.getByRole("button", { name: "Log på som Konsulent i Slagelse" }).click();
  await page.getByRole("heading", { name: "Overblik", level: 1 }).waitFor();
  await page.goto(address);
  await page.locator("[data-field=body] h3").last().waitFor();
  const content: unknown = await page.evaluate("document.querySelector('[data-field=body]').editor.getJSON()");
  await page.evaluate(script);
  const mine = await typed(page);
  await page.getByText("Gemt", { exact: true }).waitFor();
  // Away from the live text, whose page would go on listening.
  await page.goto("/sign-in");
  await page.evaluate(script);
  await page.evaluate(`bench.openBare(${JSON.stringify(content)})`);
  const theirs = await typed(page);
  await context.close();
  return { mine, theirs };
}

/** Into the middle of the text, after what its opening has set going is over. */
async function typed(page: Page): Promise<Typed> {
  const line = page.locator("[data-field=body] > p").nth((pages * (paragraphsOnPage - 1)) / 2);
  await line.scrollIntoViewIfNeeded();
  await line.click();
  await page.keyboard.type("Før. ", { delay: betweenLettersMs });
  await page.waitForLoadState("networkidle");
  const devTools = await page.context().newCDPSession(page);
  await devTools.send("Performance.enable");
  await devTools.send("Emulation.setCPUThrottlingRate", { rate: slowdown });
  await page.evaluate("bench.watchKeys()");
  const busySeconds = async (): Promise<number> => {
    const { metrics } = await devTools.send("Performance.getMetrics");
    return metrics.find(({ name }) => name === "ThreadTime")?.value ?? Number.NaN;
  };
  const before = await busySeconds();
  await page.keyboard.type("x".repeat(letters), { delay: betweenLettersMs });
  const busyMs = ((await busySeconds()) - before) * 1000;
  const waitsMs = await page.evaluate<number[]>("bench.waits()");
  await devTools.send("Emulation.setCPUThrottlingRate", { rate: 1 });
  return { busyMs: busyMs / letters, waitsMs };
}

async function bundled(): Promise<string> {
  const built = await build({
    root,
    configFile: false,
    logLevel: "silent",
    build: { write: false, lib: { entry: join(root, "bench/page/bare.ts"), formats: ["iife"], name: "bench" } },
  });
  const [file] = [built].flat().flatMap((bundle) => ("output" in bundle ? bundle.output : []));
  if (file?.type !== "chunk") throw new Error("the bare editor was not bundled");
  return file.code;
}

async function longDocument(baseUrl: string): Promise<string> {
  const author = await signIn(baseUrl, "slagelse-consultant");
  const organisationId = "org_municipality_0330";
  const space = await author.post<SpaceView>("/spaces", { name: "Langt", purpose: "", goals: "", organisationId, forumId: null });
  const document = await author.post<DocumentView>(`/spaces/${space.id}/documents`, { kind: "initiative", title: "Hundrede sider" });
  const typist = await sitDown(author, document.id);
  typist.doc.getXmlFragment("body").push(Array.from({ length: pages }, (_, page) => pageOf(page)).flat());
  await typist.saved();
  typist.leave();
  return `/documents/${document.id}`;
}

/** Every tenth page has a table, and every page a list. */
function pageOf(page: number): Y.XmlElement[] {
  const paragraphs = Array.from({ length: paragraphsOnPage - 1 }, () => block("paragraph", new Y.XmlText(words)));
  const item = () => block("listItem", block("paragraph", new Y.XmlText(words.slice(0, 120))));
  const row = (cell: string) =>
    block("tableRow", ...["72 timer", "Slagelse", "0,6"].map((text) => block(cell, block("paragraph", new Y.XmlText(text)))));
  return [
    block("heading", new Y.XmlText(`Side ${page + 1}`)),
    ...paragraphs,
    block("bulletList", item(), item(), item()),
    ...(page % 10 === 0 ? [block("table", row("tableHeader"), row("tableCell"), row("tableCell"))] : []),
  ];
}

function block(name: string, ...content: (Y.XmlElement | Y.XmlText)[]): Y.XmlElement {
  const element = new Y.XmlElement(name);
  element.insert(0, content);
  return element;
}
