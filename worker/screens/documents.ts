import type { Id } from "../../contract/ids.ts";
import type { DocumentSummary, DocumentView, SubmissionView } from "../../contract/views.ts";
import type { Actor } from "../access/actor.ts";
import { permits, textRole, type DocumentFacts } from "../access/policy.ts";
import { findDecisionsOfItems } from "../decisions/decisions.ts";
import { countOf } from "../decisions/standing.ts";
import { findDocumentFacts, type DocumentRow } from "../documents/documents.ts";
import { canShare, canSubmit } from "../documents/states.ts";
import { listSubmissions, type SubmissionRow } from "../documents/submissions.ts";
import { canWithdraw } from "../documents/withdrawal.ts";
import { forumNames } from "../forums/forums.ts";
import { listSeats } from "../forums/seats.ts";
import { findItemsOfSubmissions, isOffAgenda } from "../meetings/agenda.ts";
import { findMeetings } from "../meetings/meetings.ts";
import { findParties, summarisePeople } from "../organisations/directory.ts";
import { copenhagenDate } from "../platform/clock.ts";
import type { Database } from "../platform/database.ts";
import { findIndexed } from "../room/text-index.ts";
import { findFactsOfSpaces } from "../spaces/facts.ts";
import { findSpaces } from "../spaces/spaces.ts";
import { findNumbersSeen } from "./numbers.ts";
import { viewTreatments } from "./treatments.ts";

/** Those of the documents that the actor may read, as lists show them. */
export async function summariseDocuments(database: Database, actor: Actor, rows: DocumentRow[], now: Date): Promise<DocumentSummary[]> {
  const spaceIds = rows.map((row) => row.spaceId);
  const [facts, spaces, texts] = await Promise.all([
    findFactsOfSpaces(database, spaceIds, copenhagenDate(now)),
    findSpaces(database, spaceIds),
    findIndexed(
      database,
      rows.map((row) => row.id),
    ),
  ]);
  const names = new Map(spaces.map((space) => [space.id, space.name]));
  return rows.flatMap((row) => {
    const space = facts.get(row.spaceId);
    if (space === undefined || !permits(actor, { verb: "document.read", document: { space, state: row.state } })) return [];
    const text = texts.get(row.id);
    return [
      {
        id: row.id,
        space: { id: row.spaceId, name: names.get(row.spaceId) ?? "" },
        kind: row.kind,
        state: row.state,
        title: text?.title ?? "",
        excerpt: text?.excerpt ?? "",
        changedAt: text?.changedAt ?? row.createdAt,
      },
    ];
  });
}

/** The document page's facts, for an actor who may read it; undefined otherwise. */
export async function viewDocument(database: Database, actor: Actor, row: DocumentRow, now: Date): Promise<DocumentView | undefined> {
  const day = copenhagenDate(now);
  const facts = await findDocumentFacts(database, row, day);
  const myRole = textRole(actor, facts);
  const [summary] = await summariseDocuments(database, actor, [row], now);
  if (myRole === null || summary === undefined) return undefined;
  const forumId = facts.space.forumId;
  const submitted = await listSubmissions(database, row.id);
  const [latest] = submitted;
  const [submissions, isWithdrawable, people, forums, readers, treatments] = await Promise.all([
    viewSubmissions(database, actor, submitted, now),
    latest !== undefined && permits(actor, { verb: "document.withdraw", document: facts }) && canWithdraw(database, latest),
    summarisePeople(database, [row.createdBy], day),
    forumNames(database, forumId === null ? [] : [forumId]),
    listReaders(database, facts, day),
    viewTreatments(database, actor, [row.id], now),
  ]);
  return {
    ...summary,
    createdAt: row.createdAt,
    createdBy: people.get(row.createdBy) ?? null,
    myRole,
    submissions,
    forum: forumId === null ? null : { id: forumId, name: forums.get(forumId) ?? "" },
    readers,
    earlierTreatments: treatments.get(row.id) ?? [],
    may: {
      write: permits(actor, { verb: "document.write", document: facts }),
      share: canShare(row.kind, row.state) && forumId !== null && permits(actor, { verb: "document.share", document: facts }),
      submit: canSubmit(row.kind, row.state) && forumId !== null && permits(actor, { verb: "document.submit", document: facts }),
      withdraw: isWithdrawable,
    },
  };
}

/** Submissions with where they went: the item and the decision only where the actor may read them. */
export async function viewSubmissions(database: Database, actor: Actor, rows: SubmissionRow[], now: Date): Promise<SubmissionView[]> {
  const items = await findItemsOfSubmissions(
    database,
    rows.map((row) => row.id),
  );
  const [meetings, decisions, people, forums] = await Promise.all([
    findMeetings(
      database,
      items.map((item) => item.meetingId),
    ),
    findDecisionsOfItems(
      database,
      items.map((item) => item.id),
    ),
    summarisePeople(
      database,
      rows.map((row) => row.submittedBy),
      copenhagenDate(now),
    ),
    forumNames(
      database,
      rows.map((row) => row.forumId),
    ),
  ]);
  const numbers = await findNumbersSeen(database, actor, meetings);
  return rows.map((row) => {
    // Where an item was postponed there may be several; the latest is where the matter stands.
    const item = items.findLast((candidate) => {
      const meeting = meetings.find((row) => row.id === candidate.meetingId);
      return (
        candidate.submissionId === row.id &&
        meeting !== undefined &&
        permits(actor, { verb: "item.read", item: { meeting, access: candidate.access, state: candidate.state } })
      );
    });
    const decision = item === undefined ? undefined : decisions.find((candidate) => candidate.agendaItemId === item.id);
    return {
      id: row.id,
      number: row.number,
      forum: { id: row.forumId, name: forums.get(row.forumId) ?? "" },
      versionId: row.versionId,
      sha256: row.sha256,
      notCpr: row.notCpr,
      title: row.title,
      submittedAt: row.submittedAt,
      submittedBy: people.get(row.submittedBy) ?? null,
      withdrawnAt: row.withdrawnAt,
      agendaItem:
        item === undefined
          ? null
          : { id: item.id, meetingId: item.meetingId, number: numbers.get(item.id) ?? item.number, isOff: isOffAgenda(item.state) },
      decision:
        decision === undefined
          ? null
          : { id: decision.id, outcome: decision.outcome, state: decision.standing, joining: countOf(decision) },
    };
  });
}

/** Everybody who can see the text now: the space's participants and, once it is shared, those with a seat in the forum. */
async function listReaders(database: Database, facts: DocumentFacts, day: string): Promise<DocumentView["readers"]> {
  const parties = await findParties(
    database,
    facts.space.participations.map((participation) => participation.partyId),
    day,
  );
  const participants = facts.space.participations.flatMap(({ partyId, role }) => {
    const party = parties.get(partyId);
    return party === undefined ? [] : [{ name: party.name, role }];
  });
  if (facts.state === "draft" || facts.space.forumId === null) return participants;
  const forumId: Id<"forum"> = facts.space.forumId;
  const [names, seats] = await Promise.all([forumNames(database, [forumId]), listSeats(database, forumId, day)]);
  return seats.length === 0 ? participants : [...participants, { name: names.get(forumId) ?? "", role: "reader" }];
}
