import type { Id } from "../../contract/ids.ts";
import type { DecisionView } from "../../contract/views.ts";
import type { Actor } from "../access/actor.ts";
import { isPublic, permits } from "../access/policy.ts";
import { checkDecision } from "../decisions/intact.ts";
import type { DecisionRow } from "../decisions/standing.ts";
import { outcomesOf } from "../decisions/reading.ts";
import { findDocument, findDocumentFacts } from "../documents/documents.ts";
import { findSubmissionOfVersion } from "../documents/submissions.ts";
import { forumNames } from "../forums/forums.ts";
import { countsAsRecommendation } from "../mandates/finding.ts";
import { findAgendaItem } from "../meetings/agenda.ts";
import { findMeeting, type MeetingRow } from "../meetings/meetings.ts";
import { summarisePeople } from "../organisations/directory.ts";
import { copenhagenDate } from "../platform/clock.ts";
import type { Database } from "../platform/database.ts";
import type { Env } from "../platform/env.ts";
import { Refusal } from "../platform/refusal.ts";
import { tellRemarks } from "../remarks/told.ts";
import { roomOf } from "../room/address.ts";
import { readFrozen } from "../room/frozen.ts";
import { saidHashes } from "../room/said-hashes.ts";
import { findIndexed } from "../room/text-index.ts";
import { summariseDecision } from "./meeting.ts";
import { findNumbersSeen } from "./numbers.ts";
import { viewRelay } from "./relay.ts";
import { viewShares } from "./shares.ts";
import { viewSupplements } from "./supplements.ts";

/**
 * The decision as the actor may see it, with exactly the text it was taken on. The text comes from the frozen bytes after their hash has been
 * computed anew and found equal; if it is not, the answer is that refusal and no text at all.
 */
export async function viewDecision(
  env: Env,
  database: Database,
  actor: Actor,
  row: DecisionRow,
  now: Date,
): Promise<DecisionView | Refusal | undefined> {
  const [item, meeting] = await Promise.all([findAgendaItem(database, row.agendaItemId), findMeeting(database, row.meetingId)]);
  if (item === undefined || meeting === undefined) throw new Error(`decision ${row.id} is on no item of a meeting`);
  const facts = { meeting, access: item.access, state: item.state };
  if (!permits(actor, { verb: "decision.read", item: facts })) return undefined;
  const [names, document, caseText, supplements, people, { links, faults }, numbers, relay, remarks] = await Promise.all([
    forumNames(database, [row.forumId]),
    viewDecidedDocument(env, database, actor, row, now),
    viewCaseText(env, row),
    viewSupplements(database, actor, row, facts, now),
    summarisePeople(database, [row.recordedBy], copenhagenDate(now)),
    checkDecision(env, database, row),
    findNumbersSeen(database, actor, [meeting]),
    viewRelay(database, actor, row, now),
    viewRemarks(database, actor, meeting, item.id),
  ]);
  if (document instanceof Refusal) return document;
  if (caseText instanceof Refusal) return caseText;
  return {
    ...summariseDecision(row, item, meeting),
    forum: { id: row.forumId, name: names.get(row.forumId) ?? "" },
    meeting: { id: meeting.id, startsAt: meeting.startsAt, place: meeting.place },
    agendaItem: { id: item.id, number: numbers.get(item.id) ?? item.number, access: item.access },
    text: row.text,
    reservation: row.reservation,
    deviatesFromProposal: row.deviatesFromProposal,
    clauses: row.clauses,
    dissent: row.dissent,
    onwardTo: row.onwardTo,
    onwardId: row.onwardId,
    mandate: row.mandate,
    countsAsRecommendation: countsAsRecommendation(row.mandate, outcomesOf(row)),
    questions: row.questions,
    ratificationRule: row.ratificationRule ?? { kind: "all" },
    ...supplements,
    relay,
    remarks,
    recordSha256: links[0]?.sha256 ?? null,
    isAltered: faults.length > 0,
    may: { add: permits(actor, { verb: "decision.add", item: facts }) },
    recordedAt: row.recordedAt,
    recordedBy: people.get(row.recordedBy) ?? null,
    publicUrl: isPublic(facts) ? `${env.BASE_URL}/public/decisions/${row.id}` : null,
    document,
    caseText,
  };
}

/** They are told to those who may read the minutes that they stand in. */
async function viewRemarks(
  database: Database,
  actor: Actor,
  meeting: MeetingRow,
  itemId: Id<"agendaItem">,
): Promise<DecisionView["remarks"]> {
  const mayRead = (["full", "public"] as const).some((variant) => permits(actor, { verb: "minutes.read", meeting, variant }));
  const told = mayRead ? await tellRemarks(database, meeting.id) : [];
  return told.flatMap(({ agendaItemId, ...remark }) => (agendaItemId === itemId ? [remark] : []));
}

async function viewCaseText(env: Env, { caseVersionId, caseSha256 }: DecisionRow): Promise<DecisionView["caseText"] | Refusal> {
  if (caseVersionId === null || caseSha256 === null) return null;
  const frozen = await readFrozen(env, caseVersionId, caseSha256);
  return frozen instanceof Refusal ? frozen : { versionId: caseVersionId, sha256: caseSha256, frozen: frozen.text };
}

async function viewDecidedDocument(
  env: Env,
  database: Database,
  actor: Actor,
  row: DecisionRow,
  now: Date,
): Promise<DecisionView["document"] | Refusal> {
  if (row.documentId === null || row.versionId === null || row.sha256 === null) return null;
  const [document, submission, frozen] = await Promise.all([
    findDocument(database, row.documentId),
    findSubmissionOfVersion(database, row.versionId),
    readFrozen(env, row.versionId, row.sha256),
  ]);
  if (frozen instanceof Refusal) return frozen;
  if (document === undefined || submission === undefined) throw new Error(`decision ${row.id} is on a version that nobody submitted`);
  const mayReadLive = permits(actor, { verb: "document.read", document: await findDocumentFacts(database, document, copenhagenDate(now)) });
  const live = mayReadLive ? (await roomOf(env, document.id).read()).text : null;
  const isChanged = live !== null && !(await saidHashes(live)).includes(row.sha256);
  return {
    id: document.id,
    kind: document.kind,
    versionId: submission.versionId,
    sha256: row.sha256,
    frozenAt: submission.submittedAt,
    frozen: frozen.text,
    changedSince: live === null ? null : isChanged,
    live: isChanged ? live : null,
    ...(await viewShares(env, database, document.id, submission.versionId, mayReadLive, now)),
    changedAt: mayReadLive ? ((await findIndexed(database, [document.id])).get(document.id)?.changedAt ?? null) : null,
  };
}
