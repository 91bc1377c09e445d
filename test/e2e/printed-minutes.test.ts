import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Browser, Page } from "playwright-core";
import type { MinutesDraft } from "../../contract/imports.ts";
import { readSource } from "../../web/sources/read-source.ts";
import { readMinutes } from "../../worker/imports/read-minutes.ts";
import { openBrowser } from "../support/browser.ts";
import { fixtures } from "../unit/imports/fixtures.ts";
import { htmlOf } from "../unit/imports/made-files.ts";

/** Minutes on paper: real fonts with their kerning, wrapped lines, pages. What a program wrote that knows nothing of us. */
const style =
  "<style>body { font: 11pt serif } div { min-height: 1.2em } table { border-collapse: collapse } td { padding: 0 1em } p { margin: 0 }</style>";
let browser: Browser;
let page: Page;

beforeAll(async () => {
  browser = await openBrowser();
  page = await browser.newPage();
});
afterAll(() => browser?.close());

/** What somebody looks for in minutes. Longer texts have the line ends of the paper in them. */
const facts = ({ date, items }: MinutesDraft) => ({
  date,
  items: items.map(({ number, title, access, sections, decision, absent, attachments }) => ({
    number,
    title,
    access,
    sections: sections.map(({ kind }) => kind),
    outcome: decision.outcome,
    absent: absent.map(({ name }) => name),
    attachments: attachments.length,
  })),
});

describe("minutes that a browser has printed to PDF are read as the same minutes", () => {
  it.each(fixtures())("$name", async ({ text }) => {
    await page.setContent(new TextDecoder().decode(htmlOf(text)).replace("</head>", `${style}</head>`));
    const printed = await page.pdf({ format: "A4", margin: { top: "2cm", bottom: "2cm", left: "2cm", right: "2cm" } });
    const read = await readSource("referat.pdf", printed);
    expect(facts(readMinutes("text" in read ? read.text : read.problem))).toEqual(facts(readMinutes(text)));
  });
});
