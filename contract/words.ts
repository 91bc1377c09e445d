import * as v from "valibot";

/** Lengths and forms that several schemas share. Lengths are in UTF-16 units, after trimming. */
export const oneLine = (maxLength: number) =>
  v.pipe(v.string(), v.trim(), v.minLength(1, "empty"), v.maxLength(maxLength, "too long"), v.regex(/^[^\r\n]*$/, "more than one line"));

export const prose = (maxLength: number) => v.pipe(v.string(), v.trim(), v.maxLength(maxLength, "too long"));

/** An instant, ISO 8601 in UTC with milliseconds: what `Date.prototype.toISOString` writes. */
export const instant = v.pipe(
  v.string(),
  v.isoTimestamp("not an instant"),
  v.transform((text) => new Date(text).toISOString()),
);

/** A calendar date, `YYYY-MM-DD`, in Europe/Copenhagen. */
export const calendarDate = v.pipe(v.string(), v.isoDate("not a date"));
