import * as v from "valibot";
import { sectors } from "./organisation.ts";
import { oneLine, prose } from "./words.ts";

const day = v.string();
const weekday = v.picklist([0, 1, 2, 3, 4, 5, 6]);

/** What is asked, by code, with what the question says. Weekdays count from Sunday = 0, dates are `YYYY-MM-DD`, sums as Danes write them. */
const details = {
  weekday_differs: v.object({ written: weekday, actual: weekday, date: day }),
  sum_differs: v.object({ sum: v.string(), stated: v.string() }),
  nominated_while_absent: v.object({ name: v.string() }),
  sector_without_seat: v.object({ sector: v.picklist(sectors) }),
  year_differs: v.object({ date: day }),
  looks_like_cpr: v.object({}),
};

const base = {
  /** The same for the same question about the same words, so that an answer finds its question again. */
  key: v.string(),
  /** The field or section with the words. */
  field: v.string(),
  /** The words themselves; empty for what looks like a CPR number. */
  quote: v.string(),
};
const questionOf = <C extends keyof typeof details>(code: C) => v.object({ ...base, code: v.literal(code), details: details[code] });

/** What does not seem to add up, put to people as a question: they may know better. */
export const questionSchema = v.variant("code", [
  questionOf("weekday_differs"),
  questionOf("sum_differs"),
  questionOf("nominated_while_absent"),
  questionOf("sector_without_seat"),
  questionOf("year_differs"),
  questionOf("looks_like_cpr"),
]);
export type Question = v.InferOutput<typeof questionSchema>;

/** "Det er rigtigt, fordi …": kept with what the question was about. */
export const answersSchema = v.pipe(
  v.array(v.object({ key: oneLine(300), words: v.pipe(prose(1000), v.minLength(1, "empty")) })),
  v.maxLength(100, "too many"),
);

/** A question with what was answered; null where nobody did. */
export const answeredQuestionSchema = v.object({ question: questionSchema, answer: v.nullable(v.string()) });
export type AnsweredQuestion = v.InferOutput<typeof answeredQuestionSchema>;
