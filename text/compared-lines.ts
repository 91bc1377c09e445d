import type { FileInText } from "../contract/file.ts";
import type { CanonicalText, TextNode } from "../contract/text.ts";
import { calloutKindOf, isDone } from "./block-words.ts";
import { canonicalJson } from "./canonical-json.ts";
import { fileNodesIn, fileOf } from "./files.ts";
import { blocksOf } from "./plain.ts";

/** `print` is the same for lines that say the same; `key` for those that are the same line all the same. */
export type Line = { type: string; words: string; print: string; key: string; from: number; file: FileInLine | null };
export type FileInLine = { shown: FileInText; place: number };
/** Where lines and files stand: in the field's words, and among its files. */
type Places = { words: ReadonlyMap<TextNode, number>; files: TextNode[] };

/** The lines of a field, in order. */
export function linesOf(text: CanonicalText, name: string): Line[] {
  const content = text.fields.find((field) => field.name === name)?.content ?? [];
  const all = blocksOf(content);
  const places = new Map<TextNode, number>();
  // As `plainField` has it: a break between blocks, and no white space around the whole.
  const joined = all.map(({ words }) => words).join("\n");
  let place = joined.trimStart().length - joined.length;
  for (const { node, words } of all) {
    places.set(node, place);
    place += words.length + 1;
  }
  return linesIn(content, { type: "", print: "" }, { words: places, files: fileNodesIn(content) });
}

/** The innermost blocks with words, each called after what it stands in, if anything: a list, a quotation, a box, a table's cell. */
function linesIn(nodes: TextNode[], within: Frame, places: Places): Line[] {
  return nodes.flatMap((node) => {
    const inner = blocksOf([node]);
    if (inner.some((block) => block.node !== node)) return linesIn(node.content ?? [], frameOf(node, within), places);
    const words = inner.map((block) => block.words).join("");
    const shown = fileOf(node);
    if (words.trim() === "" && node.type !== "horizontalRule" && shown === null) return [];
    // In one form: a live text tells what belongs to a block in another order than a version does.
    const print = canonicalJson([within.print, node]);
    const from = places.words.get(node) ?? 0;
    if (shown === null) return [{ type: within.type === "" ? node.type : within.type, words, print, key: print, from, file: null }];
    const key = JSON.stringify([shown.kind, shown.id, shown.sha256]);
    return [{ type: node.type, words, print, key, from, file: { shown, place: places.files.indexOf(node) } }];
  });
}

/** `print` is the same for what means the same for the words in it: a task that is done, or a box of the other kind, is another. */
type Frame = { type: string; print: string };

function frameOf(node: TextNode, within: Frame): Frame {
  if (node.type === "listItem") return within;
  const meaning = node.type === "taskItem" ? String(isDone(node)) : node.type === "callout" ? calloutKindOf(node) : "";
  return { type: node.type, print: `${within.print} ${node.type} ${meaning}` };
}
