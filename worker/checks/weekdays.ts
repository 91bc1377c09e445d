import { findDates, isoDate, weekdayOf } from "./danish-dates.ts";

/** Weekdays count from Sunday = 0; `date` is `YYYY-MM-DD`. */
export type WeekdayMismatch = { start: number; end: number; written: number; actual: number; date: string };

/** Dates whose weekday is another: 24 April 2023 is a Monday, not a Tuesday. A date without its year cannot be wrong. */
export function weekdayMismatches(text: string): WeekdayMismatch[] {
  return findDates(text).flatMap((date) => {
    const iso = isoDate(date);
    if (date.weekday === null || date.year === null || iso === null) return [];
    const actual = weekdayOf(date.year, date.month, date.day);
    return actual === date.weekday ? [] : [{ start: date.start, end: date.end, written: date.weekday, actual, date: iso }];
  });
}
