import * as v from "valibot";
import { forumRulesSchema } from "./forum-rules.ts";
import { idSchema } from "./ids.ts";
import { personSummarySchema, seatRoles } from "./organisation.ts";
import { forumRefSchema } from "./space-answers.ts";
import { calendarDate } from "./words.ts";

const role = v.picklist(seatRoles);
/** For a substitute: the seat whose holder is sat in for. Null for a substitute for anybody of the same side. */
const substituteFor = v.nullable(idSchema("seat"));
const validTo = v.nullable(calendarDate);

/** A seat for a person, who speaks in it for the organisation that they belong to. Both days count. */
export const newSeatSchema = v.object({ personId: idSchema("person"), role, substituteFor, validFrom: calendarDate, validTo });
export type NewSeat = v.InferOutput<typeof newSeatSchema>;

const changedSeat = { role: v.exactOptional(role), substituteFor: v.exactOptional(substituteFor), validTo: v.exactOptional(validTo) };
/** What is to be otherwise of a seat, and what whoever changes it has seen of the same. What is not named stays. */
export const seatChangeSchema = v.object({ ...changedSeat, seen: v.object(changedSeat) });
export type SeatChange = v.InferOutput<typeof seatChangeSchema>;

export const seatViewSchema = v.object({
  id: idSchema("seat"),
  person: personSummarySchema,
  organisationName: v.string(),
  role,
  substituteFor,
  validFrom: v.string(),
  validTo: v.nullable(v.string()),
  /** On the day of asking. */
  isInForce: v.boolean(),
});
export type SeatView = v.InferOutput<typeof seatViewSchema>;

/** How a forum works, and who has, had or will have a seat in it. */
export const forumRulesViewSchema = v.object({
  forum: forumRefSchema,
  kind: v.string(),
  rules: forumRulesSchema,
  /** The kind's own rules, from which this forum may differ. */
  usual: forumRulesSchema,
  seats: v.array(seatViewSchema),
  may: v.object({ change: v.boolean() }),
});
export type ForumRulesView = v.InferOutput<typeof forumRulesViewSchema>;
