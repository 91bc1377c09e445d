import { getSchema } from "@tiptap/core";
import type { Node } from "@tiptap/pm/model";
import { EditorState, NodeSelection, TextSelection } from "@tiptap/pm/state";
import { describe, expect, it } from "vitest";
import type { TextNode } from "../../contract/text.ts";
import { editorToolWords } from "../../i18n/editor-tools.ts";
import { blockWords } from "../../i18n/text-blocks.ts";
import { bulletList, paragraph, table } from "../../text/blocks.ts";
import { movedBlock } from "../../web/documents/blocks/move.ts";
import { tableCommands } from "../../web/documents/blocks/table-commands.ts";
import { withAlt, withFile } from "../../web/documents/files/put-in.ts";
import { matchesIn } from "../../web/documents/find/matches.ts";
import { choicesFor } from "../../web/documents/slash/choices.ts";
import { richText } from "../../web/documents/schema.ts";

const schema = getSchema(richText(blockWords.da));

/** The blocks in an editor, with the caret before the words. */
function at(words: string, ...content: TextNode[]): EditorState {
  const doc = schema.nodeFromJSON({ type: "doc", content });
  let place = 0;
  doc.descendants((node, from) => {
    if (node.text === words) place = from;
  });
  return EditorState.create({ doc, selection: TextSelection.create(doc, place) });
}

const cellsOf = (doc: Node | undefined): string[][] => {
  const rows: string[][] = [];
  doc?.descendants((node) => {
    if (node.type.name === "tableRow") rows.push(node.children.map((cell) => cell.textContent));
  });
  return rows;
};

describe("moving what the caret stands in", () => {
  it("takes a paragraph past its neighbour, with the caret where it was in it", () => {
    const tr = movedBlock(at("to", paragraph("en"), paragraph("to"), paragraph("tre")), "up");
    expect(tr?.doc.children.map((node) => node.textContent)).toEqual(["to", "en", "tre"]);
    expect(tr?.selection.$head.parent.textContent).toBe("to");
  });

  it("takes an item in its list and a row in its table, but nothing over the heads of the columns", () => {
    const items = movedBlock(at("a", paragraph("før"), ...bulletList(["a", "b"])), "down");
    expect(items?.doc.textBetween(0, items.doc.content.size, " ")).toBe("før b a");
    const rows = [["hoved"], ["1"], ["2"]];
    expect(cellsOf(movedBlock(at("2", table(rows)), "up")?.doc)).toEqual([["hoved"], ["2"], ["1"]]);
    expect(movedBlock(at("1", table(rows)), "up")).toBeNull();
    expect(movedBlock(at("hoved", table(rows)), "down")).toBeNull();
  });

  it("says where there is nothing to move past", () => {
    expect(movedBlock(at("en", paragraph("en"), paragraph("to")), "up")).toBeNull();
  });
});

describe("a picture that is put in", () => {
  const file = {
    id: "fil_kort1",
    name: "kort.png",
    type: "png",
    bytes: 9,
    sha256: "a".repeat(64),
    size: { width: 4, height: 3 },
    url: "",
  } as const;
  const put = (state: EditorState) => withFile(state, file, { alt: "Et kort" });
  const blocksOf = (doc: Node): string[] => doc.children.map((node) => node.textContent || node.type.name);

  it("stands after the paragraph that one is in, with the caret below it, and takes no word's place", () => {
    const before = at("en", paragraph("en"), paragraph("to"));
    const all = before.apply(before.tr.setSelection(TextSelection.create(before.doc, 1, 3)));
    expect(blocksOf(put(all).doc)).toEqual(["en", "image", "to"]);
    expect(put(all).selection.$head.parent.textContent).toBe("to");
    expect(blocksOf(put(at("to", paragraph("en"), paragraph("to"))).doc)).toEqual(["en", "image", "to"]);
  });

  it("takes the place of an empty paragraph, and leaves one to go on in", () => {
    const doc = schema.nodeFromJSON({ type: "doc", content: [{ type: "paragraph" }] });
    const tr = put(EditorState.create({ doc, selection: TextSelection.create(doc, 1) }));
    expect(blocksOf(tr.doc)).toEqual(["image", "paragraph"]);
    expect(tr.doc.firstChild?.attrs).toMatchObject({ file: file.id, sha256: file.sha256, alt: "Et kort", width: 4, height: 3 });
  });

  it("is moved when it is selected, and says something else where others have moved it", () => {
    const before = at("en", paragraph("en"), paragraph("to"));
    const after = before.apply(put(before));
    const chosen = after.apply(after.tr.setSelection(NodeSelection.create(after.doc, 0)));
    const moved = chosen.apply(movedBlock(chosen, "down") ?? chosen.tr);
    expect([blocksOf(moved.doc), moved.selection instanceof NodeSelection]).toEqual([["en", "image", "to"], true]);
    const picture = { kind: "image", id: file.id, sha256: file.sha256, alt: "Et kort", size: null } as const;
    expect(withAlt(moved, picture, "")?.doc.child(1).attrs["alt"]).toBe("");
    expect(withAlt(at("en", paragraph("en")), picture, "")).toBeNull();
  });
});

