/** A date as somebody wrote it, with its place in the text. `year` is null where it was left out; `weekday` counts from Sunday = 0. */
export type WrittenDate = { start: number; end: number; day: number; month: number; year: number | null; weekday: number | null };

const weekdayStems = ["søn", "man", "tir", "ons", "tor", "fre", "lør"];
const monthStems = ["jan", "feb", "mar", "apr", "maj", "jun", "jul", "aug", "sep", "okt", "nov", "dec"];

const weekdayWords = "(?:(?<![a-zæøå])(søn|man|tirs|ons|tors|fre|lør)(?:dag)?\\.?,?\\s{0,3}(?:(?:den|d\\.?)\\s{0,3})?)?";
const monthWords =
  "(januar|februar|marts|april|maj|juni|juli|august|september|oktober|november|december|jan|feb|mar|apr|jun|jul|aug|sept|sep|okt|nov|dec)\\.?";
const year = "(\\d{4}(?!\\d)|['’]?\\d{2}(?![\\d:]|[.,]\\d))";

const patterns = [
  new RegExp(`${weekdayWords}(?<![\\d.,/-])(\\d{1,2})(?:\\.\\s{0,3}|[ -]|\\s)${monthWords}(?![a-zæøå])(?:[ ,-]{1,3}${year})?`, "giu"),
  new RegExp(`${weekdayWords}(?<![\\d.,/-])(\\d{1,2})([./-])(\\d{1,2})(?:\\3| |(?<=/\\d{1,2})-(?!\\d{1,2}/))${year}`, "giu"),
  /(?<![\d.,/-])(\d{4})-(\d{2})-(\d{2})(?![\d-])/gu,
  // What a Danish page shows when its dates were never translated: "Onsdag, April 3, 2019".
  /(?<![a-zæøå])(jan|feb|mar|apr|ma[jy]|jun|jul|aug|sep|o[kc]t|nov|dec)[a-z]{0,6} (\d{1,2}), (\d{4})(?!\d)/giu,
];

/** All dates of a text in order: `onsdag den 19. april 2023`, `19-04-2023`, `19/4 2023`, `19/4-23`, `19.4.23`, `15-maj-2002`, `2023-04-19`. */
export function findDates(text: string): WrittenDate[] {
  const [worded, numeric, iso, english] = patterns as [RegExp, RegExp, RegExp, RegExp];
  const found: WrittenDate[] = [];
  for (const match of text.matchAll(worded)) {
    add(found, match, match[1], Number(match[2]), monthOf(match[3]), yearOf(match[4]));
  }
  for (const match of text.matchAll(numeric)) add(found, match, match[1], Number(match[2]), Number(match[4]), yearOf(match[5]));
  for (const match of text.matchAll(iso)) add(found, match, undefined, Number(match[3]), Number(match[2]), Number(match[1]));
  for (const match of text.matchAll(english)) add(found, match, undefined, Number(match[2]), monthOf(match[1]), Number(match[3]));
  return found.toSorted((a, b) => a.start - b.start);
}

/** The weekday of a calendar date, Sunday = 0. */
export const weekdayOf = (year: number, month: number, day: number): number => new Date(Date.UTC(year, month - 1, day)).getUTCDay();

/** `YYYY-MM-DD`, or null where the year was left out. */
export function isoDate(date: WrittenDate): string | null {
  if (date.year === null) return null;
  return `${String(date.year).padStart(4, "0")}-${String(date.month).padStart(2, "0")}-${String(date.day).padStart(2, "0")}`;
}

/** Whether such a day exists. Without a year, 29 February does. */
export function isDay(year: number | null, month: number, day: number): boolean {
  if (month < 1 || month > 12 || day < 1) return false;
  return day <= new Date(Date.UTC(year ?? 2024, month, 0)).getUTCDate();
}

function add(
  found: WrittenDate[],
  match: RegExpExecArray,
  weekday: string | undefined,
  day: number,
  month: number,
  year: number | null,
): void {
  if (!isDay(year, month, day)) return;
  const stem = weekday?.toLowerCase().slice(0, 3);
  const index = stem === undefined ? -1 : weekdayStems.indexOf(stem);
  found.push({ start: match.index, end: match.index + match[0].length, day, month, year, weekday: index < 0 ? null : index });
}

function monthOf(word: string | undefined): number {
  const stem = (word ?? "").toLowerCase().slice(0, 3);
  return monthStems.indexOf(stem === "may" ? "maj" : stem === "oct" ? "okt" : stem) + 1;
}

/** Two digits are of this century up to 79: nobody imports minutes from before 1980. */
function yearOf(digits: string | undefined): number | null {
  if (digits === undefined) return null;
  const value = Number(digits.replace(/^['’]/, ""));
  if (digits.length >= 4) return value;
  return value < 80 ? 2000 + value : 1900 + value;
}
