import { Fragment, Slice, type Node } from "@tiptap/pm/model";
import type { EditorView } from "@tiptap/pm/view";
import type { TextNode } from "../../../contract/text.ts";
import { cellAt } from "../blocks/table-places.ts";
import { blocksOfHtml } from "./html.ts";
import { fileOfSource } from "./picture-source.ts";
import { blocksOfPlain } from "./plain.ts";

/** What became of it: how many pictures were left out, those among them that were in it whole, and whether there was nothing to put in. */
type Inserted = { pictures: number; sources: File[]; isNothing: boolean };

/** Puts what was copied in place of the selection. */
export function insert(view: EditorView, html: string, text: string): Inserted {
  const { content, pictures, sources } = blocksOfHtml(html, location.origin);
  const files = sources.flatMap((source, place) => fileOfSource(source, place + 1) ?? []);
  const blocks = content.length === 0 && text !== "" ? blocksOfPlain(text) : content;
  if (blocks.length === 0) return { pictures, sources: files, isNothing: true };
  const { selection, schema, tr } = view.state;
  // A table in a table's cell is more than anybody can write in.
  const own = cellAt(selection.$from) === null ? blocks : withoutTables(blocks);
  const nodes = own.map((block) => schema.nodeFromJSON(block));
  let slice = new Slice(Fragment.from(nodes), isLine(nodes[0]) ? 1 : 0, isLine(nodes.at(-1)) ? 1 : 0);
  // As the editor does with what it reads itself.
  view.someProp("transformPasted", (transform) => void (slice = transform(slice, view, false)));
  view.dispatch(tr.replaceSelection(slice).scrollIntoView().setMeta("paste", true).setMeta("uiEvent", "paste"));
  return { pictures, sources: files, isNothing: false };
}

/** A paragraph at either end goes on with the one it is pasted into. */
const isLine = (node: Node | undefined): boolean => node?.type.name === "paragraph";

const withoutTables = (blocks: TextNode[]): TextNode[] =>
  blocks.flatMap((block) =>
    block.type === "table" ? (block.content ?? []).flatMap((row) => (row.content ?? []).flatMap((cell) => cell.content ?? [])) : [block],
  );
