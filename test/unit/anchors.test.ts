import { ySyncPluginKey } from "@tiptap/y-tiptap";
import { getSchema } from "@tiptap/core";
import { setBlockType, splitBlock, joinBackward, chainCommands } from "@tiptap/pm/commands";
import { NodeSelection, TextSelection, type Command } from "@tiptap/pm/state";
import { describe, expect, test } from "vitest";
import * as Y from "yjs";
import type { Passage } from "../../contract/comment.ts";
import { anchorsIn, hangAnchor, takeOffAnchors } from "../../text/anchors.ts";
import { bringBack } from "../../text/bring-back.ts";
import { canonicalText } from "../../text/canonical.ts";
import { compareTexts } from "../../text/comparison.ts";
import { replaceWords } from "../../text/replace-words.ts";
import { seedUpdate } from "../../text/seed.ts";
import { filesStanding, standingAt, type StandingFile } from "../../text/standing-files.ts";
import { movedBlock } from "../../web/documents/blocks/move.ts";
import { withFiles } from "../../web/comments/with-files.ts";
import { isKnown } from "../../web/documents/contents.ts";
import { richText } from "../../web/documents/schema.ts";
import { blockWords } from "../../i18n/text-blocks.ts";
import { bindView } from "../support/bound-view.ts";

const schema = getSchema(richText(blockWords.da));
const sentence = "Indsatsen begynder i efteråret og gælder alle.";
const [a, b] = ["cth_a", "cth_b"] as const;

function textOf(...paragraphs: string[]): Y.Doc {
  const doc = new Y.Doc();
  Y.applyUpdate(doc, seedUpdate({ kind: "initiative", title: "Lindring", paragraphs: { body: paragraphs } }));
  return doc;
}

const passage = (words: string, block = 0, text = sentence): Passage => [{ field: "body", block, offset: text.indexOf(words), words }];
const hang = (doc: Y.Doc, thread: typeof a | typeof b, at: Passage) => doc.transact(() => hangAnchor(doc, thread, at));
const pieces = (doc: Y.Doc, thread: typeof a | typeof b) =>
  anchorsIn(doc, "initiative")
    .get(thread)
    ?.map(({ block, words }) => `${block}: ${words}`);
const copyOf = (doc: Y.Doc): Y.Doc => {
  const copy = new Y.Doc();
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc));
  return copy;
};

/** The editor's own binding over the field, with as much of a view as it needs, and what it writes. */
function openEditor(doc: Y.Doc) {
  const field = doc.getXmlFragment("body");
  const { binding, view } = bindView(field, schema);
  const written: Uint8Array[] = [];
  doc.on("update", (update: Uint8Array) => written.push(update));
  /** Puts the caret before the words, does it, and writes. */
  const at = (words: string, command: Command) => {
    let place = 0;
    view.state.doc.descendants((node, start) => {
      const found = node.isText ? (node.text ?? "").indexOf(words) : -1;
      if (found >= 0) place = start + found;
    });
    view.dispatch(view.state.tr.setSelection(TextSelection.create(view.state.doc, place)));
    command(view.state, (transaction) => view.dispatch(transaction));
    binding._prosemirrorChanged(view.state.doc);
  };
  return { at, written };
}

const fileOfPicture = { kind: "image", id: "fil_kort1", sha256: "a".repeat(64), alt: "Et kort", size: null } as const;

const typed =
  (words: string): Command =>
  (state, dispatch) => {
    dispatch?.(state.tr.insertText(words));
    return true;
  };

