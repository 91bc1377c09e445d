import * as v from "valibot";

/** What other systems can store: no zero characters, no halves of characters. */
const text = v.pipe(
  v.string(),
  v.check((words) => !words.includes("\0") && words.isWellFormed(), "not text"),
  v.trim(),
);

/** Signs that nobody sees and that turn the words after them round, and control characters other than the ends of lines: in a single line they can only mislead. */
const misleading = /[\u202A-\u202E\u2066-\u2069]|(?![\t\n\r])\p{Cc}/gu;

/** Lengths and forms that several schemas share. Lengths are in UTF-16 units, after trimming. */
export const oneLine = (maxLength: number) =>
  v.pipe(
    text,
    v.minLength(1, "empty"),
    v.maxLength(maxLength, "too long"),
    v.regex(/^[^\r\n\u2028\u2029]*$/, "more than one line"),
    // Behind the checks that a description of the API can say: it ends where something is transformed.
    v.transform((words) => words.replace(misleading, "").trim()),
    v.check((words) => words !== "", "empty"),
  );

export const prose = (maxLength: number) => v.pipe(text, v.maxLength(maxLength, "too long"));

/** Words as somebody wrote them, white space at the ends included; none is allowed, a line break is not. */
export const verbatim = (maxLength: number) =>
  v.pipe(
    v.string(),
    v.maxLength(maxLength, "too long"),
    v.regex(/^[^\r\n\u2028\u2029\0]*$/, "more than one line"),
    v.check((words) => words.isWellFormed(), "not text"),
  );

/** An instant, ISO 8601 in UTC with milliseconds: what `Date.prototype.toISOString` writes. The year has four digits, so that order is order in time. */
export const instant = v.pipe(
  v.string(),
  v.isoTimestamp("not an instant"),
  v.check((words) => isDay(words.slice(0, 10)) && /^\d{4}-/.test(isoOf(words)), "not an instant"),
  v.transform(isoOf),
);

/** A calendar date, `YYYY-MM-DD`, in Europe/Copenhagen. */
export const calendarDate = v.pipe(v.string(), v.isoDate("not a date"), v.check(isDay, "not a date"));

/** False for 31 February, which has the form of a date and which JavaScript takes for a day in March. */
function isDay(date: string): boolean {
  return isoOf(date).startsWith(date);
}

/** Empty when JavaScript finds no instant in it. */
function isoOf(words: string): string {
  const instantOf = new Date(words);
  return Number.isNaN(instantOf.getTime()) ? "" : instantOf.toISOString();
}

/** A number in an address, between the two. */
export const numberBetween = (least: number, most: number, meaning: string) =>
  v.pipe(
    v.string(),
    v.regex(/^\d{1,16}$/, "not a number"),
    v.description(meaning),
    // In the description of the API it is a number, though it comes as words.
    v.metadata({ least, most }),
    v.transform(Number),
    v.minValue(least, "too small"),
    v.maxValue(most, "too large"),
  );
