import * as v from "valibot";
import { decisionStates, outcomes } from "./decision.ts";
import { documentKinds, sha256Schema } from "./document.ts";
import { idSchema } from "./ids.ts";
import { itemAccess } from "./meeting.ts";
import { behalves } from "./remark.ts";
import { ratings } from "./status.ts";
import { ratificationOutcomes } from "./ratification.ts";

/**
 * What happened, as the feed and the webhooks tell it. Payloads are thin: ids, addresses, outcome, hash; a title only
 * where the item is open.
 */
export const eventTypes = [
  "space.created",
  "space.participant_changed",
  "document.submitted",
  "document.withdrawn",
  "question.asked",
  "question.answered",
  "agenda.published",
  "agenda.corrected",
  "meeting.moved",
  "meeting.called_off",
  "remark.recorded",
  "decision.recorded",
  "decision.final",
  "decision.replaced",
  "ratification.requested",
  "ratification.recorded",
  "minutes.sent",
  "minutes.approved",
  "minutes.published",
  "minutes.added_to",
  "status.submitted",
  "status.shown",
  "meeting.imported",
  "meeting.import_withdrawn",
  "endpoint.disabled",
  "endpoint.tested",
] as const;
export type EventType = (typeof eventTypes)[number];

/** Why an endpoint was paused without anybody asking: `failing` for a day, or its receiver is `gone` (it answered 410). */
export const automaticPauseReasons = ["failing", "gone"] as const;

const forumRef = v.object({ id: idSchema("forum"), name: v.string() });
const documentRef = v.object({
  id: idSchema("document"),
  kind: v.picklist(documentKinds),
  versionId: idSchema("version"),
  sha256: sha256Schema,
  title: v.nullable(v.string()),
});

const decisionData = v.object({
  id: idSchema("decision"),
  outcome: v.picklist(outcomes),
  state: v.picklist(decisionStates),
  deviatesFromProposal: v.boolean(),
  hasReservation: v.boolean(),
  access: v.picklist(itemAccess),
  /** Null where the item is closed. */
  title: v.nullable(v.string()),
  url: v.string(),
  /** Null unless the public may read it. */
  publicUrl: v.nullable(v.string()),
  forum: forumRef,
  meeting: v.object({ id: idSchema("meeting"), startsAt: v.string() }),
  agendaItemId: idSchema("agendaItem"),
  /** Of its record: whoever keeps it can tell later that the forum's chain is still the one that they were told of. */
  recordSha256: sha256Schema,
  document: v.nullable(documentRef),
});

/** Asked to be entered in the minutes of a running meeting. The words are at the address: whoever said them may still take them back. */
const remarkData = v.object({
  id: idSchema("remark"),
  onBehalfOf: v.picklist(behalves),
  access: v.picklist(itemAccess),
  /** The item's; null where it is closed. */
  title: v.nullable(v.string()),
  url: v.string(),
  forum: forumRef,
  meeting: v.object({ id: idSchema("meeting"), startsAt: v.string() }),
  agendaItemId: idSchema("agendaItem"),
});

/** What a forum wants to know before it takes a text. The words are at the address. */
const questionData = v.object({
  id: idSchema("question"),
  document: v.object({ id: idSchema("document"), kind: v.picklist(documentKinds) }),
  forum: forumRef,
  url: v.string(),
});

/** Approved minutes. What they say is at the addresses, and has these hashes. */
const minutesData = v.object({
  meeting: v.object({ id: idSchema("meeting"), startsAt: v.string() }),
  forum: forumRef,
  publicSha256: sha256Schema,
  fullSha256: sha256Schema,
  url: v.string(),
  /** Null until the public may read them. */
  publicUrl: v.nullable(v.string()),
});

/** Minutes of an earlier meeting, brought along or taken back. Thin: what they say is at the address. */
const importData = v.object({
  id: idSchema("import"),
  forum: forumRef,
  /** The day of the meeting, not of the import. */
  date: v.string(),
  openItems: v.number(),
  url: v.string(),
  /** Null where the public may not read any of it. */
  publicUrl: v.nullable(v.string()),
});

const statusRoundData = v.object({ id: idSchema("statusRound"), from: v.string(), to: v.string() });

const agendaData = v.object({
  meeting: v.object({ id: idSchema("meeting"), startsAt: v.string() }),
  forum: forumRef,
  url: v.string(),
  openItems: v.number(),
});

const meetingData = v.object({
  meeting: v.object({ id: idSchema("meeting"), startsAt: v.string() }),
  forum: forumRef,
  url: v.string(),
  /** Null where the public may not read any of it. */
  publicUrl: v.nullable(v.string()),
});

