import type { ForumRules } from "../../contract/forum-rules.ts";

const dayMs = 24 * 60 * 60 * 1000;

/** Days are `YYYY-MM-DD`, and counted as days at noon in UTC, so that no summer time moves them. */
const instantOf = (day: string): number => Date.parse(`${day}T12:00:00Z`);
const dayOf = (at: number): string => new Date(at).toISOString().slice(0, 10);

/**
 * The last day on which the agenda of a meeting on that day is out in time. Four weekdays before a Wednesday is the Thursday of the week before: the day of the
 * meeting itself does not count.
 */
export function lastDayInTime(meetingDay: string, { days, weekdaysOnly }: ForumRules["publicationLead"]): string {
  let at = instantOf(meetingDay);
  if (!weekdaysOnly) return dayOf(at - days * dayMs);
  for (let left = days; left > 0;) {
    at -= dayMs;
    if (isWeekday(dayOf(at))) left -= 1;
  }
  return dayOf(at);
}

/** Neither Saturday, Sunday nor a public holiday in Denmark. */
export function isWeekday(day: string): boolean {
  const weekday = new Date(instantOf(day)).getUTCDay();
  return weekday !== 0 && weekday !== 6 && !holidaysOf(Number(day.slice(0, 4))).includes(day);
}

/** Store bededag was a holiday for the last time in 2023 (lov nr. 214 af 6. marts 2023). */
const lastPrayerDay = 2023;

function holidaysOf(year: number): string[] {
  const easter = easterOf(year);
  const after = (days: number): string => dayOf(easter + days * dayMs);
  return [
    `${year}-01-01`,
    after(-3),
    after(-2),
    after(1),
    ...(year <= lastPrayerDay ? [after(26)] : []),
    after(39),
    after(50),
    `${year}-12-25`,
    `${year}-12-26`,
  ];
}

/** Easter Sunday of the Gregorian calendar, by the method that Meeus and others give. */
function easterOf(year: number): number {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const yearOfCentury = year % 100;
  const moonCorrection = Math.floor((century + 8) / 25);
  const epact = (19 * golden + century - Math.floor(century / 4) - Math.floor((century - moonCorrection + 1) / 3) + 15) % 30;
  const toSunday = (32 + 2 * (century % 4) + 2 * Math.floor(yearOfCentury / 4) - epact - (yearOfCentury % 4)) % 7;
  const correction = Math.floor((golden + 11 * epact + 22 * toSunday) / 451);
  const sum = epact + toSunday - 7 * correction + 114;
  return Date.UTC(year, Math.floor(sum / 31) - 1, (sum % 31) + 1, 12);
}