describe("what a comment hangs by", () => {
  test("goes with its words through split, change to a heading, typing in them and join", () => {
    const doc = textOf("Først.", sentence);
    hang(doc, a, passage("i efteråret og", 1));
    const editor = openEditor(doc);
    editor.at("efteråret", splitBlock);
    expect(pieces(doc, a)).toEqual(["1: i ", "2: efteråret og"]);
    editor.at("efteråret", setBlockType(schema.nodes["heading"] ?? expect.fail("no heading"), { level: 2 }));
    expect(pieces(doc, a)).toEqual(["1: i ", "2: efteråret og"]);
    editor.at("råret", typed("senefte"));
    expect(pieces(doc, a)).toEqual(["1: i ", "2: eftesenefteråret og"]);
    editor.at("eftesen", chainCommands(joinBackward));
    expect(pieces(doc, a)).toEqual(["1: i eftesenefteråret og"]);
  });

  test("may lie over another's, is let be by an editor that types beside it, and is known to it", () => {
    const doc = textOf(sentence);
    hang(doc, a, passage("begynder i efteråret"));
    hang(doc, b, passage("efteråret og gælder"));
    expect(isKnown(doc.getXmlFragment("body"), { plain: false })).toBe(true);
    const editor = openEditor(doc);
    editor.at("alle", typed("næsten "));
    expect([pieces(doc, a), pieces(doc, b)]).toEqual([["0: begynder i efteråret"], ["0: efteråret og gælder"]]);
    const formats = editor.written
      .flatMap((update) => Y.decodeUpdate(update).structs)
      .filter((struct) => struct instanceof Y.Item && struct.content instanceof Y.ContentFormat);
    expect(formats).toEqual([]);
    doc.transact(() => takeOffAnchors(doc, "initiative", [a]));
    expect([pieces(doc, a), pieces(doc, b)]).toEqual([undefined, ["0: efteråret og gælder"]]);
  });

  test("comes back with words that somebody deletes and brings back by undoing it", () => {
    const doc = textOf("Først.", sentence);
    hang(doc, a, passage("i efteråret", 1));
    const editor = openEditor(doc);
    const undo = new Y.UndoManager(doc.getXmlFragment("body"), { trackedOrigins: new Set([ySyncPluginKey]) });
    editor.at("begynder", (state, dispatch) => {
      dispatch?.(state.tr.delete(state.selection.from, state.selection.from + "begynder i efteråret ".length));
      return true;
    });
    expect(pieces(doc, a)).toBeUndefined();
    undo.undo();
    expect(pieces(doc, a)).toEqual(["1: i efteråret"]);
  });

  test("is, of a picture, the picture itself: where somebody moves it while another writes around it, and again where it is brought back", () => {
    const doc = textOf("Først.", sentence, "Sidst.");
    const picture = new Y.XmlElement("image");
    for (const [name, value] of Object.entries({ file: "fil_kort1", sha256: "a".repeat(64), alt: "Et kort" }))
      picture.setAttribute(name, value);
    doc.getXmlFragment("body").insert(0, [picture]);
    const other = copyOf(doc);
    const [mover, writer] = [openEditor(doc), openEditor(other)];
    const undo = new Y.UndoManager(doc.getXmlFragment("body"), { trackedOrigins: new Set([ySyncPluginKey]) });
    const moved: Command = (state, dispatch) => {
      const chosen = state.apply(state.tr.setSelection(NodeSelection.create(state.doc, 0)));
      const change = movedBlock(chosen, "down") ?? expect.fail("it can be moved");
      dispatch?.(state.tr.step(change.steps[0] ?? expect.fail()).step(change.steps[1] ?? expect.fail()));
      return true;
    };
    writer.at("Først", typed("Alt "));
    mover.at("Sidst", moved);
    for (const update of mover.written.slice()) Y.applyUpdate(other, update);
    for (const update of writer.written.slice()) Y.applyUpdate(doc, update);
    const threads = [{ id: a, quote: { field: "body", words: "Et kort", file: fileOfPicture, at: null } }];
    const places = (of: Y.Doc) =>
      withFiles(new Map(), threads, filesStanding(of, "initiative"), "initiative")
        .get(a)
        ?.map(({ block }) => block);
    expect(places(doc)).toEqual(places(other));
    expect(places(doc)?.[0]).toBeGreaterThan(0);
    undo.stopCapturing();
    mover.at("Sidst", (state, dispatch) => {
      state.doc.forEach((node, place) => node.type.name === "image" && dispatch?.(state.tr.delete(place, place + 1)));
      return true;
    });
    expect(places(doc)).toBeUndefined();
    undo.undo();
    expect(places(doc)?.[0]).toBeGreaterThan(0);
  });

  test("is, of a picture that stands twice, the one it was put on, and where that was moved the one in its place", () => {
    const shown = fileOfPicture;
    const above: StandingFile = { field: "body", block: 0, shown, copy: "1:0" };
    const below = { ...above, block: 1, copy: "1:9" };
    const before = { ...above, copy: "2:0" };
    expect(standingAt([above, below], shown, { copy: below.copy, place: 1 })).toBe(below);
    expect(standingAt([before, above, below], shown, { copy: above.copy, place: 0 })).toBe(above);
    expect(standingAt([above, before], shown, { copy: below.copy, place: 1 })).toBe(before);
    expect(standingAt([above], shown, { copy: below.copy, place: 1 })).toBe(above);
    expect(standingAt([], shown, { copy: below.copy, place: 1 })).toBeUndefined();
    expect(standingAt([above, below], shown, null)).toBe(above);
  });

  test("is no part of what the text says, nor of a comparison", () => {
    const doc = textOf(sentence);
    const before = canonicalText(doc, "initiative");
    hang(doc, a, passage("i efteråret"));
    expect(canonicalText(doc, "initiative")).toEqual(before);
    expect(compareTexts(before, canonicalText(doc, "initiative")).some(({ isChanged }) => isChanged)).toBe(false);
  });

  test("stays when an earlier text is brought back, comes onto words that take others' place, and is not brought along from before", () => {
    const doc = textOf("Først.", sentence);
    hang(doc, b, passage("gælder alle", 1));
    const earlier = copyOf(doc);
    doc.transact(() => takeOffAnchors(doc, "initiative", [b]));
    hang(doc, a, passage("i efteråret", 1));
    doc.transact(() =>
      replaceWords(doc, { field: "body", block: 1, offset: sentence.indexOf("efteråret"), length: 9 }, "efteråret", "foråret"),
    );
    expect(pieces(doc, a)).toEqual(["1: i foråret"]);
    doc.transact(() => replaceWords(doc, { field: "body", block: 0, offset: 0, length: 6 }, "Først.", "Sidst."));
    doc.transact(() => bringBack(doc, earlier, "initiative"));
    expect(canonicalText(doc, "initiative")).toEqual(canonicalText(earlier, "initiative"));
    expect([pieces(doc, a), pieces(doc, b)]).toEqual([["1: i efteråret"], undefined]);
  });

  test("does not make two of a text that was brought back with it in the middle of a word", () => {
    const doc = textOf(sentence);
    const earlier = copyOf(doc);
    hang(doc, a, passage("gynder i ef"));
    const before = Y.encodeStateVector(doc);
    doc.transact(() => bringBack(doc, earlier, "initiative"));
    expect(Y.encodeStateVector(doc)).toEqual(before);
    expect(pieces(doc, a)).toEqual(["0: gynder i ef"]);
  });

  test("finds words that have moved where they are told apart, over several paragraphs too, and guesses nowhere", () => {
    const doc = textOf("Nyt.", "Før det.", sentence, "Efter det.", "Og det. Og det.");
    expect(
      hangAnchor(doc, a, [
        { field: "body", block: 0, offset: 4, words: "det." },
        { field: "body", block: 1, offset: 0, words: sentence },
      ]),
    ).toBe(true);
    expect(pieces(doc, a)).toEqual(["1: det.", `2: ${sentence}`]);
    expect(hangAnchor(doc, b, [{ field: "body", block: 0, offset: 0, words: "Og det." }])).toBe(true);
    expect(pieces(doc, b)).toEqual(["4: Og det."]);
    expect(hangAnchor(doc, b, [{ field: "body", block: 0, offset: 20, words: "det" }])).toBe(false);
    expect(hangAnchor(doc, b, [{ field: "purpose", block: 0, offset: 0, words: "Og det." }])).toBe(false);
  });
});
