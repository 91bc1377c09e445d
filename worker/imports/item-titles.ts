import { fold } from "../checks/fold.ts";
import { bodyWord } from "./body-heads.ts";
import { titleParts, type HeadCandidate, type TitleParts } from "./item-heads.ts";
import { titleKey, type MarkedLine } from "./marks.ts";
import type { HeadUnit } from "./head-units.ts";

/** A title with all its lines, and the last line that belongs to it. */
export type WholeTitle = TitleParts & { lastLine: number };

const wrapsFrom = 50;
const surelyFull = 68;
const longestTitle = 400;
/** A line that ends so goes on. */
const unfinished = /(?:-|–|,|\b(?:og|i|af|for|til|med|på|om|ved|fra|den|det|de|en|et|samt|vedr\.?|mellem|under|over|som|at|eller))$/i;

/** The title of a head, over more than one line where it was wrapped. A head printed twice has the longer of its two titles. */
export function wholeTitle(lines: MarkedLine[], unit: HeadUnit): WholeTitle {
  const main = titleFrom(lines, unit.candidate, unit.headAt);
  if (unit.twin === null) return main;
  const twin = titleFrom(lines, unit.twin.candidate, unit.twin.at);
  const isLonger = twin.text.length > main.text.length && (main.text === "" || titleKey(twin.text).startsWith(titleKey(main.text)));
  const longer = isLonger ? { ...twin, lastLine: main.text === "" ? unit.headAt : main.lastLine } : main;
  return { ...longer, access: main.access ?? twin.access, itemType: main.itemType ?? twin.itemType };
}

function titleFrom(lines: MarkedLine[], candidate: HeadCandidate, at: number): WholeTitle {
  if (candidate.title.text === "") {
    const elsewhere = titleElsewhere(lines, at);
    // "3 (Lukket)" may have its title on another line.
    return { ...elsewhere, access: candidate.title.access ?? elsewhere.access };
  }
  return withWrappedLines(lines, { ...candidate.title, lastLine: at });
}

/** "Sag nr. 130" under its title, or "Pkt. 42" above it: whichever side has a line that could be one. */
function titleElsewhere(lines: MarkedLine[], at: number): WholeTitle {
  const below = lines[at + 1];
  const line = lines[at];
  if (below !== undefined && isTitleLike(below) && !hasTitleAbove(lines, at)) {
    return withWrappedLines(lines, { ...titleParts(below, 0), lastLine: at + 1 });
  }
  const above = lines[at - 1];
  if (above !== undefined && hasTitleAbove(lines, at)) return { ...titleParts(above, 0), lastLine: at };
  const end = line?.end ?? 0;
  return { start: end, end, text: "", access: null, itemType: null, lastLine: at };
}

/** A number that stands alone has its title above when a section or a case number follows right below. */
export function hasTitleAbove(lines: MarkedLine[], at: number): boolean {
  const [above, below] = [lines[at - 1], lines[at + 1]];
  if (above === undefined || !isTitleLike(above)) return false;
  return below === undefined || below.section !== null || below.isRef || below.access !== null || !isTitleLike(below);
}

/** Whether a line could be a title by itself: words with a capital first and no full stop last, and nothing else that we know. */
export function isTitleLike(line: MarkedLine): boolean {
  if (line.section !== null || line.isRef || line.access !== null || line.text.length > 250) return false;
  return /^[\p{Lu}\uFFFD„"”“«(]/u.test(line.text) && !/[a-zæøå)][.;,:]$/.test(line.text) && /\p{L}{3}/u.test(line.text);
}

function withWrappedLines(lines: MarkedLine[], title: WholeTitle): WholeTitle {
  let whole = title;
  for (let at = title.lastLine + 1; at < lines.length; at += 1) {
    const line = lines[at];
    if (line === undefined || !continues(whole, line, lines[at + 1])) break;
    const rest = titleParts(line, 0);
    const text = whole.text.endsWith("-") && /^[a-zæøå]/.test(rest.text) ? whole.text + rest.text : `${whole.text} ${rest.text}`;
    whole = {
      start: title.start,
      text,
      end: rest.end,
      lastLine: at,
      access: whole.access ?? rest.access,
      itemType: whole.itemType ?? rest.itemType,
    };
  }
  return whole;
}

function continues(title: WholeTitle, line: MarkedLine, next: MarkedLine | undefined): boolean {
  const isMidSentence = unfinished.test(title.text) && /^[a-zæøå]/.test(line.text);
  if (
    (line.blankBefore && !isMidSentence) ||
    line.section !== null ||
    line.isRef ||
    line.access !== null ||
    line.candidate !== null ||
    line.group !== null
  )
    return false;
  if (title.text.length + line.text.length > longestTitle || /^[•·*–]/.test(line.text) || /[a-zæøå]{2}\.$/.test(line.text)) return false;
  if (/^[a-zæøå(]/.test(line.text)) return title.text.length >= wrapsFrom || unfinished.test(title.text);
  if (unfinished.test(title.text)) return true;
  const isLast = next === undefined || next.blankBefore || next.section !== null || next.isRef;
  return title.text.length >= surelyFull && isLast && line.text.length <= 70 && !bodyWord.test(fold(line.text));
}
