import { getSchema } from "@tiptap/core";
import type { Transaction } from "@tiptap/pm/state";
import { expect, test } from "vitest";
import * as Y from "yjs";
import { movedBlock } from "../../web/documents/blocks/move.ts";
import { isKnown } from "../../web/documents/contents.ts";
import { blockWords } from "../../i18n/text-blocks.ts";
import { richText } from "../../web/documents/schema.ts";
import { bindView } from "../support/bound-view.ts";

const schema = getSchema(richText(blockWords.da));

/** An editor's binding over a field, with as much of a view as it needs, and what it has written of its own. */
function openEditor(doc: Y.Doc) {
  const field = doc.getXmlFragment("purpose");
  const written: Uint8Array[] = [];
  doc.on("update", (update: Uint8Array, origin: unknown) => {
    if (origin !== "room") written.push(update);
  });
  const { binding, view } = bindView(field, schema);
  const dispatch = (transaction: Transaction) => {
    view.dispatch(transaction);
    binding._prosemirrorChanged(view.state.doc);
  };
  const type = (words: string) => dispatch(view.state.tr.insertText(words, 1));
  return { view, written, type, dispatch, words: () => view.state.doc.textContent };
}

function block(name: string, words: string, marks: Record<string, unknown> = {}): Y.XmlElement {
  const element = new Y.XmlElement(name);
  const text = new Y.XmlText();
  text.insert(0, words, marks);
  element.insert(0, [text]);
  return element;
}

/** Somebody's change that this page hears of, made by a page that may be newer. */
function change(doc: Y.Doc, make: (field: Y.XmlFragment) => void) {
  const theirs = new Y.Doc();
  Y.applyUpdate(theirs, Y.encodeStateAsUpdate(doc));
  make(theirs.getXmlFragment("purpose"));
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(theirs, Y.encodeStateVector(doc)), "room");
}

const foreign: [title: string, make: (field: Y.XmlFragment) => void][] = [
  ["a block", (field) => field.push([block("gallery", "billede")])],
  ["a mark", (field) => field.push([block("paragraph", "vigtigt", { highlight: {} })])],
  [
    "a block inside a list",
    (field) => {
      const item = new Y.XmlElement("listItem");
      item.insert(0, [block("gallery", "billede")]);
      const list = new Y.XmlElement("bulletList");
      list.insert(0, [item]);
      field.push([list]);
    },
  ],
];

test.each(foreign)("%s from a newer page, in the text when the editor opens, is not deleted", (_title, make) => {
  const doc = new Y.Doc();
  change(doc, make);
  const before = Y.encodeStateAsUpdate(doc);
  const editor = openEditor(doc);
  expect(editor.written).toEqual([]);
  expect(Y.encodeStateAsUpdate(doc)).toEqual(before);
});

test.each(foreign)("%s from a newer page, coming while the editor is open, is not deleted, whatever is typed then", (_title, make) => {
  const doc = new Y.Doc();
  change(doc, (field) => field.push([block("paragraph", "Kendt.")]));
  const editor = openEditor(doc);
  expect(editor.words()).toBe("Kendt.");
  change(doc, make);
  const before = Y.encodeStateAsUpdate(doc);
  expect(isKnown(doc.getXmlFragment("purpose"), { plain: false })).toBe(false);
  editor.type("Og mere. ");
  expect(editor.written).toEqual([]);
  expect(Y.encodeStateAsUpdate(doc)).toEqual(before);
});

test("what the editor knows is written as before", () => {
  const doc = new Y.Doc();
  change(doc, (field) => field.push([block("paragraph", "Kendt.")]));
  const editor = openEditor(doc);
  change(doc, (field) => field.push([block("heading", "Også kendt", { bold: {} })]));
  editor.type("Nu: ");
  expect(editor.written).toHaveLength(1);
  expect(doc.getXmlFragment("purpose").toJSON()).toContain("Nu: Kendt.");
});

test("a list item that two people left empty between them is still mended", () => {
  const doc = new Y.Doc();
  change(doc, (field) => field.push([block("paragraph", "Kendt."), new Y.XmlElement("listItem")]));
  const editor = openEditor(doc);
  expect(editor.words()).toBe("Kendt.");
  expect(editor.written.length).toBeGreaterThan(0);
  expect(doc.getXmlFragment("purpose").length).toBe(1);
});

test("marks are foreign in a field of one plain line, though not in the others", () => {
  const doc = new Y.Doc();
  change(doc, (field) => field.push([block("paragraph", "fed", { bold: {} })]));
  expect(isKnown(doc.getXmlFragment("purpose"), { plain: false })).toBe(true);
  expect(isKnown(doc.getXmlFragment("purpose"), { plain: true })).toBe(false);
});

test("of two lines that change places one is taken out and put in, and neither is written into the other", () => {
  const doc = new Y.Doc();
  const field = doc.getXmlFragment("purpose");
  change(doc, (theirs) => theirs.push([block("paragraph", "Den første."), block("paragraph", "Den anden.")]));
  const editor = openEditor(doc);
  const words = new Map(field.toArray().map((line) => [line, line.toJSON()]));
  editor.dispatch(movedBlock(editor.view.state, "down") ?? expect.fail("it can be moved"));
  expect(field.toJSON()).toBe("<paragraph>Den anden.</paragraph><paragraph>Den første.</paragraph>");
  const kept = field.toArray().filter((line) => words.has(line));
  expect(kept.map((line) => line.toJSON())).toEqual(kept.map((line) => words.get(line)));
  expect(kept).toHaveLength(1);
});
