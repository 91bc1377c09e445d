import { getSchema } from "@tiptap/core";
import { EditorState, TextSelection } from "@tiptap/pm/state";
import { describe, expect, test } from "vitest";
import { blockWords } from "../../i18n/text-blocks.ts";
import { paragraph, table } from "../../text/blocks.ts";
import { withoutCrossing } from "../../web/documents/blocks/table.ts";
import { richText } from "../../web/documents/schema.ts";

const schema = getSchema(richText(blockWords.da));
const doc = schema.nodeFromJSON({
  type: "doc",
  content: [
    paragraph("Før."),
    table([
      ["a1", "a2"],
      ["b1", "b2"],
    ]),
    paragraph("Efter."),
  ],
});

/** The place before the words. */
function at(words: string): number {
  let place = 0;
  doc.descendants((node, from) => {
    if (node.text === words) place = from;
  });
  return place;
}

/** What is left after somebody has selected from one place to another, and deleted. */
function deleted(anchor: number, head: number): string {
  const before = EditorState.create({ doc });
  const selected = before.apply(before.tr.setSelection(TextSelection.create(doc, anchor, head)));
  const kept = withoutCrossing(before, selected);
  const state = kept === null ? selected : selected.apply(kept);
  return state.tr.deleteSelection().doc.toString();
}

describe("what is selected and deleted", () => {
  test("from one cell into another empties no more than the first, and the table keeps its form", () => {
    expect(deleted(at("a2") + 1, at("b2") + 1)).toContain('tableCell(paragraph("b1")), tableCell(paragraph("b2"))');
    expect(deleted(at("a2") + 1, at("b2") + 1)).toContain('tableHeader(paragraph("a"))');
    expect(deleted(at("b2") + 1, at("a2") + 1)).toContain('tableCell(paragraph("2"))');
  });

  test("from before a table into it takes the whole table, and pulls none of its words out", () => {
    expect(deleted(at("Før.") + 1, at("b1") + 1)).toBe('doc(paragraph("F"), paragraph("Efter."))');
  });

  test("from after a table into it, or out of it, pulls no words into a cell", () => {
    expect(deleted(at("Efter.") + 1, at("b1") + 1)).toBe('doc(paragraph("Før.fter."))');
    expect(deleted(at("b2") + 1, at("Efter.") + 1)).toContain('tableCell(paragraph("b")))), paragraph("Efter."))');
  });

  test("from before a table to after it takes all between", () => {
    expect(deleted(at("Før.") + 1, at("Efter.") + 1)).toBe('doc(paragraph("Ffter."))');
  });
});
