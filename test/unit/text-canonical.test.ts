import { getSchema } from "@tiptap/core";
import { prosemirrorJSONToYXmlFragment } from "@tiptap/y-tiptap";
import * as v from "valibot";
import { describe, expect, test } from "vitest";
import * as Y from "yjs";
import { canonicalTextSchema, type TextNode } from "../../contract/text.ts";
import { canonicalBytes, canonicalText } from "../../text/canonical.ts";
import { fieldsOf } from "../../text/fields.ts";
import { blockWords } from "../../i18n/text-blocks.ts";
import { richText } from "../../web/documents/schema.ts";

const bytesOf = (doc: Y.Doc) => new TextDecoder().decode(canonicalBytes(canonicalText(doc, "initiative")));

const bodyOf = (doc: Y.Doc): TextNode[] => canonicalText(doc, "initiative").fields.find((field) => field.name === "body")?.content ?? [];

/** A document whose body is one paragraph with one piece of text, handed to the writer. */
function written(write: (words: Y.XmlText, paragraph: Y.XmlElement) => void): Y.Doc {
  const doc = new Y.Doc();
  const paragraph = new Y.XmlElement("paragraph");
  doc.getXmlFragment("body").insert(0, [paragraph]);
  const words = new Y.XmlText();
  paragraph.insert(0, [words]);
  write(words, paragraph);
  return doc;
}

describe("the canonical form", () => {
  test("is the same for a sentence typed in one go and one typed letter by letter with a mistake taken back", () => {
    const atOnce = written((words) => words.insert(0, "Fælles mål"));
    const slowly = written((words) => {
      for (const [index, letter] of Array.from("Fælles mxål").entries()) words.insert(index, letter);
      words.delete(8, 1);
    });
    expect(bytesOf(slowly)).toBe(bytesOf(atOnce));
  });

  test("is the same whichever of two people's words were merged first", () => {
    const ours = written((words) => words.insert(0, "midten"));
    const theirs = new Y.Doc();
    Y.applyUpdate(theirs, Y.encodeStateAsUpdate(ours));
    const wordsIn = (doc: Y.Doc) => (doc.getXmlFragment("body").get(0) as Y.XmlElement).get(0) as Y.XmlText;
    wordsIn(ours).insert(0, "først ");
    wordsIn(theirs).insert(6, " sidst");
    const updates = [ours, theirs].map((doc) => Y.encodeStateAsUpdate(doc));
    const [oneWay, theOther] = [updates, updates.toReversed()].map((order) => {
      const doc = new Y.Doc();
      for (const update of order) Y.applyUpdate(doc, update);
      return bytesOf(doc);
    });
    expect(oneWay).toBe(theOther);
    expect(oneWay).toContain("først midten sidst");
  });

  test("joins a sentence that lies in two pieces side by side", () => {
    const split = written((words, paragraph) => {
      words.insert(0, "halv");
      paragraph.insert(1, [new Y.XmlText("delen")]);
    });
    expect(bytesOf(split)).toBe(bytesOf(written((words) => words.insert(0, "halvdelen"))));
  });

  test("does not depend on the order in which formatting was put on", () => {
    const boldFirst = written((words) => {
      words.insert(0, "vigtigt");
      words.format(0, 7, { italic: {} });
      words.format(0, 7, { bold: {} });
    });
    const inPieces = written((words) => {
      words.insert(0, "vigtigt");
      words.format(0, 4, { bold: {} });
      words.format(4, 3, { bold: {} });
      words.format(0, 7, { italic: {}, strike: {} });
      words.format(0, 7, { strike: null });
    });
    expect(bytesOf(inPieces)).toBe(bytesOf(boldFirst));
    expect(bodyOf(boldFirst)).toEqual([
      { type: "paragraph", content: [{ type: "text", text: "vigtigt", marks: [{ type: "bold" }, { type: "italic" }] }] },
    ]);
  });

  test("knows an overlapping mark by its name, without the hash it is stored under", () => {
    const doc = written((words) => {
      words.insert(0, "abc");
      words.format(0, 2, { "note--AbCd+/12": { id: "one" } });
      words.format(1, 2, { "note--ZZZZ0000": { id: "two" } });
    });
    expect(bodyOf(doc)[0]?.content?.map((node) => node.marks)).toEqual([
      [{ type: "note", attrs: { id: "one" } }],
      [
        { type: "note", attrs: { id: "one" } },
        { type: "note", attrs: { id: "two" } },
      ],
      [{ type: "note", attrs: { id: "two" } }],
    ]);
  });

  test("leaves out attributes that are not there instead of writing null", () => {
    const doc = written((words) => words.insert(0, "link", { link: { href: "https://example.org/", title: null } }));
    expect(bodyOf(doc)).toEqual([
      {
        type: "paragraph",
        content: [{ type: "text", text: "link", marks: [{ type: "link", attrs: { href: "https://example.org/" } }] }],
      },
    ]);
  });

  test("has every field of the kind in the template's order, also the empty ones", () => {
    const text = canonicalText(new Y.Doc(), "mandate");
    expect(text.fields.map((field) => field.name)).toEqual(fieldsOf.mandate.map((field) => field.name));
    expect(text.fields.every((field) => field.content.length === 0)).toBe(true);
  });

  test("writes keys sorted and without white space", () => {
    const doc = written((words) => words.insert(0, 'Sig "ja" \n til é'));
    expect(bytesOf(doc)).toContain(
      '{"content":[{"content":[{"text":"Sig \\"ja\\" \\n til é","type":"text"}],"type":"paragraph"}],"name":"body"}',
    );
    expect(bytesOf(doc)).toMatch(/^\{"fields":\[.*\],"kind":"initiative","schema":5\}$/);
  });

  test("says exactly what the editor stores", () => {
    const line = (text: string): TextNode => ({ type: "paragraph", content: [{ type: "text", text }] });
    const paragraphs = {
      type: "doc",
      content: [
        { type: "heading", attrs: { level: 2 }, content: [{ type: "text", text: "Formål" }] },
        {
          type: "orderedList",
          attrs: { start: 3 },
          content: [
            {
              type: "listItem",
              content: [
                {
                  type: "paragraph",
                  content: [
                    { type: "text", text: "at " },
                    { type: "text", text: "begge", marks: [{ type: "bold" }, { type: "italic" }] },
                    { type: "hardBreak" },
                    { type: "text", text: "sker" },
                  ],
                },
              ],
            },
          ],
        },
        { type: "horizontalRule" },
        {
          type: "taskList",
          content: [
            { type: "taskItem", attrs: { checked: true }, content: [line("Indkaldt")] },
            { type: "taskItem", attrs: { checked: false }, content: [line("Afholdt")] },
          ],
        },
        { type: "callout", attrs: { kind: "reservation" }, content: [line("Kun i 2027.")] },
        {
          type: "table",
          content: [
            { type: "tableRow", content: [{ type: "tableHeader", content: [line("Indsats")] }] },
            { type: "tableRow", content: [{ type: "tableCell", content: [line("Palliation")] }] },
          ],
        },
      ],
    };
    const doc = new Y.Doc();
    prosemirrorJSONToYXmlFragment(getSchema(richText(blockWords.da)), paragraphs, doc.getXmlFragment("body"));
    expect(bodyOf(doc)).toEqual(paragraphs.content);
    expect(v.is(canonicalTextSchema, canonicalText(doc, "initiative"))).toBe(true);
  });
});
