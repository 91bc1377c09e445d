import { findDates, isoDate } from "../checks/danish-dates.ts";
import { fold } from "../checks/fold.ts";
import type { Piece } from "./source.ts";

/** The first date with its year, as `YYYY-MM-DD`. */
export function dateIn(piece: Piece): Piece | null {
  const date = findDates(piece.value).find((candidate) => candidate.year !== null);
  const iso = date === undefined ? null : isoDate(date);
  return date === undefined || iso === null ? null : { value: iso, start: piece.start + date.start, end: piece.start + date.end };
}

const clock = /\b(?:kl(?:okken)?\.?\s{0,3}|tid(?:spunkt)?:\s{0,3})(\d{1,2})(?:[.:](\d{2}))?(?!\d)/;
const bareClock = /(?<![\d.,/-])(\d{1,2})[.:](\d{2})(?::\d{2})?(?![\d]|[./-]\d)/;

/** A time of day that is said to be one, as `HH:MM`. */
export const timeIn = (piece: Piece): Piece | null => timeBy(clock, piece);
/** Two numbers that can be a time of day, where nothing says so. */
export const bareTimeIn = (piece: Piece): Piece | null => timeBy(bareClock, piece);

function timeBy(form: RegExp, piece: Piece): Piece | null {
  const dates = findDates(piece.value);
  // A date such as 12.05 would pass for a time of day.
  const from = dates.at(0)?.end ?? 0;
  const match = form.exec(fold(piece.value).slice(from)) ?? (from > 0 ? form.exec(fold(piece.value).slice(0, dates[0]?.start)) : null);
  const [hours, minutes] = [Number(match?.[1]), Number(match?.[2] ?? 0)];
  if (match === null || hours > 23 || minutes > 59) return null;
  const at = fold(piece.value).indexOf(match[0]);
  const value = `${String(hours).padStart(2, "0")}:${String(minutes).padStart(2, "0")}`;
  return { value, start: piece.start + at, end: piece.start + at + match[0].length };
}