export const eventDataSchemas = {
  "space.created": v.object({ space: v.object({ id: idSchema("space"), name: v.string(), url: v.string() }) }),
  "space.participant_changed": v.object({
    space: v.object({ id: idSchema("space"), url: v.string() }),
    participationId: idSchema("participation"),
    change: v.picklist(["added", "role_changed", "dates_changed", "ended"]),
  }),
  "document.submitted": v.object({ document: documentRef, submissionId: idSchema("submission"), forum: forumRef, url: v.string() }),
  /** Only ids: a text that is taken back is a draft again. */
  "document.withdrawn": v.object({
    document: v.object({ id: idSchema("document"), kind: v.picklist(documentKinds) }),
    submissionId: idSchema("submission"),
    forum: forumRef,
    url: v.string(),
  }),
  "question.asked": questionData,
  "question.answered": v.object({ ...questionData.entries, answerId: idSchema("answer") }),
  "agenda.published": agendaData,
  /** `correction` counts from 1. */
  "agenda.corrected": v.object({ ...agendaData.entries, correction: v.number() }),
  /** To another time or place, after its agenda was out. Where it is now, and why it was moved, is at the address. */
  "meeting.moved": v.object({ ...meetingData.entries, id: idSchema("meetingMove"), before: v.object({ startsAt: v.string() }) }),
  /** After its agenda was out, which stays readable. Why is at the address. */
  "meeting.called_off": meetingData,
  "remark.recorded": remarkData,
  "decision.recorded": decisionData,
  "decision.final": decisionData,
  /** `id` is the decision that no longer stands. */
  "decision.replaced": v.object({ id: idSchema("decision"), by: decisionData }),
  "ratification.requested": v.object({ organisationId: idSchema("organisation"), decision: decisionData }),
  "ratification.recorded": v.object({
    organisationId: idSchema("organisation"),
    decisionId: idSchema("decision"),
    /** The text that was decided on: what the event counts to, as the decision does. Null where there was none. */
    /** Absent from what was told before it was told. */
    documentId: v.optional(v.nullable(idSchema("document"))),
    outcome: v.picklist(ratificationOutcomes),
    /** Of those asked, how many have joined now. */
    joined: v.number(),
    asked: v.number(),
    /** The decision's, with this answer. */
    state: v.picklist(decisionStates),
    url: v.string(),
  }),
  /** They wait for the members' word, and are nobody else's yet. `round` counts from 1: what was taken back is sent anew. */
  "minutes.sent": v.object({
    id: idSchema("minutesRound"),
    round: v.number(),
    meeting: v.object({ id: idSchema("meeting"), startsAt: v.string() }),
    forum: forumRef,
    url: v.string(),
  }),
  "minutes.approved": minutesData,
  "minutes.published": minutesData,
  "minutes.added_to": v.object({ ...minutesData.entries, id: idSchema("minutesAddition"), number: v.number(), sha256: sha256Schema }),
  /** An organisation's own report. Why it is not green, and what follows from it, is at the address. */
  "status.submitted": v.object({
    id: idSchema("statusReport"),
    round: statusRoundData,
    documentId: idSchema("document"),
    organisationId: idSchema("organisation"),
    result: v.picklist(ratings),
    timetable: v.picklist(ratings),
    forum: forumRef,
    url: v.string(),
  }),
  /** The forum has the round before it, and it is locked. */
  "status.shown": v.object({ round: statusRoundData, reported: v.number(), owed: v.number(), forum: forumRef, url: v.string() }),
  "meeting.imported": importData,
  "meeting.import_withdrawn": importData,
  "endpoint.disabled": v.object({
    endpointId: idSchema("endpoint"),
    reason: v.picklist(automaticPauseReasons),
    /** When the first of the failures that led to it was; null where the receiver itself refused all more. */
    failingSince: v.nullable(v.string()),
    url: v.string(),
  }),
  "endpoint.tested": v.object({ endpointId: idSchema("endpoint"), note: v.string() }),
} as const satisfies Record<EventType, v.GenericSchema>;

export type EventData<T extends EventType> = v.InferOutput<(typeof eventDataSchemas)[T]>;

/** The body of a webhook, and one entry of the feed. `seq` counts the whole feed: a reader sees what it may not see as gaps. */
export type EventEnvelope<T extends EventType = EventType> = {
  [K in T]: { id: string; seq: number; type: K; timestamp: string; data: EventData<K> };
}[T];

const envelopeOf = <T extends EventType>(type: T) =>
  v.object({ id: idSchema("event"), seq: v.number(), type: v.literal(type), timestamp: v.string(), data: eventDataSchemas[type] });

const envelopes = {
  "space.created": envelopeOf("space.created"),
  "space.participant_changed": envelopeOf("space.participant_changed"),
  "document.submitted": envelopeOf("document.submitted"),
  "document.withdrawn": envelopeOf("document.withdrawn"),
  "question.asked": envelopeOf("question.asked"),
  "question.answered": envelopeOf("question.answered"),
  "agenda.published": envelopeOf("agenda.published"),
  "agenda.corrected": envelopeOf("agenda.corrected"),
  "meeting.moved": envelopeOf("meeting.moved"),
  "meeting.called_off": envelopeOf("meeting.called_off"),
  "remark.recorded": envelopeOf("remark.recorded"),
  "decision.recorded": envelopeOf("decision.recorded"),
  "decision.final": envelopeOf("decision.final"),
  "decision.replaced": envelopeOf("decision.replaced"),
  "ratification.requested": envelopeOf("ratification.requested"),
  "ratification.recorded": envelopeOf("ratification.recorded"),
  "minutes.sent": envelopeOf("minutes.sent"),
  "minutes.approved": envelopeOf("minutes.approved"),
  "minutes.published": envelopeOf("minutes.published"),
  "minutes.added_to": envelopeOf("minutes.added_to"),
  "status.submitted": envelopeOf("status.submitted"),
  "status.shown": envelopeOf("status.shown"),
  "meeting.imported": envelopeOf("meeting.imported"),
  "meeting.import_withdrawn": envelopeOf("meeting.import_withdrawn"),
  "endpoint.disabled": envelopeOf("endpoint.disabled"),
  "endpoint.tested": envelopeOf("endpoint.tested"),
} satisfies Record<EventType, v.GenericSchema>;

/** The same as a schema, for what describes the feed to others. */
export const eventEnvelopeSchema = v.variant("type", Object.values(envelopes));
