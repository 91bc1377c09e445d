import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { root } from "../../scripts/tools.ts";
import type { Visitor } from "../support/browser.ts";
import { enter } from "./stage.ts";

export const fixture = (name: string): string => readFileSync(join(root, "test/fixtures/minutes", `${name}.txt`), "utf8");
export const textFile = (name: string, words: string) => ({ name, mimeType: "text/plain", buffer: Buffer.from(words) });

/** The secretary at the forum's page for importing. */
export async function atTheImport(browser: Browser, baseUrl: string, forum = "Faglig Strategisk Forum"): Promise<Visitor> {
  const visitor = await enter(browser, baseUrl, "Sekretær i klyngesekretariatet");
  await visitor.page.getByRole("navigation").getByRole("link", { name: "Fora" }).click();
  await visitor.page.getByRole("link", { name: forum, exact: true }).first().click();
  await visitor.page.getByRole("link", { name: "Importér referater" }).click();
  await visitor.page.getByRole("heading", { name: "Importér referater", level: 1 }).waitFor();
  return visitor;
}

export async function paste(page: Page, words: string): Promise<void> {
  await page.getByRole("textbox", { name: "Eller indsæt" }).fill(words);
  await page.getByRole("button", { name: "Læs teksten" }).click();
  await page.getByRole("heading", { name: "Spørgsmål til kladden" }).waitFor();
}

export const part = (page: Page, name: string) =>
  page.getByRole("navigation", { name: "Dele af kladden" }).getByRole("link", { name }).click();

/** The words that are marked in the source, as the browser has them. */
export const marked = (page: Page) =>
  page.evaluate(() =>
    [...(CSS.highlights.get("import-shown") ?? [])].map((range) => (range instanceof Range ? range.toString() : "")).join(""),
  );

/** Selects a word of the source as a hand does, with two clicks on it, where it has come to rest. */
export async function selectInSource(page: Page, word: string): Promise<void> {
  const place = await page.evaluate(async (wanted) => {
    const find = () => {
      for (const block of document.querySelectorAll(".source-block")) {
        const at = block.textContent.indexOf(wanted);
        if (at === -1 || block.firstChild === null) continue;
        const range = new Range();
        range.setStart(block.firstChild, at);
        range.setEnd(block.firstChild, at + wanted.length);
        const pane = block.parentElement;
        if (pane !== null) pane.scrollTop += range.getBoundingClientRect().top - pane.getBoundingClientRect().top - 100;
        const box = range.getBoundingClientRect();
        return { x: box.left + box.width / 2, y: box.top + box.height / 2 };
      }
      return null;
    };
    // The window may just have been made wider, and the pane is brought to what is shown in it.
    let place = find();
    for (let still = 0; still < 5;) {
      await new Promise((resolve) => requestAnimationFrame(resolve));
      const next = find();
      still = next?.x === place?.x && next?.y === place?.y ? still + 1 : 0;
      place = next;
    }
    return place;
  }, word);
  if (place === null) throw new Error(`the source does not say ${word}`);
  await page.mouse.dblclick(place.x, place.y);
}
