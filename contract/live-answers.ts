import * as v from "valibot";
import { actionViewSchema } from "./action-answers.ts";
import { quorumRules } from "./forum-rules.ts";
import { idSchema } from "./ids.ts";
import { attendeeIdSchema, itemAbsences, presences } from "./live.ts";
import { meetingStates } from "./meeting.ts";
import { seatRoles, sectors } from "./organisation.ts";
import { behalves } from "./remark.ts";

export const remarkViewSchema = v.object({
  id: idSchema("remark"),
  personId: idSchema("person"),
  name: v.string(),
  organisationName: v.string(),
  sector: v.nullable(v.picklist(sectors)),
  onBehalfOf: v.picklist(behalves),
  words: v.string(),
  recordedAt: v.string(),
  enteredAt: v.nullable(v.string()),
  may: v.object({ takeBack: v.boolean() }),
});

const stretch = v.object({ from: v.string(), until: v.nullable(v.string()) });

export const attendeeViewSchema = v.object({
  id: attendeeIdSchema,
  /** Null for somebody without a seat. */
  role: v.nullable(v.picklist(seatRoles)),
  personId: v.nullable(idSchema("person")),
  name: v.string(),
  title: v.string(),
  organisationId: v.nullable(idSchema("organisation")),
  organisationName: v.string(),
  sector: v.nullable(v.picklist(sectors)),
  status: v.picklist(presences),
  from: v.nullable(v.string()),
  until: v.nullable(v.string()),
  substituteFor: v.nullable(idSchema("seat")),
  /** Of a substitute's seat: whose holder they sit for when nothing else is said. */
  usuallyFor: v.nullable(idSchema("seat")),
});

export const quorumViewSchema = v.object({
  rule: v.picklist(quorumRules),
  met: v.boolean(),
  /** Places of members, and how many of them somebody is in. */
  seats: v.number(),
  filled: v.number(),
  /** How many it takes; null where it is not a matter of number. */
  needed: v.nullable(v.number()),
  missingSectors: v.array(v.picklist(sectors)),
  /** Since when it has been lost, where it was there earlier in the meeting. */
  lostAt: v.nullable(v.string()),
});

export const liveItemSchema = v.object({
  id: idSchema("agendaItem"),
  /** When it has been on. The last without an end is on now. */
  times: v.array(stretch),
  absences: v.array(v.object({ attendeeId: attendeeIdSchema, absence: v.picklist(itemAbsences) })),
  remarks: v.array(remarkViewSchema),
  actions: v.array(actionViewSchema),
});

export const liveMeetingViewSchema = v.object({
  meetingId: idSchema("meeting"),
  /** Goes up with everything that changes in the meeting. */
  revision: v.number(),
  state: v.picklist(meetingStates),
  startedAt: v.nullable(v.string()),
  endedAt: v.nullable(v.string()),
  currentItemId: v.nullable(idSchema("agendaItem")),
  attendance: v.array(attendeeViewSchema),
  quorum: quorumViewSchema,
  items: v.array(liveItemSchema),
  /** The reader's own place. */
  mySeatId: v.nullable(idSchema("seat")),
  may: v.object({ conduct: v.boolean(), remark: v.boolean(), agree: v.boolean() }),
});

/** The same, as a type. */
export type LiveMeetingView = v.InferOutput<typeof liveMeetingViewSchema>;
