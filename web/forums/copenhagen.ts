const clock = new Intl.DateTimeFormat("en-CA", {
  timeZone: "Europe/Copenhagen",
  hourCycle: "h23",
  year: "numeric",
  month: "2-digit",
  day: "2-digit",
  hour: "2-digit",
  minute: "2-digit",
  second: "2-digit",
});

/** What clocks in Copenhagen show at the instant, counted as if it were UTC. In ms. */
function wallClock(at: number): number {
  const part = Object.fromEntries(clock.formatToParts(at).map(({ type, value }) => [type, Number(value)]));
  return Date.UTC(
    part["year"] ?? 0,
    (part["month"] ?? 1) - 1,
    part["day"] ?? 1,
    part["hour"] ?? 0,
    part["minute"] ?? 0,
    part["second"] ?? 0,
  );
}

/**
 * The instant at which clocks in Copenhagen show the date (`YYYY-MM-DD`) and time (`HH:MM`), as ISO 8601 in UTC; null when they are not
 * a date and a time. In the hour that is skipped in spring, the clock an hour later; in the hour that comes twice, one of the two.
 */
export function instantInCopenhagen(date: string, time: string): string | null {
  // Asked for first: browsers make a date of the year 2000 out of what is no date at all.
  if (!/^\d{4}-\d{2}-\d{2}$/.test(date) || !/^\d{2}:\d{2}$/.test(time)) return null;
  const shown = Date.parse(`${date}T${time}:00Z`);
  if (Number.isNaN(shown)) return null;
  const guess = shown - (wallClock(shown) - shown);
  return new Date(shown - (wallClock(guess) - guess)).toISOString();
}

/** The time in Copenhagen at the instant, `HH:MM`. */
export const timeInCopenhagen = (at: Date): string => new Date(wallClock(at.getTime())).toISOString().slice(11, 16);

/** The date in Copenhagen at the instant, `YYYY-MM-DD`. */
export const dateInCopenhagen = (at: Date): string => new Date(wallClock(at.getTime())).toISOString().slice(0, 10);
