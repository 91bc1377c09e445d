import * as v from "valibot";
import { standardItemKinds } from "./forum-rules.ts";
import { idSchema } from "./ids.ts";
import { instant, oneLine, prose } from "./words.ts";

/** `cancelled`: before its agenda was out, so that nobody had been called to it; `called_off`: afterwards, and what was out stays readable. */
export const meetingStates = [
  "planned",
  "agenda_draft",
  "agenda_published",
  "in_progress",
  "held",
  "minutes_draft",
  "minutes_approved",
  "minutes_published",
  "cancelled",
  "called_off",
] as const;
export type MeetingState = (typeof meetingStates)[number];

export const itemTypes = ["decision", "briefing", "discussion"] as const;
export type ItemType = (typeof itemTypes)[number];

export const itemAccess = ["open", "closed"] as const;
export type ItemAccess = (typeof itemAccess)[number];

export const agendaItemStates = ["requested", "draft", "on_agenda", "published", "treated", "postponed", "withdrawn", "minuted"] as const;
export type AgendaItemState = (typeof agendaItemStates)[number];

export const newMeetingSchema = v.object({ startsAt: instant, place: prose(200) });

const changedMeetingSchema = v.object({ startsAt: v.exactOptional(instant), place: v.exactOptional(prose(200)) });
/**
 * When and where; what is not named stays. `seen`: how the same stood for whoever changes it. `reason`: asked for once the agenda is out, and in the letter that everybody with
 * a seat then gets.
 */
export const meetingChangeSchema = v.object({
  ...changedMeetingSchema.entries,
  seen: changedMeetingSchema,
  reason: v.optional(prose(1000), ""),
});
export type MeetingChange = v.InferOutput<typeof meetingChangeSchema>;

/** `reason`: asked for once the agenda is out, and then everybody's to read. */
export const meetingCancellationSchema = v.object({ reason: v.optional(prose(1000), "") });
export type MeetingCancellation = v.InferOutput<typeof meetingCancellationSchema>;

/** An item of its own, or one that carries a submitted document's frozen version. */
export const newAgendaItemSchema = v.object({
  title: oneLine(300),
  itemType: v.picklist(itemTypes),
  access: v.picklist(itemAccess),
  submissionId: v.nullable(idSchema("submission")),
  /** For one that comes back: the postponed item of an earlier meeting, which carried no document. */
  continuesId: v.optional(v.nullable(idSchema("agendaItem")), null),
  /** For one of the items that stand on every agenda. */
  standardKind: v.optional(v.nullable(v.picklist(standardItemKinds)), null),
});

/** The verbs of a meeting's life that the foundation knows, each a state it leads to. */
export const meetingProgressSchema = v.object({
  to: v.picklist(["agenda_published", "in_progress", "held"]),
  /** Why an agenda comes out late or incomplete. */
  reason: v.optional(prose(1000), ""),
});
