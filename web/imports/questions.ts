import type { ImportWarning, MinutesDraft } from "../../contract/imports.ts";
import { standingOf } from "./decisions.ts";
import type { Work, WorkItem } from "./work.ts";

export type Question = {
  /** Its place in the draft's warnings: what the answer is kept under. */
  key: string;
  warning: ImportWarning;
  /** `settled` answers itself: the field that was missing has been filled in, or the item is gone. */
  standing: "open" | "right" | "corrected" | "settled";
};

/** What the reader asks, and whether somebody has answered. `text` is the source as it is now. */
export function questionsOf(draft: MinutesDraft, work: Work, text: string): Question[] {
  return draft.warnings.map((warning, place) => {
    const key = String(place);
    const standing = isSettled(warning, work, text) ? "settled" : (work.answers[key] ?? "open");
    return { key, warning, standing };
  });
}

export const openQuestions = (draft: MinutesDraft, work: Work, text: string): Question[] =>
  questionsOf(draft, work, text).filter(({ standing }) => standing === "open");

function isSettled(warning: ImportWarning, work: Work, text: string): boolean {
  switch (warning.code) {
    case "forum_missing":
      return work.forum.trim() !== "";
    case "date_missing":
      return work.date !== "";
    case "start_missing":
      return work.startsAt !== "";
    case "place_missing":
      return work.place.trim() !== "";
    case "attendance_missing":
      return work.attendance.length > 0;
    case "items_missing":
      return work.items.length > 0;
    // The number may be in the heading of a removed item too: it goes when its digits go, never with the item.
    case "cpr_like":
      return warning.span !== null && !/\d/.test(text.slice(warning.span.start, warning.span.end));
    default:
      return isSettledInItem(warning, work);
  }
}

function isSettledInItem(warning: ImportWarning, work: Work): boolean {
  if (warning.item === null) return false;
  const item = itemOf(warning, work);
  if (item === undefined) return true;
  switch (warning.code) {
    case "item_title_missing":
      return item.title.trim() !== "";
    case "item_number_missing":
      return item.number.trim() !== "";
    case "perhaps_closed":
      return item.access === "closed";
    case "decision_missing":
      return item.decision.text.trim() !== "";
    case "outcome_unclear":
    case "deviates_from_proposal":
      // Who confirms the decision has said what the outcome is and whether it deviates.
      return standingOf(item) === "confirmed";
    default:
      return false;
  }
}

/** The item that the question is about; undefined when it is about none, or the item is gone. */
export const itemOf = (warning: ImportWarning, work: Work): WorkItem | undefined =>
  work.items.find(({ key }) => key === `/items/${warning.item}`);

/** The field that an answer would change, by JSON Pointer in the draft; null where there is none. */
export function fieldOf(warning: ImportWarning): string | null {
  const field = fields[warning.code];
  if (field === undefined) return null;
  return warning.item === null ? `/${field}` : `/items/${warning.item}/${field}`;
}

const fields: Partial<Record<ImportWarning["code"], string>> = {
  forum_missing: "forum",
  date_missing: "date",
  start_missing: "startsAt",
  place_missing: "place",
  attendance_missing: "attendance",
  items_missing: "items",
  item_title_missing: "title",
  item_number_missing: "number",
  decision_missing: "decision/text",
  outcome_unclear: "decision/outcome",
  deviates_from_proposal: "decision/deviatesFromProposal",
  closed_content_left_out: "access",
  perhaps_closed: "access",
  appointed_absent: "decision/text",
  seats_unfilled: "decision/text",
  attachment_repeated: "attachments",
};

/** True when somebody has looked at everything that resembles a CPR number and says that it is something else. */
export function isDeclaredNotCpr(questions: Question[]): boolean {
  const cpr = questions.filter(({ warning }) => warning.code === "cpr_like");
  return cpr.length > 0 && cpr.every(({ standing }) => standing !== "open") && cpr.some(({ standing }) => standing === "right");
}
