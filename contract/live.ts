import * as v from "valibot";
import { idSchema, type Id } from "./ids.ts";
import { instant, numberBetween, oneLine } from "./words.ts";

/** What is said and asked while a meeting runs. Everything that changes something is a PUT or a DELETE: sent twice, it is done once. */

/** Who is in a list of those present: a seat of the forum's, or somebody who has none and sits for a member. */
export const attendeeIdSchema = v.union([idSchema("seat"), idSchema("attendee")]);
export type AttendeeId = Id<"seat"> | Id<"attendee">;

/** `expected` is whoever nothing has been noted of. */
export const presences = ["expected", "present", "excused", "absent"] as const;
export type PresenceMark = (typeof presences)[number];

/** Of somebody who is in the room: not taking part in the item for a reason of their own, or because they may not. */
export const itemAbsences = ["abstainedFromItem", "disqualified"] as const;
export type ItemAbsence = (typeof itemAbsences)[number];

/** How long a question for news may be held back. */
export const longestWaitSeconds = 25;

export const liveQuerySchema = v.object({
  after: v.optional(numberBetween(0, Number.MAX_SAFE_INTEGER, "the revision after which there is news")),
  wait: v.optional(numberBetween(0, longestWaitSeconds, "seconds to wait for news")),
});

/** `at` is when it happened, where it is sent later; null is now. */
export const currentItemSchema = v.object({ agendaItemId: v.nullable(idSchema("agendaItem")), at: v.nullable(instant) });

/** `from` and `until` are null for the meeting's own beginning and end. */
export const attendanceMarkSchema = v.pipe(
  v.object({
    status: v.picklist(presences),
    from: v.nullable(instant),
    until: v.nullable(instant),
    /** The member whose place somebody has taken. */
    substituteFor: v.nullable(idSchema("seat")),
    /** Of somebody without a seat; null for those who have one. */
    name: v.nullable(oneLine(200)),
  }),
  v.forward(
    v.partialCheck([["from"], ["until"]], ({ from, until }) => from === null || until === null || from <= until, "left before they came"),
    ["until"],
  ),
);
export type AttendanceMark = v.InferOutput<typeof attendanceMarkSchema>;

/** Null is that they take part after all. */
export const itemAbsenceSchema = v.object({ absence: v.nullable(v.picklist(itemAbsences)) });

/** What a browser says over the line now and then, and is answered while the line stands. */
export const linePing = "?";
export const linePong = "!";
