import { isDay } from "./danish-dates.ts";

/**
 * Places of what looks like a CPR number, `DDMMYY-SSSS` with a day that exists. Only the places: the number itself is not to spread. Ten
 * digits without the hyphen are far more often a case or a document, and are left alone.
 */
export function cprPlaces(text: string): { start: number; end: number }[] {
  const places: { start: number; end: number }[] = [];
  for (const match of text.matchAll(/(?<![\d-])(\d{2})(\d{2})(\d{2}) ?[-–] ?\d{4}(?![\d-])/g)) {
    if (
      isDay(2000 + Number(match[3]), Number(match[2]), Number(match[1])) ||
      isDay(1900 + Number(match[3]), Number(match[2]), Number(match[1]))
    ) {
      places.push({ start: match.index, end: match.index + match[0].length });
    }
  }
  return places;
}
