import type { Question } from "../../contract/question.ts";
import { inUnit } from "../../text/amounts.ts";
import { cprPlaces } from "../../text/cpr.ts";
import type { Fund } from "../../text/fund.ts";
import { fold, folded } from "./fold.ts";
import { nomineesAmong } from "./nominees.ts";
import { sectorsWithoutSeat } from "./seats.ts";
import { sumDoubts } from "./sums.ts";
import { weekdayMismatches } from "./weekdays.ts";
import { doubtfulYears } from "./years.ts";

/** A field or section, by name, with its words, each block on a line of its own, and the fund that is set in it. */
export type Passage = { field: string; words: string; fund?: Fund | null };

export type Around = {
  /** `YYYY-MM-DD`; null while nobody knows at which meeting it will be. */
  meetingDate: string | null;
  /** What the forum is asked to decide, and the names of those who are not there, for a text that gives somebody a seat. */
  proposal: string;
  absent: string[];
  /** The passage that gives the seats which the proposal asks for; null where none of them does yet. */
  seatsIn: string | null;
};

const givesSeats = folded("\\b(?:udpeg|indstill|valgt|vælg|deltager|repræsent)");

/** What does not seem to add up in the passages, in their order. Questions, never errors: people may know better. */
export function questionsAbout(passages: Passage[], around: Around): Question[] {
  return passages.flatMap((passage) => [...asWritten(passage), ...asWrittenFor(passage, around)]);
}

/** What can be seen by the words alone. */
function asWritten({ field, words, fund = null }: Passage): Question[] {
  const at = ({ start, end }: { start: number; end: number }): string => words.slice(start, end).replace(/\s+/gu, " ").trim();
  return [
    ...weekdayMismatches(words).map(({ written, actual, date, ...place }): Question => {
      const details = { written: weekday(written), actual: weekday(actual), date };
      return { code: "weekday_differs", field, quote: at(place), key: keyOf("weekday_differs", field, at(place)), details };
    }),
    ...sumDoubts(words).map(({ sum, stated, ...place }): Question => {
      const key = keyOf("sum_differs", field, `${at(place)} ${sum}`);
      return { code: "sum_differs", field, quote: at(place), key, details: { sum, stated } };
    }),
    ...beyondFrame(field, fund),
    // The number itself is not to spread: not into a question, and not into what is kept of the answer.
    ...cprPlaces(words).map((_, index): Question => ({
      code: "looks_like_cpr",
      field,
      quote: "",
      key: keyOf("looks_like_cpr", field, String(index + 1)),
      details: {},
    })),
  ];
}

/** Rows that come to more than their frame. What is left of it need not be spent. */
function beyondFrame(field: string, fund: Fund | null): Question[] {
  if (fund === null || fund.frame === null || (fund.over ?? 0) <= 0) return [];
  const [sum, stated] = [fund.sum, fund.frame].map((kroner) => inUnit(kroner, fund.unit));
  const quote = stated ?? "";
  return [
    {
      code: "sum_differs",
      field,
      quote,
      key: keyOf("sum_differs", field, `${quote} ${sum ?? ""}`),
      details: { sum: sum ?? "", stated: quote },
    },
  ];
}

function asWrittenFor({ field, words }: Passage, { meetingDate, proposal, absent, seatsIn }: Around): Question[] {
  const years = meetingDate === null ? [] : doubtfulYears(words, meetingDate);
  const unfilled = field === seatsIn ? (sectorsWithoutSeat(proposal, words) ?? []) : [];
  const nominated = givesSeats.test(fold(words)) ? nomineesAmong(words, absent) : [];
  return [
    ...years.map(({ start, end, date }): Question => {
      const quote = words.slice(start, end).replace(/\s+/gu, " ").trim();
      return { code: "year_differs", field, quote, key: keyOf("year_differs", field, quote), details: { date } };
    }),
    ...nominated.map(({ name }): Question => ({
      code: "nominated_while_absent",
      field,
      quote: name,
      key: keyOf("nominated_while_absent", field, name),
      details: { name },
    })),
    ...unfilled.map((sector): Question => ({
      code: "sector_without_seat",
      field,
      quote: "",
      key: keyOf("sector_without_seat", field, sector),
      details: { sector },
    })),
  ];
}

/** The same for the same words, wherever they have moved to since. */
const keyOf = (code: Question["code"], field: string, words: string): string => `${code} ${field} ${words}`.slice(0, 300);

type Weekday = Extract<Question, { code: "weekday_differs" }>["details"]["actual"];

function weekday(index: number): Weekday {
  const days: Weekday[] = [0, 1, 2, 3, 4, 5, 6];
  const found = days[index];
  if (found === undefined) throw new Error(`there is no weekday ${index}`);
  return found;
}
