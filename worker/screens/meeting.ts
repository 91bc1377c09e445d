import type { Id } from "../../contract/ids.ts";
import type { AgendaItemView, BacklogEntry, DecisionSummary, MeetingSummary, MeetingView } from "../../contract/views.ts";
import type { Actor } from "../access/actor.ts";
import { itemTextRole, permits } from "../access/policy.ts";
import { isCalledOff } from "../access/state-claims.ts";
import { listAttachments, reading } from "../attachments/attachments.ts";
import { citationOf, findDecisionsOfItems } from "../decisions/decisions.ts";
import { countOf, type DecisionRow } from "../decisions/standing.ts";
import { findDocuments } from "../documents/documents.ts";
import { findSubmissionsOfVersions, listSubmissionsTo } from "../documents/submissions.ts";
import { forumNames } from "../forums/forums.ts";
import { movable } from "../meetings/rescheduling.ts";
import { rulesOf } from "../forums/rules.ts";
import {
  findItemsOfSubmissions,
  isAgendaOpen,
  isOffAgenda,
  listAgendaItems,
  listPostponed,
  listSetAside,
  unpublished,
  type AgendaItemRow,
} from "../meetings/agenda.ts";
import { lackingStandardItems } from "../meetings/building.ts";
import { listCancellations } from "../meetings/cancellations.ts";
import { itemFacts } from "../meetings/item-text.ts";
import { canProgress, type MeetingRow } from "../meetings/meetings.ts";
import { listMovesSinceOut } from "../meetings/moves.ts";
import { lastDayInTime } from "../meetings/publication-lead.ts";
import { copenhagenDate } from "../platform/clock.ts";
import type { Database } from "../platform/database.ts";
import { findSpaces } from "../spaces/spaces.ts";
import { viewSubmissions } from "./documents.ts";
import { numbersSeen } from "./numbers.ts";
import { viewTreatments } from "./treatments.ts";

/** Those of the meetings that the actor may read. Counts are of the items they may read. */
export async function summariseMeetings(database: Database, actor: Actor, rows: MeetingRow[]): Promise<MeetingSummary[]> {
  const [names, items] = await Promise.all([
    forumNames(
      database,
      rows.map((meeting) => meeting.forumId),
    ),
    listAgendaItems(
      database,
      rows.map((meeting) => meeting.id),
    ),
  ]);
  return rows.flatMap((meeting) => {
    const itemCount = items.filter(
      (item) =>
        item.meetingId === meeting.id && permits(actor, { verb: "item.read", item: { meeting, access: item.access, state: item.state } }),
    ).length;
    // To the public a meeting is there by what is open in it.
    if (!permits(actor, { verb: "meeting.read", meeting }) && itemCount === 0) return [];
    const forum = { id: meeting.forumId, name: names.get(meeting.forumId) ?? "" };
    return [{ id: meeting.id, forum, startsAt: meeting.startsAt, place: meeting.place, state: meeting.state, itemCount }];
  });
}

export async function viewMeeting(database: Database, actor: Actor, meeting: MeetingRow, now: Date): Promise<MeetingView | undefined> {
  const [summary] = await summariseMeetings(database, actor, [meeting]);
  if (summary === undefined) return undefined;
  const changeAgenda = isAgendaOpen(meeting.state) && permits(actor, { verb: "agenda.change", meeting });
  const orderAgenda = unpublished.includes(meeting.state) && permits(actor, { verb: "agenda.change", meeting });
  const progress = permits(actor, { verb: "meeting.progress", meeting });
  const [rules, items, setAside, postponed, backlog, [cancellation], moves] = await Promise.all([
    rulesOf(database, meeting.forumId),
    listAgendaItems(database, [meeting.id]),
    changeAgenda ? listSetAside(database, meeting.id) : [],
    changeAgenda ? listPostponed(database, meeting.forumId) : [],
    changeAgenda ? listBacklog(database, actor, meeting.forumId, now) : [],
    isCalledOff(meeting.state) ? listCancellations(database, [meeting.id]) : [],
    unpublished.includes(meeting.state) ? [] : listMovesSinceOut(database, [meeting.id]),
  ]);
  const readable = items.filter((item) => permits(actor, { verb: "item.read", item: { meeting, access: item.access, state: item.state } }));
  return {
    ...summary,
    calledOff:
      cancellation === undefined ? null : { at: cancellation.cancelledAt, office: cancellation.office, reason: cancellation.reason },
    moves: moves.map(({ movedAt, startsAtBefore, placeBefore }) => ({ at: movedAt, startsAt: startsAtBefore, place: placeBefore })),
    publishBy: lastDayInTime(copenhagenDate(new Date(meeting.startsAt)), rules.publicationLead),
    items: await viewItems(database, actor, meeting, readable, numbersSeen(actor, meeting, items), now),
    postponed: postponed.map(({ id, title, itemType, access }) => ({ id, title, itemType, access })),
    setAside: setAside.map(({ id, title }) => ({ id, title })),
    lackingStandardItems: orderAgenda ? lackingStandardItems(rules, items).map(({ title }) => title) : [],
    backlog,
    may: {
      follow: permits(actor, { verb: "meeting.follow", meeting }),
      changeAgenda,
      orderAgenda,
      publish: progress && canProgress(meeting.state, "agenda_published"),
      correct: progress && meeting.state === "agenda_published",
      open: progress && canProgress(meeting.state, "in_progress"),
      close: progress && canProgress(meeting.state, "held"),
      reopen: progress && meeting.state === "held",
      reschedule: progress && movable.includes(meeting.state),
      cancel: progress && movable.includes(meeting.state),
    },
  };
}

