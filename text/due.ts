import { addDays, dateOf, easterOf, isDate, lastOfMonth, mondayOfWeek, weekdayOf, weeksIn, yearOf } from "./calendar.ts";

/** Calendar dates, both included. */
export type DueWindow = { from: string; to: string };

/** The day on which it was agreed, and the forum's next meeting after it, where there is one. */
export type Agreed = { on: string; nextMeeting: string | null };

/**
 * When something is due that was agreed in such words as `primo september`, `efteråret`, `uge 36` or `til næste møde`. Without a year it is the next time
 * it comes round. Null where the words name no time (`snarest`, `løbende`): then there is nothing to be late against.
 */
export function dueWindow(words: string, agreed: Agreed): DueWindow | null {
  const plain = words.toLowerCase().normalize("NFC").replace(/\s+/g, " ").trim();
  for (const [pattern, read] of rules) {
    const match = pattern.exec(plain);
    if (match === null) continue;
    const window = read(match, agreed);
    return window === null ? null : boundedBy(plain.slice(0, match.index), match[0], window, agreed);
  }
  return null;
}

/** `inden` a time is up to the day before it, `senest` up to its end, both from the day of the agreement. Only an end is itself within `inden`. */
function boundedBy(before: string, time: string, { from, to }: DueWindow, { on }: Agreed): DueWindow | null {
  if (/\b(?:inden|før|forud for)(?: (?:d\.?|den|i|starten af))?\s*$/.test(before))
    return ordered(on, /udgang|omme/.test(time) ? to : addDays(from, -1));
  if (/\b(?:senest|seneste|frem til|til og med|til|ved)(?: (?:d\.?|den|i))?\s*$/.test(before)) return ordered(on, to);
  return { from, to };
}

/** What should have been done before it was agreed has no window. */
const ordered = (from: string, to: string): DueWindow | null => (from <= to ? { from, to } : null);

type Rule = [pattern: RegExp, read: (match: RegExpExecArray, agreed: Agreed) => DueWindow | null];

const monthStems = ["jan", "feb", "mar", "apr", "maj", "jun", "jul", "aug", "sep", "okt", "nov", "dec"];
const month =
  "(januar|februar|marts|april|maj|juni|juli|august|september|oktober|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|okt|nov|dec)(?![a-zæøå])\\.?";
const year = "(?:,? ?(?:i )?(\\d{4}))?(?!\\d)";
const monthNumber = (word: string | undefined): number => monthStems.indexOf((word ?? "").slice(0, 3)) + 1;

const counts = ["en", "to", "tre", "fire", "fem", "seks", "syv", "otte", "ni", "ti"];
const countOf = (word: string | undefined): number =>
  word === "et" || word === "én" || word === "ét" ? 1 : counts.includes(word ?? "") ? counts.indexOf(word ?? "") + 1 : Number(word);
const ordinals = ["første", "anden", "tredje", "fjerde"];
const ordinalOf = (word: string | undefined): number =>
  word === "andet" ? 2 : ordinals.includes(word ?? "") ? ordinals.indexOf(word ?? "") + 1 : Number(word);

/** In the year that is named, else the first year in which it has not passed. */
function nextTime(named: string | undefined, { on }: Agreed, inYear: (year: number) => DueWindow | null): DueWindow | null {
  if (named !== undefined) return inYear(Number(named));
  const window = inYear(yearOf(on));
  return window === null || window.to < on ? inYear(yearOf(on) + 1) : window;
}

const months = (year: number, first: number, last: number): DueWindow => ({ from: dateOf(year, first, 1), to: lastOfMonth(year, last) });

/** The summer holiday of schools begins on the last Saturday of June. Source: folkeskoleloven § 14 a. */
function summerHolidayOf(year: number): string {
  const last = lastOfMonth(year, 6);
  return addDays(last, -((weekdayOf(last) + 1) % 7));
}

const seasons: Record<string, [first: number, last: number]> = { forår: [3, 5], sommer: [6, 8], efterår: [9, 11], vinter: [12, 14] };

