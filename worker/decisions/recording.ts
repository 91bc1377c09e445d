import type { Outcome } from "../../contract/decision.ts";
import type { DocumentKind } from "../../contract/document.ts";
import type { Id } from "../../contract/ids.ts";
import type { DecisionInput } from "../../contract/recording.ts";
import type { Person } from "../access/actor.ts";
import { noted } from "../audit/log.ts";
import { meetingChanged } from "../course/course.ts";
import { findDocument, moveDocument, type DocumentRow } from "../documents/documents.ts";
import { outcomeOfClauses, stateWhenDecided } from "../documents/states.ts";
import { findSubmissionOfVersion, passOn, type SubmissionRow } from "../documents/submissions.ts";
import { append } from "../events/feed.ts";
import { forumNames } from "../forums/forums.ts";
import { countsAsRecommendation } from "../mandates/finding.ts";
import { moveAgendaItem, type AgendaItemRow } from "../meetings/agenda.ts";
import type { MeetingRow } from "../meetings/meetings.ts";
import { copenhagenDate } from "../platform/clock.ts";
import { violatesNotNull, violatesUnique, type Database, type Statement } from "../platform/database.ts";
import type { Env } from "../platform/env.ts";
import { newId } from "../platform/ids.ts";
import { refuse, Refusal } from "../platform/refusal.ts";
import { enterInRecord } from "../record/entries.ts";
import { nextNumber } from "./decisions.ts";
import type { StoredDecision } from "./standing.ts";
import { commitLinked } from "./linking.ts";
import { decidable, outcomesOf, readOut, undeclaredNumbers } from "./reading.ts";
import { recordEntryOf } from "./record-entry.ts";
import { recordOfDecision } from "./record.ts";
import { supersede } from "./superseding.ts";
import { decisions } from "./tables.ts";
import { describeForFeed, type DecisionToTell } from "./told.ts";

/**
 * Records what the forum decided on an item, on the very version the item carries, if it is what was read out. The decision, its link in the chain, its events, the
 * item and the document move in one batch; a second decision on the item meets the table's constraint.
 */
export async function recordDecision(
  env: Env,
  database: Database,
  actor: Person,
  meeting: MeetingRow,
  item: AgendaItemRow,
  input: DecisionInput & { readOut: string },
  now: Date,
): Promise<Id<"decision"> | Refusal> {
  const heard = await readOut(env, database, meeting, item, input);
  if (heard instanceof Refusal) return heard;
  if (heard.readOut !== input.readOut) return refuse("invalid_input", [{ path: "readOut", issue: "not what was read out" }]);
  const undeclared = undeclaredNumbers(heard.reading);
  if (undeclared.length > 0) return refuse("cpr_in_text", undeclared);

  const [names, document] = await Promise.all([
    forumNames(database, [meeting.forumId]),
    item.documentId === null ? undefined : findDocument(database, item.documentId),
  ]);
  const forum = { id: meeting.forumId, name: names.get(meeting.forumId) ?? "" };
  const chain = { forumId: meeting.forumId, access: item.access };
  const year = Number(copenhagenDate(new Date(meeting.startsAt)).slice(0, 4));
  const id = newId("decision", now);
  const circumstances = { title: item.title, forum: forum.name, meetingStartsAt: meeting.startsAt, linkedAt: now.toISOString() };
  try {
    const linked = await commitLinked(database, chain, now, async () => {
      const row: StoredDecision = {
        ...heard.reading,
        id,
        agendaItemId: item.id,
        meetingId: meeting.id,
        forumId: meeting.forumId,
        year,
        number: await nextNumber(database, chain, year),
        recordedAt: now.toISOString(),
        recordedBy: actor.personId,
      };
      return {
        subject: {
          kind: "decision",
          subjectId: id,
          recordAfter: (previousSha256) => recordOfDecision(row, { ...circumstances, previousSha256 }),
        },
        statements: async (recordSha256) => [
          database.insert(decisions).values(row),
          ...moves(database, item, document, row),
          ...(row.state === "final" ? await supersede(database, row, actor, now) : []),
          meetingChanged(database, meeting.id, decidable),
          noted(database, {
            at: now,
            actorId: actor.personId,
            verb: "decision.recorded",
            subjectId: id,
            forumId: meeting.forumId,
            spaceId: document?.spaceId ?? null,
            detail: { agendaItemId: item.id, outcome: row.outcome },
          }),
          ...enterInRecord(database, [recordEntryOf(row, item, meeting)]),
          ...(await passedOn(env, database, row, item, document, actor, now)),
          ...(await told(env, database, { row, recordSha256, forum, meeting, item, document, actor, now })),
        ],
      };
    });
    if (linked instanceof Refusal) return linked;
  } catch (error) {
    if (violatesUnique(error, "decisions.agenda_item_id")) return refuse("already_decided");
    // The meeting has gone on since it was read, to minutes that would not have the decision.
    if (violatesNotNull(error, "meeting_courses.revision")) return refuse("agenda_item_not_decidable");
    if (violatesUnique(error, "decisions.replaces_id"))
      return refuse("invalid_input", [{ path: "replacesId", issue: "has been replaced already" }]);
    throw error;
  }
  return id;
}