/** What has been put to the forum and stands on no agenda, newest first. */
export async function listBacklog(database: Database, actor: Actor, forumId: Id<"forum">, now: Date): Promise<BacklogEntry[]> {
  if (!permits(actor, { verb: "backlog.read", forumId })) return [];
  const submitted = await listSubmissionsTo(database, forumId);
  const items = await findItemsOfSubmissions(
    database,
    submitted.map((row) => row.id),
  );
  const standing = new Set(items.filter((item) => !isOffAgenda(item.state)).map((item) => item.submissionId));
  const waiting = submitted.filter((row) => !standing.has(row.id));
  const [views, documents] = await Promise.all([
    viewSubmissions(database, actor, waiting, now),
    findDocuments(
      database,
      waiting.map((row) => row.documentId),
    ),
  ]);
  const spaces = new Map(
    (
      await findSpaces(
        database,
        documents.map((document) => document.spaceId),
      )
    ).map((space) => [space.id, space.name]),
  );
  return waiting.flatMap((row) => {
    const submission = views.find((view) => view.id === row.id);
    const document = documents.find((candidate) => candidate.id === row.documentId);
    if (submission === undefined || document === undefined) return [];
    return [
      {
        submission,
        document: { id: document.id, kind: document.kind, state: document.state, spaceName: spaces.get(document.spaceId) ?? "" },
      },
    ];
  });
}

export function summariseDecision(
  decision: DecisionRow,
  item: Pick<AgendaItemRow, "title">,
  meeting: Pick<MeetingRow, "startsAt">,
): DecisionSummary {
  return {
    id: decision.id,
    citation: citationOf(decision),
    title: item.title,
    outcome: decision.outcome,
    state: decision.standing,
    joining: countOf(decision),
    meetingStartsAt: meeting.startsAt,
  };
}

async function viewItems(
  database: Database,
  actor: Actor,
  meeting: MeetingRow,
  items: AgendaItemRow[],
  numbers: Map<Id<"agendaItem">, number>,
  now: Date,
): Promise<AgendaItemView[]> {
  const [attachments, decisions, documents, submissions, treatments] = await Promise.all([
    listAttachments(
      database,
      items.map((item) => item.id),
    ),
    findDecisionsOfItems(
      database,
      items.map((item) => item.id),
    ),
    findDocuments(
      database,
      items.flatMap((item) => item.documentId ?? []),
    ),
    findSubmissionsOfVersions(
      database,
      items.flatMap((item) => item.versionId ?? []),
    ),
    viewTreatments(
      database,
      actor,
      items.map((item) => item.id),
      now,
    ),
  ]);
  const mayChange = permits(actor, { verb: "agenda.change", meeting });
  const running = meeting.state === "in_progress" || meeting.state === "held";
  return items.map((item) => {
    const decision = decisions.find((candidate) => candidate.agendaItemId === item.id);
    const document = documents.find((candidate) => candidate.id === item.documentId);
    const submission = submissions.find((candidate) => candidate.versionId === item.versionId);
    const facts = itemFacts(meeting, item);
    return {
      id: item.id,
      number: numbers.get(item.id) ?? item.number,
      title: item.title,
      itemType: item.itemType,
      access: item.access,
      state: item.state,
      standardKind: item.standardKind,
      presenter: item.presenter,
      expectedMinutes: item.expectedMinutes,
      externalRefs: item.externalRefs,
      hasText: item.textVersionId !== null || itemTextRole(actor, facts) !== null,
      attachmentCount: attachments.filter((row) => row.agendaItemId === item.id && permits(actor, reading(row, facts, now))).length,
      correction: mayChange ? item.correction : null,
      document:
        document === undefined || submission === undefined
          ? null
          : {
              id: document.id,
              kind: document.kind,
              versionId: submission.versionId,
              sha256: submission.sha256,
              submittedAt: submission.submittedAt,
            },
      decision: decision === undefined ? null : summariseDecision(decision, item, meeting),
      earlierTreatments: treatments.get(item.id) ?? [],
      may: {
        change: mayChange && (item.state === "on_agenda" || (item.state === "published" && meeting.state === "agenda_published")),
        recordDecision:
          running &&
          item.state === "published" &&
          item.standardKind !== "any_other_business" &&
          permits(actor, { verb: "decision.record", item: { meeting, access: item.access, state: item.state } }),
      },
    };
  });
}
