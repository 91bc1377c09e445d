import type { TextPlace } from "../contract/place.ts";
import type { CanonicalText, FieldText, TextNode } from "../contract/text.ts";
import { wordsOfFiles } from "./files.ts";
import { blocksOf, inlineText } from "./plain.ts";
import { attributesOf, isValue } from "./values.ts";

/** Half-open, in UTF-16 units. */
type Place = { start: number; end: number };

/** `DDMMYY-SSSS`, with the hyphens and spaces that word processors make of it, and divided at the hyphen where a line ends. */
const hyphenated = /(?<!\d|\d-)(\d{2})(\d{2})(\d{2})[^\S\n]{0,2}[-\u00AD\u2010-\u2015\u2212\uFE63\uFF0D]\s{0,2}\d{4}(?!\d|-\d)/g;

/** The same ten digits without a hyphen, which are far more often a case or a document. */
const bare = /(?<![\d-])(\d{2})(\d{2})(\d{2})[^\S\n]{0,2}\d{4}(?![\d-])/g;

/** What nobody sees between two digits, as copied text has it: joiners, marks of direction, selectors. A soft hyphen is a hyphen. */
const unseen = /^(?!\u00AD)[\p{Cf}\p{Mn}\p{Me}]$/u;
const folded = /(?!\u00AD)[\p{Cf}\p{Mn}\p{Me}]|(?![0-9])\p{Nd}/u;

/** Words beside ten digits that make a person of them. Small letters only. */
const personBefore = /(?:cpr|personn(?:umme)?r|person-n(?:umme)?r|pnr|født|fødselsdato|borger|patient)[^\n]{0,30}$/;
const personAfter = /^[^\n\d]{0,12}(?:cpr|personn(?:umme)?r)/;

/**
 * Places of what looks like a personal (CPR) number: a day that exists, in the form `DDMMYY-SSSS`, or as ten digits where words beside them
 * speak of a person. Only the places: the number itself is not to spread.
 */
export function cprPlaces(text: string): Place[] {
  const { words, startOf, endOf } = asSeen(text);
  const places: Place[] = [];
  for (const match of words.matchAll(hyphenated)) if (isDay(match)) places.push(placeOf(match));
  for (const match of words.matchAll(bare)) {
    const { start, end } = placeOf(match);
    const isOfPerson =
      personBefore.test(words.slice(Math.max(0, start - 50), start).toLowerCase()) ||
      personAfter.test(words.slice(end, end + 30).toLowerCase());
    if (isOfPerson && isDay(match)) places.push({ start, end });
  }
  return places.toSorted((a, b) => a.start - b.start).map(({ start, end }) => ({ start: startOf(start), end: endOf(end) }));
}

/** The text as a reader sees it, with plain digits, and where in the text itself a stretch of it begins and ends. */
function asSeen(text: string): { words: string; startOf: (place: number) => number; endOf: (place: number) => number } {
  if (!folded.test(text)) return { words: text, startOf: (place) => place, endOf: (place) => place };
  let words = "";
  const starts: number[] = [];
  const ends: number[] = [];
  let passed = 0;
  for (const letter of text) {
    const start = passed;
    passed += letter.length;
    if (unseen.test(letter)) continue;
    const plain = /\p{Nd}/u.test(letter) ? letter.normalize("NFKC") : letter;
    for (let unit = 0; unit < plain.length; unit++) {
      starts.push(start);
      ends.push(passed);
    }
    words += plain;
  }
  return { words, startOf: (place) => starts[place] ?? passed, endOf: (place) => ends[place - 1] ?? 0 };
}

/** The text with a dot for each digit of what looks like a CPR number: as long as before, so that places in it stay places. */
export function withoutCpr(text: string): string {
  let [masked, passed] = ["", 0];
  for (const { start, end } of cprPlaces(text)) {
    masked += text.slice(passed, start) + text.slice(start, end).replace(/\p{Nd}/gu, (digit) => "•".repeat(digit.length));
    passed = end;
  }
  return masked + text.slice(passed);
}

/** Where in a document's text there is what looks like a CPR number: in the words, in what they link to, in what is written of a file, or in a value; of the last two it is the whole block. */
export const cprPlacesIn = (text: CanonicalText): TextPlace[] => text.fields.flatMap(cprPlacesOfField);

/** The same of one field. */
export function cprPlacesOfField({ name, content }: FieldText): TextPlace[] {
  return blocksOf(content).flatMap(({ node, words }, block) => {
    const inWords = cprPlaces(words);
    const linked = linksToCpr(node).filter((link) => !inWords.some(({ start, end }) => start < link.end && link.start < end));
    const beside = isValue(node) ? attributesOf(node) : wordsOfFiles([node]);
    const isBeside = beside.some((written) => cprPlaces(written).length > 0);
    return [...inWords, ...linked, ...(isBeside ? [{ start: 0, end: Math.max(1, words.length) }] : [])]
      .toSorted((a, b) => a.start - b.start)
      .map(({ start, end }) => ({ field: name, block, offset: start, length: end - start }));
  });
}

/** The words whose address holds such a number: a reader of the page has it one click away. */
function linksToCpr(block: TextNode): Place[] {
  let passed = 0;
  return (block.content ?? []).flatMap((piece) => {
    const start = passed;
    passed += inlineText(piece).length;
    const addresses = (piece.marks ?? []).flatMap(({ attrs }) => Object.values(attrs ?? {}).filter((value) => typeof value === "string"));
    return addresses.some((address) => cprPlaces(address).length > 0) ? [{ start, end: passed }] : [];
  });
}

const placeOf = (match: RegExpExecArray): Place => ({ start: match.index, end: match.index + match[0].length });

/** The number does not say of which century the year is. */
function isDay([, day, month, year]: RegExpExecArray): boolean {
  return ["19", "20"].some((century) => {
    const date = new Date(`${century}${year}-${month}-${day}T00:00:00Z`);
    return !Number.isNaN(date.getTime()) && date.getUTCDate() === Number(day);
  });
}