/** Tried in order: what says more comes before what is a part of it. */
const rules: Rule[] = [
  [
    /\bnæste møde\b|\bnæstkommende møde\b|\bførstkommende møde\b/,
    (_, { on, nextMeeting }) => (nextMeeting === null ? null : ordered(on, nextMeeting)),
  ],
  [
    /\b(?:om|inden ?for|i løbet af|senest om) (?:de næste |de kommende )?(\d{1,3}|[a-zé]{2,4}) (dag(?:e)?|uger?|måned(?:er)?)(?![a-zæøå])/,
    ([all, count, unit], { on }) => windowAfter(on, countOf(count), unit ?? "", all.startsWith("om")),
  ],
  [/(\d{4})-(\d\d)-(\d\d)(?!\d)/, ([, y, m, d]) => day(Number(y), Number(m), Number(d))],
  [
    new RegExp(`(?<![\\d.,/-])(\\d{1,2})\\.? ?${month}${year}`),
    ([, d, m, y], agreed) => nextTime(y, agreed, (inYear) => day(inYear, monthNumber(m), Number(d))),
  ],
  [
    /(?<![\d.,/-])(\d{1,2})[./](\d{1,2})(?:[./ -](\d{4}|\d{2}))?(?![\d/])/,
    ([, d, m, y], agreed) => nextTime(y?.length === 2 ? `20${y}` : y, agreed, (inYear) => day(inYear, Number(m), Number(d))),
  ],
  [
    /\buge(?:rne)? (\d{1,2})(?: ?(?:-|–|og|til) ?(?:uge )?(\d{1,2}))?(?:,? ?(?:i )?(\d{4}))?(?!\d)/,
    ([, first, last, y], agreed) => nextTime(y, agreed, (inYear) => weeks(inYear, Number(first), Number(last ?? first))),
  ],
  [
    new RegExp(`\\b(primo|medio|ultimo|start(?:en)?|begyndelsen|midten|slutningen|udgangen)(?: af)? ${month}${year}`),
    ([, part, m, y], agreed) => nextTime(y, agreed, (inYear) => partOfMonth(part ?? "", inYear, monthNumber(m))),
  ],
  [
    /\b(primo|medio|ultimo|start(?:en)? af|begyndelsen af|midten af|slutningen af|udgangen af) (\d{4})(?!\d)/,
    ([, part, y]) => partOfYear(part ?? "", Number(y)),
  ],
  [
    new RegExp(`(?:\\b([1-4]|første|andet|tredje|fjerde)\\.? kvartal|\\bq([1-4])\\b)${year}`),
    ([, named, short, y], agreed) =>
      nextTime(y, agreed, (inYear) => months(inYear, ordinalOf(named ?? short) * 3 - 2, ordinalOf(named ?? short) * 3)),
  ],
  [
    new RegExp(`\\b([12]|første|andet)\\.? halvår${year}`),
    ([, half, y], agreed) => nextTime(y, agreed, (inYear) => months(inYear, ordinalOf(half) * 6 - 5, ordinalOf(half) * 6)),
  ],
  [/\b(?:inden|før) sommerferien\b/, (_, agreed) => until(agreed, (inYear) => addDays(summerHolidayOf(inYear), -1))],
  [
    /\befter sommerferien\b/,
    (_, agreed) => nextTime(undefined, agreed, (inYear) => ({ from: mondayOfWeek(inYear, 33), to: lastOfMonth(inYear, 8) })),
  ],
  [/\b(?:inden|før) efterårsferien\b/, (_, agreed) => until(agreed, (inYear) => addDays(mondayOfWeek(inYear, 42), -1))],
  [
    /\befter efterårsferien\b/,
    (_, agreed) => nextTime(undefined, agreed, (inYear) => ({ from: mondayOfWeek(inYear, 43), to: lastOfMonth(inYear, 10) })),
  ],
  [/\b(?:inden|før) påske\b/, (_, agreed) => until(agreed, (inYear) => addDays(easterOf(inYear), -4))],
  [
    /\befter påske\b/,
    (_, agreed) => nextTime(undefined, agreed, (inYear) => ({ from: addDays(easterOf(inYear), 2), to: addDays(easterOf(inYear), 22) })),
  ],
  [/\b(?:inden|før) jul\b/, (_, agreed) => until(agreed, (inYear) => dateOf(inYear, 12, 23))],
  [
    /\b(?:inden|før) nytår\b|(?<![a-zæøå])årets udgang\b|\budgangen af året\b|(?<![a-zæøå])året er omme\b/,
    (_, agreed) => until(agreed, (inYear) => dateOf(inYear, 12, 31)),
  ],
  [/\befter (?:jul|nytår)\b/, (_, { on }) => months(yearOf(on) + 1, 1, 1)],
  [
    new RegExp(`\\b(forår|sommer|efterår|vinter)(?:en|et)?(?![a-zæøå])${year}`),
    ([, season, y], agreed) =>
      nextTime(y, agreed, (inYear) => {
        const [first, last] = seasons[season ?? ""] ?? [1, 12];
        return months(inYear, first, last);
      }),
  ],
  [new RegExp(`\\b${month}${year}`), ([, m, y], agreed) => nextTime(y, agreed, (inYear) => months(inYear, monthNumber(m), monthNumber(m)))],
  [/\bnæste år\b/, (_, { on }) => months(yearOf(on) + 1, 1, 12)],
  [/(?<![\d.,/-])(20\d\d)(?!\d)/, ([, y]) => months(Number(y), 1, 12)],
];