function moves(database: Database, item: AgendaItemRow, document: DocumentRow | undefined, row: StoredDecision): Statement[] {
  const { outcome } = row;
  // A clause that is put off brings the matter back, and what was decided of the others stands.
  const isPutOff = outcomesOf(row).includes("postponed");
  // Of a mandate any clause that waits keeps all of it from being in force.
  const waits = row.reservation !== null || row.ratifiers.length > 0 || (document?.kind === "mandate" && row.state !== "final");
  // What counts as advice leaves the text waiting for the body that decides.
  const effectOn = (kind: DocumentKind): Outcome => {
    if (countsAsRecommendation(row.mandate, outcomesOf(row))) return "recommended";
    return outcome === "split"
      ? outcomeOfClauses(
          kind,
          row.clauses.map((clause) => clause.outcome),
        )
      : outcome;
  };
  return [
    moveAgendaItem(database, item.id, isPutOff ? "postponed" : outcome === "withdrawn" ? "withdrawn" : "treated"),
    ...(document === undefined
      ? []
      : [moveDocument(database, document.id, stateWhenDecided(document.kind, document.state, effectOn(document.kind), waits))]),
  ];
}

const submissionOf = async (database: Database, item: AgendaItemRow): Promise<SubmissionRow | undefined> =>
  item.versionId === null ? undefined : findSubmissionOfVersion(database, item.versionId);

/** A text that goes on to a forum of ours is put to it: the very version, so that both decide on the same. */
async function passedOn(
  env: Env,
  database: Database,
  row: StoredDecision,
  item: AgendaItemRow,
  document: DocumentRow | undefined,
  actor: Person,
  now: Date,
): Promise<Statement[]> {
  const goesOn = outcomesOf(row).some((one) => one === "recommended" || one === "forwarded");
  const submission = await submissionOf(database, item);
  if (!goesOn || document === undefined || submission === undefined || row.onwardId === null || !isForum(row.onwardId)) return [];
  const { id, statement } = passOn(database, submission, row.onwardId, actor, now);
  const names = await forumNames(database, [row.onwardId]);
  return [
    statement,
    append(database, {
      type: "document.submitted",
      data: {
        document: {
          id: document.id,
          kind: document.kind,
          versionId: submission.versionId,
          sha256: submission.sha256,
          title: item.access === "open" ? submission.title : null,
        },
        submissionId: id,
        forum: { id: row.onwardId, name: names.get(row.onwardId) ?? "" },
        url: `${env.BASE_URL}/documents/${document.id}`,
      },
      occurredAt: now,
      actorId: actor.personId,
      spaceId: document.spaceId,
      forumId: row.onwardId,
      access: item.access,
    }),
  ];
}

const isForum = (id: Id<"forum"> | Id<"organisation">): id is Id<"forum"> => id.startsWith("for_");

type Told = DecisionToTell & { actor: Person; now: Date };

/** The events of a decision: that it was recorded, that it is final, whose place it takes, and whose approval is asked for. */
async function told(env: Env, database: Database, recorded: Told): Promise<Statement[]> {
  const { row, meeting, item, document, actor, now } = recorded;
  const data = await describeForFeed(env, database, recorded, row.state);
  const event = {
    occurredAt: now,
    actorId: actor.personId,
    spaceId: document?.spaceId ?? null,
    forumId: meeting.forumId,
    access: item.access,
  };
  return [
    append(database, { type: "decision.recorded", data, ...event }),
    ...(row.state === "final" ? [append(database, { type: "decision.final" as const, data, ...event })] : []),
    ...(row.replacesId === null
      ? []
      : [append(database, { type: "decision.replaced" as const, data: { id: row.replacesId, by: data }, ...event })]),
    ...row.ratifiers.map((organisationId) =>
      append(database, { type: "ratification.requested", data: { organisationId, decision: data }, ...event }),
    ),
  ];
}
