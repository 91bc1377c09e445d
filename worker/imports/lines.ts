import { fold } from "../checks/fold.ts";
import { headingNames } from "./headings.ts";
import type { Source } from "./source.ts";

/** A line that has something in it. `low` is its folded text, place by place. */
export type Line = { start: number; end: number; text: string; low: string; blankBefore: boolean };

/** Labels of a meeting's head. They run into each other's values when a page's columns are copied as one line. */
export const headLabels = [
  ...[
    "Mødedato",
    "Mødedag",
    "Dato",
    "Mødetidspunkt",
    "Mødestart",
    "Starttidspunkt",
    "Sluttidspunkt",
    "Tidspunkt",
    "Mødested",
    "Mødelokale",
  ],
  ...["Lokale", "Sted", "Udvalg", "Forum", "Medlemmer", "Mødedeltagere", "Deltagere", "Tilstede", "Til stede", "Fraværende", "Afbud"],
  ...[
    "Fraværende med afbud",
    "Fraværende uden afbud",
    "Afbud fra",
    "Mødeleder",
    "Referent",
    "Ordstyrer",
    "Bemærkninger",
    "Øvrige deltagere",
  ],
  ...[
    "Sluttid",
    "Starttid",
    "Tid",
    "Start",
    "Slut",
    "Mødeform",
    "Mødetype",
    "Sagsinitialer",
    "Initialer",
    "Mødets start",
    "Mødets afslutning",
    "Ikke til stede",
  ],
].toSorted((a, b) => b.length - a.length);

const anyOf = (words: readonly string[]): string => words.map((word) => word.replace(/[/.]/g, "\\$&")).join("|");

const labels = anyOf(
  [...new Set([...headingNames, ...headLabels, "Sagsid", "Sagsnr", "Sagens nr", "Brevid"])].toSorted((a, b) => b.length - a.length),
);
const glueableNames = anyOf(headingNames.filter((name) => name.length > 5 || name === "Afbud"));

/** A label right behind a letter, a digit or a full stop: nobody writes that, copying does. */
const runInto = new RegExp(
  `(?<=[a-zæøå0-9.,;:!?)\\]"”'])(?<!^\\s*\\d{1,3}[.)]?)(?=[A-ZÆØÅ\\uFFFD])(?:${labels})(?=$|[:.\\s]|[A-ZÆØÅ]|\\d)`,
  "gu",
);
/** The first word of a value right behind its label. */
const runOut = new RegExp(
  `^(?:[•·*#-]\\s*)?(?:(?:${glueableNames})(?=[A-ZÆØÅ]|\\d{1,2}[.)]\\s)|(?:${anyOf(headLabels)})(?=[A-ZÆØÅ][a-zæøå ]|\\d)|Bilag(?=\\d{1,2}[.)]\\s))`,
  "u",
);
/** A label with its colon in the middle of a line that is a row of labels; who was missing is also noted behind a decision. */
const inRow = new RegExp(`(?<=\\s)(?=[A-ZÆØÅ])(?:${anyOf(headLabels)}):(?=\\s*\\S)`, "gu");
const behindText = /(?<=[.)]\s{1,3})(?:Fraværende(?: med afbud| uden afbud)?|Afbud(?: fra)?|Ikke til stede|Bilag):/gu;
const rowStart = new RegExp(`^\\s*(?:[•·*#-]\\s*)?(?:${anyOf(headLabels)}|Sags?id|Sagsnr)\\.?\\s*:`, "u");

const longestCut = 20_000;
/** Nothing runs into anything where no capital or digit touches a word and no label has its colon. */
const mayBeCut = /[^\s(\p{Lu}][\p{Lu}\uFFFD]|\p{Ll}\d|:/u;

/** The lines of the working text that are not blank, cut where a label has run into what stands before or behind it. */
export function linesOf(source: Source): Line[] {
  const lines: Line[] = [];
  let blankBefore = true;
  let at = 0;
  while (at <= source.text.length) {
    const newline = source.text.indexOf("\n", at);
    const end = newline < 0 ? source.text.length : newline;
    const cuts = cutsIn(source.text.slice(at, end)).map((cut) => at + cut);
    let isBlank = true;
    for (const [index, from] of [at, ...cuts].entries()) {
      const line = trimmedLine(source.text, from, cuts[index] ?? end, blankBefore);
      if (line === null) continue;
      lines.push(line);
      blankBefore = false;
      isBlank = false;
    }
    if (isBlank) blankBefore = true;
    at = end + 1;
  }
  return lines;
}

function cutsIn(text: string): number[] {
  if (text.length > longestCut || !mayBeCut.test(text)) return [];
  const cuts = new Set<number>();
  for (const match of text.matchAll(runInto)) cuts.add(match.index);
  const isRow = rowStart.test(text) || cuts.size > 1;
  for (const match of text.matchAll(isRow ? inRow : behindText)) cuts.add(match.index);
  for (const from of [0, ...cuts]) {
    const label = runOut.exec(text.slice(from, from + 80).trimStart());
    const indent = text.slice(from).search(/\S/);
    if (label !== null) cuts.add(from + indent + label[0].length);
  }
  return [...cuts].toSorted((a, b) => a - b);
}

function trimmedLine(text: string, from: number, to: number, blankBefore: boolean): Line | null {
  let start = from;
  let end = to;
  while (start < end && text.charCodeAt(start) <= 32) start += 1;
  while (end > start && text.charCodeAt(end - 1) <= 32) end -= 1;
  if (start === end) return null;
  const words = text.slice(start, end);
  return { start, end, text: words, low: fold(words), blankBefore };
}