describe("changing a table", () => {
  const rows = [
    ["h1", "h2"],
    ["a1", "a2"],
  ];
  const after = (command: keyof typeof tableCommands, words: string, of: TextNode = table(rows)) => tableCommands[command](at(words, of));

  it("puts in rows and columns beside the caret, and the caret into them", () => {
    expect(cellsOf(after("rowBelow", "a2")?.doc)).toEqual([...rows, ["", ""]]);
    expect(after("rowBelow", "a2")?.selection.$head.index(2)).toBe(1);
    expect(cellsOf(after("columnBefore", "a2")?.doc)).toEqual([
      ["h1", "", "h2"],
      ["a1", "", "a2"],
    ]);
    expect(cellsOf(after("columnAfter", "h1")?.doc)[0]).toEqual(["h1", "", "h2"]);
    const beside = after("columnAfter", "a2");
    expect([beside?.selection.$head.index(1), beside?.selection.$head.index(2)]).toEqual([1, 2]);
  });

  it("takes them out, and the whole table with the last", () => {
    expect(cellsOf(after("deleteRow", "h1")?.doc)).toEqual([["a1", "a2"]]);
    expect(cellsOf(after("deleteColumn", "a1")?.doc)).toEqual([["h2"], ["a2"]]);
    const small = tableCommands.deleteRow(at("x", paragraph("før"), table([["x"]])));
    expect(small?.doc.toString()).toBe('doc(paragraph("før"))');
  });

  it("puts no row over the heads of the columns", () => expect(after("rowAbove", "h1")).toBeNull());
});

describe("looking for words", () => {
  const { doc } = at(
    "Århus og århus, ikke Aarhus",
    paragraph("Århus og århus, ikke Aarhus"),
    paragraph("kl.\u00A09 og ", { type: "hardBreak" }, "her"),
  );

  it("tells å from aa, and capitals from small letters only when asked", () => {
    expect(matchesIn(doc, "århus", false)).toHaveLength(2);
    expect(matchesIn(doc, "århus", true)).toEqual([{ from: 10, to: 15 }]);
    expect(matchesIn(doc, "aarhus", false)).toHaveLength(1);
  });

  it("takes a no-break space for a space, and finds nothing across a break", () => {
    expect(matchesIn(doc, "kl. 9", false)).toHaveLength(1);
    expect(matchesIn(doc, "og her", false)).toEqual([]);
    expect(matchesIn(doc, "", false)).toEqual([]);
  });
});

describe("the list under a slash", () => {
  const offered = (query: string) => choicesFor(query, editorToolWords.da.blocks).map(({ name }) => name);

  it("is found by its names and by the words that people use for them, however å and æ are written", () => {
    expect(offered("")).toHaveLength(13);
    expect(offered("tab")).toEqual(["table"]);
    expect(offered("skema")).toEqual(["table"]);
    expect(offered("raekker")).toEqual(["table"]);
    expect(offered("boks")).toEqual(["proposal", "reservation"]);
    expect(offered("OVERSKRIFT")).toEqual(["heading", "subheading"]);
    expect(offered("findes ikke")).toEqual([]);
  });
});
