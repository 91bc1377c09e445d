import type { FileInText } from "../contract/file.ts";
import type { CanonicalText } from "../contract/text.ts";
import { linesOf, type FileInLine, type Line } from "./compared-lines.ts";
import { differences, type Hunk } from "./difference.ts";

export type Change = "same" | "added" | "removed";

/** `from`: where in the field's plain words it begins, of the text before for what went, else of the text after. */
export type ComparedPiece = { change: Change; words: string; from: number };

/**
 * A line of the text. `changed` has pieces of several kinds, or, with `isFormatting`, the same words in another form. `moved` is the same line elsewhere in the field, shown where it stands now: nobody
 * is credited with its words, for those who move what others wrote write it anew. A picture or something attached is a line without words, and as long as its bytes are the same it is the same line:
 * `changed` says that something else is said of it.
 */
export type ComparedBlock = {
  type: string;
  change: Change | "changed" | "moved";
  isFormatting: boolean;
  pieces: ComparedPiece[];
  file?: ComparedFile;
};
/** `place`: how many files stand before it in the field, of the text before for one that went, else of the text after. `was`: what was said of it before, where that was something else. */
export type ComparedFile = { shown: FileInText; place: number; was?: FileInText };
export type ComparedField = { name: string; isChanged: boolean; blocks: ComparedBlock[] };

/** How two texts of one document differ, field by field, to be read by people: line by line, and within a line word by word. */
export function compareTexts(before: CanonicalText, after: CanonicalText): ComparedField[] {
  const names = new Set([...after.fields, ...before.fields].map(({ name }) => name));
  return Array.from(names, (name) => {
    const blocks = compareBlocks(linesOf(before, name), linesOf(after, name));
    return { name, isChanged: blocks.some(({ change }) => change !== "same"), blocks };
  });
}

/** A line that stands in both texts, or in one of them. */
type Pair = { was: Line; is: Line; isMoved?: true } | { was: Line; is: null } | { was: null; is: Line };

const compareBlocks = (before: Line[], after: Line[]): ComparedBlock[] => withMoves(pairsOf(before, after)).map(told);

function pairsOf(before: Line[], after: Line[]): Pair[] {
  const pairs: Pair[] = [];
  const reached = { before: 0, after: 0 };
  const stay = (until: number) => {
    for (; reached.after < until; reached.after++, reached.before++) {
      const [was, is] = [before[reached.before], after[reached.after]];
      if (was !== undefined && is !== undefined) pairs.push({ was, is });
    }
  };
  const keys = (lines: Line[]) => lines.map(({ key }) => key);
  for (const { fromA, toA, fromB, toB } of differences(keys(before), keys(after))) {
    stay(fromB);
    pairs.push(...paired(before.slice(fromA, toA), after.slice(fromB, toB)));
    Object.assign(reached, { before: toA, after: toB });
  }
  stay(after.length);
  return pairs;
}

/** In UTF-16 units: shorter lines may stand in several places by chance, as numbers in a table do. */
const tellingLength = 12;

/** What went in one place and came in another has been moved. */
function withMoves(pairs: Pair[]): Pair[] {
  const gone = pairs.filter(({ was, is }) => is === null && (was.file !== null || was.words.trim().length >= tellingLength));
  const from = (line: Line): Line | null => {
    const found = gone.findIndex(({ was }) => was?.key === line.key);
    return found < 0 ? null : (gone.splice(found, 1)[0]?.was ?? null);
  };
  const moved = new Set<Line>();
  const all = pairs.map((pair): Pair => {
    if (pair.was !== null) return pair;
    const was = from(pair.is);
    if (was === null) return pair;
    moved.add(was);
    return { was, is: pair.is, isMoved: true };
  });
  return all.filter(({ was, is }) => is !== null || !moved.has(was));
}

function told(pair: Pair): ComparedBlock {
  if (pair.was === null) return whole(pair.is, "added");
  if (pair.is === null) return whole(pair.was, "removed");
  const { was, is, isMoved = false } = pair;
  if (was.file !== null && is.file !== null) return toldFile(was, is, is.file, was.file.shown, isMoved);
  return isMoved ? whole(is, "moved") : was.print === is.print ? whole(is, "same") : changed(was, is);
}

function toldFile(was: Line, is: Line, file: FileInLine, before: FileInText, isMoved: boolean): ComparedBlock {
  const isDescribed = saidOf(before) !== saidOf(file.shown);
  const change = isMoved ? "moved" : was.print === is.print ? "same" : "changed";
  return {
    ...whole(is, change),
    isFormatting: change === "changed" && !isDescribed,
    file: { ...file, ...(isDescribed && { was: before }) },
  };
}

const saidOf = (file: FileInText): string => JSON.stringify(file.kind === "image" ? file.alt : [file.name, file.bytes]);

/** The share of words that two lines have in common from which on they are read as one line that was changed. */
const alike = 0.4;

/** Lines that were changed are set against what they became, in order. Of the rest, what went comes before what came. */
function paired(before: Line[], after: Line[]): Pair[] {
  const pairs: Pair[] = [];
  let next = 0;
  let fresh: Line[] = [];
  const unpaired = (until: number) => {
    pairs.push(...before.slice(next, until).map((was) => ({ was, is: null })), ...fresh.map((is) => ({ was: null, is })));
    fresh = [];
  };
  for (const is of after) {
    const match = before.findIndex((was, index) => index >= next && isAlike(was, is));
    const was = before[match];
    if (was === undefined) {
      fresh.push(is);
      continue;
    }
    unpaired(match);
    pairs.push({ was, is });
    next = match + 1;
  }
  unpaired(before.length);
  return pairs;
}

const whole = ({ type, words, from, file }: Line, change: Change | "changed" | "moved"): ComparedBlock => ({
  type,
  change,
  isFormatting: false,
  pieces: [{ change: change === "added" || change === "removed" ? change : "same", words, from }],
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
