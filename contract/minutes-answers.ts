import * as v from "valibot";
import { sha256Schema } from "./document.ts";
import { forumRulesSchema } from "./forum-rules.ts";
import { idSchema } from "./ids.ts";
import { meetingStates } from "./meeting.ts";
import { minutesSchema, minutesVariants } from "./minutes.ts";
import { personSummarySchema } from "./organisation.ts";
import { forumRefSchema } from "./space-answers.ts";
import { textNodeSchema } from "./text.ts";

const meetingRef = v.object({ id: idSchema("meeting"), startsAt: v.string() });
const member = v.object({ person: v.nullable(personSummarySchema), organisationName: v.string() });

/**
 * Minutes as the reader may see them. `made` are put together of what is known at this moment, `sent` what the members have before them, `approved` what is locked:
 * these two are the stored bytes, after their hash has been computed anew.
 */
export const minutesViewSchema = v.object({
  meeting: v.object({ ...meetingRef.entries, forum: forumRefSchema, place: v.string(), state: v.picklist(meetingStates) }),
  policy: forumRulesSchema.entries.minutesPolicy,
  variant: v.picklist(minutesVariants),
  standing: v.picklist(["made", "sent", "approved"]),
  minutes: minutesSchema,
  /** Of exactly these minutes; null while nothing is sent. */
  sha256: v.nullable(sha256Schema),
  /** For the forum's own; null for everybody else, and while nothing is sent. */
  round: v.nullable(
    v.object({
      number: v.number(),
      sentAt: v.string(),
      sentBy: v.nullable(personSummarySchema),
      /** What a member who approves has read. */
      fullSha256: sha256Schema,
      /** Whether something of the meeting has been put right since, which the minutes before the members do not say. */
      isOutdated: v.boolean(),
      verdicts: v.array(v.object({ ...member.entries, approves: v.boolean(), reason: v.nullable(v.string()), saidAt: v.string() })),
      awaited: v.array(member),
    }),
  ),
  conclusion: v.nullable(
    v.object({
      concludedAt: v.string(),
      concludedBy: v.nullable(personSummarySchema),
      approvedAt: meetingRef,
      despite: v.nullable(v.string()),
    }),
  ),
  publishedAt: v.nullable(v.string()),
  publicUrl: v.nullable(v.string()),
  /** Added after approval; numbered from 1 among those the reader may see. */
  additions: v.array(
    v.object({
      id: idSchema("minutesAddition"),
      number: v.number(),
      agendaItemId: v.nullable(idSchema("agendaItem")),
      addedAt: v.string(),
      addedBy: v.string(),
      reason: v.string(),
      content: v.array(textNodeSchema),
      sha256: sha256Schema,
    }),
  ),
  /** Items of later meetings that put these minutes right: at an item of theirs, or as a whole (null). */
  corrections: v.array(
    v.object({
      correctedItemId: v.nullable(idSchema("agendaItem")),
      agendaItemId: idSchema("agendaItem"),
      title: v.string(),
      meeting: meetingRef,
    }),
  ),
  /** What items of these minutes put right at this moment, which minutes that were sent may not say yet. Empty for whoever does not write them. */
  corrects: v.array(
    v.object({
      agendaItemId: idSchema("agendaItem"),
      meetingId: idSchema("meeting"),
      startsAt: v.string(),
      number: v.nullable(v.number()),
    }),
  ),
  /** Meetings of the forum that can approve these minutes, by its rule. Empty for whoever cannot conclude. */
  canApproveAt: v.array(meetingRef),
  may: v.object({
    write: v.boolean(),
    send: v.boolean(),
    takeBack: v.boolean(),
    judge: v.boolean(),
    conclude: v.boolean(),
    publish: v.boolean(),
    add: v.boolean(),
  }),
});
export type MinutesView = v.InferOutput<typeof minutesViewSchema>;
