import type { CanonicalText, TextNode } from "../contract/text.ts";
import { calloutKindOf, isDone } from "./block-words.ts";
import { differences, type Hunk } from "./difference.ts";
import { fileOf, type FileInText } from "./files.ts";
import { blocksOf } from "./plain.ts";

export type Change = "same" | "added" | "removed";

/** `from`: where in the field's plain words it begins, of the text before for what went, else of the text after. */
export type ComparedPiece = { change: Change; words: string; from: number };

/**
 * A line of the text. `changed` has pieces of several kinds, or, with `isFormatting`, the same words in another form. A picture or something attached is a line without
 * words, and never `changed`: it is another one.
 */
export type ComparedBlock = {
  type: string;
  change: Change | "changed";
  isFormatting: boolean;
  pieces: ComparedPiece[];
  file?: FileInText;
};
export type ComparedField = { name: string; isChanged: boolean; blocks: ComparedBlock[] };

/** How two texts of one document differ, field by field, to be read by people: line by line, and within a line word by word. */
export function compareTexts(before: CanonicalText, after: CanonicalText): ComparedField[] {
  const names = new Set([...after.fields, ...before.fields].map(({ name }) => name));
  return Array.from(names, (name) => {
    const blocks = compareBlocks(linesOf(before, name), linesOf(after, name));
    return { name, isChanged: blocks.some(({ change }) => change !== "same"), blocks };
  });
}

type Line = { type: string; words: string; print: string; from: number; file: FileInText | null };

function linesOf(text: CanonicalText, name: string): Line[] {
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
  return linesIn(content, { type: "", print: "" }, places);
}

/** The innermost blocks with words, each called after what it stands in, if anything: a list, a quotation, a box, a table's cell. */
function linesIn(nodes: TextNode[], within: Frame, places: ReadonlyMap<TextNode, number>): Line[] {
  return nodes.flatMap((node) => {
    const inner = blocksOf([node]);
    if (inner.some((block) => block.node !== node)) return linesIn(node.content ?? [], frameOf(node, within), places);
    const words = inner.map((block) => block.words).join("");
    const file = fileOf(node);
    if (words.trim() === "" && node.type !== "horizontalRule" && file === null) return [];
    const type = within.type === "" || file !== null ? node.type : within.type;
    return [{ type, words, print: JSON.stringify([within.print, node]), from: places.get(node) ?? 0, file }];
  });
}

/** `print` is the same for what means the same for the words in it: a task that is done, or a box of the other kind, is another. */
type Frame = { type: string; print: string };

function frameOf(node: TextNode, within: Frame): Frame {
  if (node.type === "listItem") return within;
  const meaning = node.type === "taskItem" ? String(isDone(node)) : node.type === "callout" ? calloutKindOf(node) : "";
  return { type: node.type, print: `${within.print} ${node.type} ${meaning}` };
}

function compareBlocks(before: Line[], after: Line[]): ComparedBlock[] {
  const prints = (lines: Line[]) => lines.map(({ print }) => print);
  const blocks: ComparedBlock[] = [];
  let place = 0;
  for (const { fromA, toA, fromB, toB } of differences(prints(before), prints(after))) {
    blocks.push(...after.slice(place, fromB).map((line) => whole(line, "same")));
    blocks.push(...paired(before.slice(fromA, toA), after.slice(fromB, toB)));
    place = toB;
  }
  return [...blocks, ...after.slice(place).map((line) => whole(line, "same"))];
}

/** The share of words that two lines have in common from which on they are read as one line that was changed. */
const alike = 0.4;

/** Lines that were changed are set against what they became, in order. Of the rest, what went comes before what came. */
function paired(before: Line[], after: Line[]): ComparedBlock[] {
  const blocks: ComparedBlock[] = [];
  let next = 0;
  let fresh: Line[] = [];
  const unpaired = (until: number) => {
    blocks.push(...before.slice(next, until).map((line) => whole(line, "removed")), ...fresh.map((line) => whole(line, "added")));
    fresh = [];
  };
  for (const line of after) {
    const match = before.findIndex((was, index) => index >= next && isAlike(was, line));
    const was = before[match];
    if (was === undefined) {
      fresh.push(line);
      continue;
    }
    unpaired(match);
    blocks.push(changed(was, line));
    next = match + 1;
  }
  unpaired(before.length);
  return blocks;
}

const whole = ({ type, words, from, file }: Line, change: Change): ComparedBlock => ({
  type,
  change,
  isFormatting: false,
  pieces: [{ change, words, from }],
  ...(file !== null && { file }),
});

function changed(was: Line, is: Line): ComparedBlock {
  if (was.words === is.words)
    return { type: is.type, change: "changed", isFormatting: true, pieces: [{ change: "same", words: is.words, from: is.from }] };
  const [before, after] = [tokensIn(was.words), tokensIn(is.words)];
  const pieces: ComparedPiece[] = [];
  const reached = { before: was.from, after: is.from };
  const say = (change: Change, tokens: string[]) => {
    const words = tokens.join("");
    if (words !== "") pieces.push({ change, words, from: change === "removed" ? reached.before : reached.after });
    if (change !== "added") reached.before += words.length;
    if (change !== "removed") reached.after += words.length;
  };
  let place = 0;
  for (const { fromA, toA, fromB, toB } of readable(differences(before, after), before)) {
    say("same", after.slice(place, fromB));
    say("removed", before.slice(fromA, toA));
    say("added", after.slice(fromB, toB));
    place = toB;
  }
  say("same", after.slice(place));
  return { type: is.type, change: "changed", isFormatting: false, pieces };
}

/** Changes with nothing but white space between them are one: phrase against phrase reads better than word against word. */
function readable(hunks: Hunk[], before: string[]): Hunk[] {
  const together: Hunk[] = [];
  for (const hunk of hunks) {
    const last = together.at(-1);
    if (last === undefined || before.slice(last.toA, hunk.fromA).join("").trim() !== "") together.push({ ...hunk });
    else Object.assign(last, { toA: hunk.toA, toB: hunk.toB });
  }
  return together;
}

/** Words, single signs, and the white space between them. */
const tokensIn = (words: string): string[] => words.match(/\s+|[\p{L}\p{M}\p{N}]+|[^\s\p{L}\p{M}\p{N}]/gu) ?? [];

function isAlike(was: Line, is: Line): boolean {
  if (was.file !== null || is.file !== null) return false;
  const [before, after] = [wordsIn(was.words), wordsIn(is.words)];
  if (was.words === is.words) return true;
  const gone = differences(before, after).reduce((sum, { fromA, toA }) => sum + toA - fromA, 0);
  return before.length - gone >= alike * Math.max(before.length, after.length, 1);
}

const wordsIn = (words: string): string[] => words.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
