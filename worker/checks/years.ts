import { findDates, isoDate } from "./danish-dates.ts";

/** `date` is `YYYY-MM-DD`. */
export type YearDoubt = { start: number; end: number; date: string };

const deadline = /(?:senest|inden|frist(?:en)?(?: er)?|frem til|deadline|til og med|mødes igen|næste møde)(?: \S+){0,3} ?$/i;
const farthestLead = 50;

/**
 * Dates whose year does not seem to be meant: the meeting's own day and month in another year, and a deadline that had passed for the whole
 * of the year before the meeting began. Other years are what case texts are full of.
 *
 * @param meetingDate `YYYY-MM-DD`
 */
export function doubtfulYears(text: string, meetingDate: string): YearDoubt[] {
  return findDates(text).flatMap((date) => {
    const iso = isoDate(date);
    if (iso === null || date.year === null || date.year === Number(meetingDate.slice(0, 4))) return [];
    const isMeetingDay = iso.slice(5) === meetingDate.slice(5);
    const isPastDeadline =
      date.year < Number(meetingDate.slice(0, 4)) && deadline.test(text.slice(Math.max(0, date.start - farthestLead), date.start));
    return isMeetingDay || isPastDeadline ? [{ start: date.start, end: date.end, date: iso }] : [];
  });
}
