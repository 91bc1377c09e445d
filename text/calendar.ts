/** Calendar dates as `YYYY-MM-DD`, without a clock or a time zone: what a window of time is made of. */

const dayMs = 24 * 60 * 60 * 1000;

/** The `day` may be outside of the month: 0 is the last of the month before. */
export const dateOf = (year: number, month: number, day: number): string =>
  new Date(Date.UTC(year, month - 1, day)).toISOString().slice(0, 10);

export const lastOfMonth = (year: number, month: number): string => dateOf(year, month + 1, 0);

export const addDays = (date: string, days: number): string => new Date(Date.parse(date) + days * dayMs).toISOString().slice(0, 10);

export const yearOf = (date: string): number => Number(date.slice(0, 4));

/** Monday is 1 and Sunday 7, as ISO 8601 counts. */
export const weekdayOf = (date: string): number => new Date(date).getUTCDay() || 7;

/** The Monday of an ISO week: week 1 is the one with 4 January in it. */
export function mondayOfWeek(year: number, week: number): string {
  const fourth = dateOf(year, 1, 4);
  return addDays(fourth, 1 - weekdayOf(fourth) + (week - 1) * 7);
}

/** How many ISO weeks a year has: 52 or 53. */
export const weeksIn = (year: number): number => (mondayOfWeek(year, 53) === mondayOfWeek(year + 1, 1) ? 52 : 53);

/** Whether there is such a day. */
export const isDate = (year: number, month: number, day: number): boolean =>
  month >= 1 &&
  month <= 12 &&
  day >= 1 &&
  dateOf(year, month, day) === `${dateOf(year, month, 1).slice(0, 8)}${String(day).padStart(2, "0")}`;

/** Easter Sunday, by the anonymous Gregorian computus (Meeus, Astronomical Algorithms, chapter 8). */
export function easterOf(year: number): string {
  const a = year % 19;
  const [b, c] = [Math.floor(year / 100), year % 100];
  const f = Math.floor((b + 8) / 25);
  const g = Math.floor((b - f + 1) / 3);
  const h = (19 * a + b - Math.floor(b / 4) - g + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const sum = h + l - 7 * m + 114;
  return dateOf(year, Math.floor(sum / 31), (sum % 31) + 1);
}
