import { asc, desc, eq, sql } from "drizzle-orm";
import type * as v from "valibot";
import type { newDecisionSchema } from "../../contract/decision.ts";
import type { EventData } from "../../contract/event.ts";
import type { Id } from "../../contract/ids.ts";
import type { Person } from "../access/actor.ts";
import { isPublic } from "../access/policy.ts";
import { noted } from "../audit/log.ts";
import { findDocument, moveDocument, type DocumentRow } from "../documents/documents.ts";
import { stateWhenDecided } from "../documents/states.ts";
import { findSubmissionOfVersion } from "../documents/submissions.ts";
import { append } from "../events/feed.ts";
import { forumNames } from "../forums/forums.ts";
import { moveAgendaItem, type AgendaItemRow } from "../meetings/agenda.ts";
import type { MeetingRow } from "../meetings/meetings.ts";
import { copenhagenDate } from "../platform/clock.ts";
import { commit, isAnyOf, violatesUnique, type Database } from "../platform/database.ts";
import { newId } from "../platform/ids.ts";
import { refuse, type Refusal } from "../platform/refusal.ts";
import { enterInRecord } from "../record/entries.ts";
import { stateWhenRecorded } from "./finality.ts";
import { recordEntryOf } from "./record-entry.ts";
import { decisions } from "./tables.ts";

export type DecisionRow = typeof decisions.$inferSelect;

/**
 * Records what the forum decided on an item, on the very version the item carries. The decision, its events, the item and the document move in one
 * batch; a second decision on the item meets the table's constraint.
 */
export async function recordDecision(
  database: Database,
  actor: Person,
  meeting: MeetingRow,
  item: AgendaItemRow,
  input: v.InferOutput<typeof newDecisionSchema>,
  baseUrl: string,
  now: Date,
): Promise<Id<"decision"> | Refusal> {
  if (meeting.state !== "in_progress" && meeting.state !== "held") return refuse("agenda_item_not_decidable");
  if (item.state === "treated" || item.state === "minuted") return refuse("already_decided");
  if (item.state !== "published") return refuse("agenda_item_not_decidable");
  // The forum says which text it had before it. Another than the item's own would be a decision on a text nobody put to it.
  if (input.versionId !== item.versionId) return refuse("invalid_input", [{ path: "versionId", issue: "not the version on the agenda" }]);

  const document = item.documentId === null ? undefined : await findDocument(database, item.documentId);
  const id = newId("decision", now);
  const state = stateWhenRecorded(input.outcome, input.reservation !== null);
  const year = Number(copenhagenDate(new Date(meeting.startsAt)).slice(0, 4));
  const data = await describeForFeed(database, { id, state, input, meeting, item, document, baseUrl });
  const event = {
    data,
    occurredAt: now,
    actorId: actor.personId,
    spaceId: document?.spaceId ?? null,
    forumId: meeting.forumId,
    access: item.access,
  };
  try {
    await commit(database, [
      database.insert(decisions).values({
        id,
        agendaItemId: item.id,
        meetingId: meeting.id,
        forumId: meeting.forumId,
        year,
        number: sql<number>`(select coalesce(max(${decisions.number}), 0) + 1 from ${decisions} where ${decisions.forumId} = ${meeting.forumId} and ${decisions.year} = ${year})`,
        outcome: input.outcome,
        state,
        text: input.text,
        reservation: input.reservation,
        deviatesFromProposal: input.deviatesFromProposal,
        onwardTo: input.onwardTo,
        documentId: item.documentId,
        versionId: item.versionId,
        sha256: item.sha256,
        recordedAt: now.toISOString(),
        recordedBy: actor.personId,
      }),
      moveAgendaItem(
        database,
        item.id,
        input.outcome === "postponed" ? "postponed" : input.outcome === "withdrawn" ? "withdrawn" : "treated",
      ),
      ...(document === undefined
        ? []
        : [
            moveDocument(database, document.id, stateWhenDecided(document.kind, document.state, input.outcome, input.reservation !== null)),
          ]),
      noted(database, {
        at: now,
        actorId: actor.personId,
        verb: "decision.recorded",
        subjectId: id,
        forumId: meeting.forumId,
        spaceId: document?.spaceId ?? null,
        detail: { agendaItemId: item.id, outcome: input.outcome },
      }),
      ...enterInRecord(database, [
        recordEntryOf({ id, outcome: input.outcome, text: input.text, reservation: input.reservation }, item, meeting),
      ]),
      append(database, { type: "decision.recorded", ...event }),
      ...(state === "final" ? [append(database, { type: "decision.final", ...event })] : []),
    ]);
  } catch (error) {
    if (violatesUnique(error, "decisions.agenda_item_id")) return refuse("already_decided");
    throw error;
  }
  return id;
}

type Recorded = {
  id: Id<"decision">;
  state: DecisionRow["state"];
  input: v.InferOutput<typeof newDecisionSchema>;
  meeting: MeetingRow;
  item: AgendaItemRow;
  document: DocumentRow | undefined;
  baseUrl: string;
};

async function describeForFeed(database: Database, recorded: Recorded): Promise<EventData<"decision.recorded">> {
  const { id, state, input, meeting, item, document, baseUrl } = recorded;
  const openly = item.access === "open";
  const submission = item.versionId === null ? undefined : await findSubmissionOfVersion(database, item.versionId);
  return {
    id,
    outcome: input.outcome,
    state,
    deviatesFromProposal: input.deviatesFromProposal,
    hasReservation: input.reservation !== null,
    access: item.access,
    title: openly ? item.title : null,
    url: `${baseUrl}/decisions/${id}`,
    publicUrl: isPublic({ meeting, access: item.access, state: item.state }) ? `${baseUrl}/public/decisions/${id}` : null,
    forum: { id: meeting.forumId, name: (await forumNames(database, [meeting.forumId])).get(meeting.forumId) ?? "" },
    meeting: { id: meeting.id, startsAt: meeting.startsAt },
    agendaItemId: item.id,
    document:
      document === undefined || submission === undefined
        ? null
        : {
            id: document.id,
            kind: document.kind,
            versionId: submission.versionId,
            sha256: submission.sha256,
            title: openly ? submission.title : null,
          },
  };
}

export async function findDecision(database: Database, id: Id<"decision">): Promise<DecisionRow | undefined> {
  const [row] = await database.select().from(decisions).where(eq(decisions.id, id));
  return row;
}

/** By id; unknown ids are left out. */
export async function findDecisions(database: Database, ids: Iterable<Id<"decision">>): Promise<DecisionRow[]> {
  return database.select().from(decisions).where(isAnyOf(decisions.id, ids));
}

/** The next in the order of their ids, at most `limit`; from the first on after the empty text. */
export async function findDecisionsAfter(database: Database, after: string, limit: number): Promise<DecisionRow[]> {
  return database
    .select()
    .from(decisions)
    .where(sql`${decisions.id} > ${after}`)
    .orderBy(asc(decisions.id))
    .limit(limit);
}

/** The forum's decisions, newest first, at most `limit`. */
export async function listDecisions(database: Database, forumId: Id<"forum">, limit: number): Promise<DecisionRow[]> {
  return database
    .select()
    .from(decisions)
    .where(eq(decisions.forumId, forumId))
    .orderBy(desc(decisions.year), desc(decisions.number))
    .limit(limit);
}

/** The decisions on the items, if any. */
export async function findDecisionsOfItems(database: Database, itemIds: Iterable<Id<"agendaItem">>): Promise<DecisionRow[]> {
  return database.select().from(decisions).where(isAnyOf(decisions.agendaItemId, itemIds));
}
