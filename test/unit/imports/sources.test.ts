import { describe, expect, it } from "vitest";
import type { MinutesDraft } from "../../../contract/imports.ts";
import { readSource } from "../../../web/sources/read-source.ts";
import { readMinutes } from "../../../worker/imports/read-minutes.ts";
import { fixtures } from "./fixtures.ts";
import { docxBody, docxOf, htmlOf, latinBytes, pdfOf } from "./made-files.ts";

const textIn = async (name: string, bytes: Uint8Array): Promise<string> => {
  const read = await readSource(name, bytes);
  return "text" in read ? read.text : expect.fail(`${name} was not read: ${read.problem}`);
};

/** All that was read, without where it stood: places are another file's. */
function said(draft: MinutesDraft): unknown {
  const { spans: _, warnings, items, ...head } = draft;
  return {
    ...head,
    items: items.map((item) => ({
      ...item,
      sections: item.sections.map(({ kind, heading, text }) => ({ kind, heading, text: text.split(/\s+/) })),
    })),
    warnings: warnings.map(({ code, item }) => ({ code, item })),
  };
}

describe("minutes in a file are read as the same minutes as text", () => {
  for (const { name, text } of fixtures()) {
    const expected = said(readMinutes(text));
    it(`${name}.docx`, async () => expect(said(readMinutes(await textIn("a.docx", docxOf(docxBody(text)))))).toEqual(expected));
    it(`${name}.html`, async () => expect(said(readMinutes(await textIn("a.html", htmlOf(text))))).toEqual(expected));
    it(`${name}.pdf`, async () => expect(said(readMinutes(await textIn("a.pdf", pdfOf(text))))).toEqual(expected));
    it(`${name}.txt`, async () => expect(said(readMinutes(await textIn("a.txt", latinBytes(text))))).toEqual(expected));
  }
});
