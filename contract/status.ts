import * as v from "valibot";
import type { InitiativeState } from "./document.ts";
import { idSchema } from "./ids.ts";
import { calendarDate, prose, oneLine } from "./words.ts";

/**
 * How it goes, of the result and of the timetable apart. Green: expected to hold. Yellow: reached in the main (80 %), or less than two months late. Red: not reached,
 * or not kept. What nobody has reported has no rating, and never counts as green.
 */
export const ratings = ["green", "yellow", "red"] as const;
export type Rating = (typeof ratings)[number];

/** An initiative is reported on from when it was decided until it is closed or dropped. */
export const reportableStates = [
  "decided",
  "awaiting_ratification",
  "active",
  "blocked",
  "paused",
] as const satisfies readonly InitiativeState[];

/** A round asks these organisations how these initiatives went in the period. An organisation owes it of those in whose space it takes part. */
export const newStatusRoundSchema = v.pipe(
  v.object({
    name: oneLine(120),
    from: calendarDate,
    to: calendarDate,
    /** The last day on which it is in time. Until the round is shown to the forum, late is possible. */
    deadline: calendarDate,
    documentIds: v.pipe(v.array(idSchema("document")), v.minLength(1, "empty"), v.maxLength(100, "too many")),
    organisationIds: v.pipe(v.array(idSchema("organisation")), v.minLength(1, "empty"), v.maxLength(200, "too many")),
  }),
  v.forward(
    v.partialCheck([["from"], ["to"]], ({ from, to }) => to >= from, "ends before it begins"),
    ["to"],
  ),
);
export type NewStatusRound = v.InferOutput<typeof newStatusRoundSchema>;

const words = v.pipe(prose(2000), v.minLength(1, "empty"));
export const statusCommentSchema = v.object({ why: words, consequence: words, wayBack: words });

export const newStatusReportSchema = v.pipe(
  v.object({
    documentId: idSchema("document"),
    organisationId: idSchema("organisation"),
    result: v.picklist(ratings, "choose one"),
    timetable: v.picklist(ratings, "choose one"),
    /** All three parts, wherever one of the two is not green. */
    comment: v.nullable(statusCommentSchema),
  }),
  v.forward(
    v.partialCheck(
      [["result"], ["timetable"], ["comment"]],
      ({ result, timetable, comment }) => comment !== null || (result === "green" && timetable === "green"),
      "empty",
    ),
    ["comment"],
  ),
);
export type NewStatusReport = v.InferOutput<typeof newStatusReportSchema>;
