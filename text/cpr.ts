import type { TextPlace } from "../contract/place.ts";
import type { CanonicalText } from "../contract/text.ts";
import { blocksOf } from "./plain.ts";

/** Half-open, in UTF-16 units. */
type Place = { start: number; end: number };

/** `DDMMYY-SSSS`, with the hyphens and spaces that word processors make of it. */
const hyphenated = /(?<![\d-])(\d{2})(\d{2})(\d{2})[ \u00A0]?[-\u00AD\u2010-\u2015\u2212][ \u00A0]?\d{4}(?![\d-])/g;

/** The same ten digits without a hyphen, which are far more often a case or a document. */
const bare = /(?<![\d-])(\d{2})(\d{2})(\d{2})[ \u00A0]?\d{4}(?![\d-])/g;

/** Words beside ten digits that make a person of them. Small letters only. */
const personBefore = /(?:cpr|personn(?:umme)?r|person-n(?:umme)?r|pnr|født|fødselsdato|borger|patient)[^\n]{0,30}$/;
const personAfter = /^[^\n\d]{0,12}(?:cpr|personn(?:umme)?r)/;

/**
 * Places of what looks like a personal (CPR) number: a day that exists, in the form `DDMMYY-SSSS`, or as ten digits where words beside them
 * speak of a person. Only the places: the number itself is not to spread.
 */
export function cprPlaces(text: string): Place[] {
  const places: Place[] = [];
  for (const match of text.matchAll(hyphenated)) if (isDay(match)) places.push(placeOf(match));
  for (const match of text.matchAll(bare)) {
    const { start, end } = placeOf(match);
    const isOfPerson =
      personBefore.test(text.slice(Math.max(0, start - 50), start).toLowerCase()) ||
      personAfter.test(text.slice(end, end + 30).toLowerCase());
    if (isOfPerson && isDay(match)) places.push({ start, end });
  }
  return places.toSorted((a, b) => a.start - b.start);
}

/** The text with a dot for each digit of what looks like a CPR number: as long as before, so that places in it stay places. */
export function withoutCpr(text: string): string {
  return cprPlaces(text).reduceRight(
    (rest, { start, end }) => rest.slice(0, start) + rest.slice(start, end).replace(/\d/g, "•") + rest.slice(end),
    text,
  );
}

/** Where in a document's text there is what looks like a CPR number. */
export function cprPlacesIn(text: CanonicalText): TextPlace[] {
  return text.fields.flatMap(({ name, content }) =>
    blocksOf(content).flatMap(({ words }, block) =>
      cprPlaces(words).map(({ start, end }) => ({ field: name, block, offset: start, length: end - start })),
    ),
  );
}

const placeOf = (match: RegExpExecArray): Place => ({ start: match.index, end: match.index + match[0].length });

/** The number does not say of which century the year is. */
function isDay([, day, month, year]: RegExpExecArray): boolean {
  return ["19", "20"].some((century) => {
    const date = new Date(`${century}${year}-${month}-${day}T00:00:00Z`);
    return !Number.isNaN(date.getTime()) && date.getUTCDate() === Number(day);
  });
}