const until = (agreed: Agreed, last: (year: number) => string): DueWindow | null =>
  nextTime(undefined, agreed, (inYear) => ({ from: agreed.on, to: last(inYear) }));

function day(year: number, month: number, day: number): DueWindow | null {
  if (!isDate(year, month, day)) return null;
  const date = dateOf(year, month, day);
  return { from: date, to: date };
}

function weeks(year: number, first: number, last: number): DueWindow | null {
  if (first < 1 || last < first || last > weeksIn(year)) return null;
  return { from: mondayOfWeek(year, first), to: addDays(mondayOfWeek(year, last), 6) };
}

/** Thirds, as the bank's words have them: 1-10, 11-20, and the rest. `udgangen af` is the last day itself. */
function partOfMonth(part: string, year: number, month: number): DueWindow {
  const last = lastOfMonth(year, month);
  if (part === "udgangen") return { from: last, to: last };
  if (/^(?:primo|start|begynd)/.test(part)) return { from: dateOf(year, month, 1), to: dateOf(year, month, 10) };
  return /^(?:medio|midten)/.test(part)
    ? { from: dateOf(year, month, 11), to: dateOf(year, month, 20) }
    : { from: dateOf(year, month, 21), to: last };
}

/** Of a year the words mean months: its first, those in the middle, its last. */
function partOfYear(part: string, year: number): DueWindow {
  if (part.startsWith("udgangen")) return { from: dateOf(year, 12, 31), to: dateOf(year, 12, 31) };
  if (/^(?:primo|start|begynd)/.test(part)) return months(year, 1, 1);
  return /^(?:medio|midten)/.test(part) ? months(year, 6, 7) : months(year, 12, 12);
}

/** `om to uger` is that day; `inden for to uger` is all of the time until then. */
function windowAfter(on: string, count: number, unit: string, isThatDay: boolean): DueWindow | null {
  if (!Number.isInteger(count) || count < 1) return null;
  const months = Number(on.slice(5, 7)) + count;
  const sameDay = Math.min(Number(on.slice(8)), Number(lastOfMonth(yearOf(on), months).slice(8)));
  const to = unit.startsWith("måned") ? dateOf(yearOf(on), months, sameDay) : addDays(on, count * (unit.startsWith("uge") ? 7 : 1));
  return { from: isThatDay ? to : on, to };
}
