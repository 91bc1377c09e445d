import { and, asc, eq, getTableColumns, inArray, isNotNull, isNull, ne, notInArray, or, sql, type SQL } from "drizzle-orm";
import { alias } from "drizzle-orm/sqlite-core";
import type * as v from "valibot";
import type { Id } from "../../contract/ids.ts";
import { meetingStates, type AgendaItemState, type MeetingState, type newAgendaItemSchema } from "../../contract/meeting.ts";
import type { Person } from "../access/actor.ts";
import { isCalledOff } from "../access/state-claims.ts";
import { noted } from "../audit/log.ts";
import { meetingChanged } from "../course/course.ts";
import { findDocument, moveDocument } from "../documents/documents.ts";
import { stateOnAgenda } from "../documents/states.ts";
import { findSubmission, isStillSubmitted } from "../documents/submissions.ts";
import { commit, isAnyOf, onlyIf, violatesNotNull, violatesUnique, type Database, type Statement } from "../platform/database.ts";
import { newId } from "../platform/ids.ts";
import { refuse, type Refusal } from "../platform/refusal.ts";
import type { MeetingRow } from "./meetings.ts";
import { meetingIsIn } from "./running.ts";
import { agendaItems, meetings } from "./tables.ts";

export type AgendaItemRow = typeof agendaItems.$inferSelect;

/** Before the agenda is out. */
export const unpublished: MeetingState[] = ["planned", "agenda_draft"];
/** As `isCalledOff` has it, for questions to the database. */
export const calledOff: MeetingState[] = meetingStates.filter(isCalledOff);
const open: MeetingState[] = [...unpublished, "agenda_published", "in_progress"];

/** Whether items can still be added. After publication an addition is a correction, which is out when it is published; what the meeting itself adds is out at once. */
export const isAgendaOpen = (state: MeetingState): boolean => open.includes(state);

/**
 * Puts an item last on the agenda. One that carries a submission is bound to the submission's frozen version; a submission stands on one
 * agenda only, and of two secretaries at once the second is told so by the constraint.
 */
export async function addAgendaItem(
  database: Database,
  actor: Person,
  meeting: MeetingRow,
  input: v.InferOutput<typeof newAgendaItemSchema>,
  now: Date,
  /** What belongs to the same batch. */
  withIt: (id: Id<"agendaItem">) => Statement[] = () => [],
): Promise<Id<"agendaItem"> | Refusal> {
  if (!isAgendaOpen(meeting.state)) return refuse("wrong_state");
  const id = newId("agendaItem", now);
  // The meeting may have gone on since it was read: to an agenda that is out, or to its end.
  const isStill = (states: MeetingState[]): SQL => meetingIsIn(database, meeting.id, states);
  const continued = input.continuesId === null ? null : await findContinued(database, meeting, input.continuesId);
  if (continued === undefined) return refuse("invalid_input", [{ path: "continuesId", issue: "not postponed by this forum" }]);
  const base = {
    id,
    ...continued,
    meetingId: meeting.id,
    number: onlyIf<number>(
      input.submissionId === null ? isStill(open) : sql`${isStill(open)} and ${isStillSubmitted(database, input.submissionId)}`,
      sql`(select coalesce(max(${agendaItems.number}), 0) + 1 from ${agendaItems} where ${agendaItems.meetingId} = ${meeting.id})`,
    ),
    title: input.title,
    itemType: input.itemType,
    access: input.access,
    standardKind: input.standardKind,
    state: sql<AgendaItemState>`case when ${isStill(["in_progress"])} then 'published' else 'on_agenda' end`,
  };
  const { forumId } = meeting;
  const statements: Statement[] = [
    noted(database, {
      at: now,
      actorId: actor.personId,
      verb: "agenda.item_added",
      subjectId: id,
      forumId,
      detail: { meetingId: meeting.id },
    }),
  ];
  statements.push(agendaBegins(database, meeting.id), meetingChanged(database, meeting.id), ...withIt(id));
  if (input.submissionId === null) {
    statements.push(database.insert(agendaItems).values(base));
  } else {
    const submission = await findSubmission(database, input.submissionId);
    if (submission?.forumId !== meeting.forumId)
      return refuse("invalid_input", [{ path: "submissionId", issue: "not submitted to this forum" }]);
    const document = await findDocument(database, submission.documentId);
    if (document === undefined) throw new Error(`submission ${submission.id} is of no document`);
    statements.push(
      database.insert(agendaItems).values({
        ...base,
        submissionId: submission.id,
        documentId: submission.documentId,
        versionId: submission.versionId,
        sha256: submission.sha256,
      }),
      moveDocument(database, document.id, stateOnAgenda(document.kind, document.state)),
    );
  }
  try {
    await commit(database, statements);
  } catch (error) {
    if (violatesUnique(error, "agenda_items.submission_id") || violatesUnique(error, "agenda_items.continues_id"))
      return refuse("agenda_item_taken");
    if (violatesNotNull(error, "agenda_items.number")) return refuse("wrong_state");
    throw error;
  }
  return id;
}

/** What a postponed item hands on to the one that takes it up again; undefined where it is none of the forum's, or comes back with its document. */
async function findContinued(database: Database, { forumId }: MeetingRow, id: Id<"agendaItem">) {
  const postponed = await listPostponed(database, forumId);
  const { presenter, expectedMinutes, externalRefs } = postponed.find((item) => item.id === id) ?? {};
  return presenter === undefined ? undefined : { continuesId: id, presenter, expectedMinutes, externalRefs };
}

/**
 * What the forum has postponed and taken up on no other agenda, oldest first, and what waited to come out for a meeting that was then called off. What carries a document comes back
 * as its submission.
 */
export async function listPostponed(database: Database, forumId: Id<"forum">): Promise<AgendaItemRow[]> {
  const continuing = alias(agendaItems, "continuing");
  const rows = await database
    .select(getTableColumns(agendaItems))
    .from(agendaItems)
    .innerJoin(meetings, eq(meetings.id, agendaItems.meetingId))
    .leftJoin(continuing, and(eq(continuing.continuesId, agendaItems.id), notInArray(continuing.state, ["draft", "withdrawn"])))
    .where(
      and(
        eq(meetings.forumId, forumId),
        or(
          eq(agendaItems.state, "postponed"),
          and(eq(agendaItems.state, "on_agenda"), isNull(agendaItems.standardKind), inArray(meetings.state, calledOff)),
        ),
        isNull(agendaItems.submissionId),
        isNull(continuing.id),
      ),
    )
    .orderBy(asc(agendaItems.id));
  // What was corrected and never put out is what the next agenda begins with.
  return rows.map(({ correction, ...row }) => {
    const { withdrawn: _, ...corrected } = correction ?? {};
    return { ...row, correction, ...corrected };
  });
}

/** A meeting whose agenda somebody has begun is no longer merely planned. */
export function agendaBegins(database: Database, meetingId: Id<"meeting">): Statement {
  return database
    .update(meetings)
    .set({ state: "agenda_draft" })
    .where(and(eq(meetings.id, meetingId), eq(meetings.state, "planned")));
}

/** The statement that moves an item on, for the batch of whatever moved it. */
export function moveAgendaItem(database: Database, id: Id<"agendaItem">, state: AgendaItemState): Statement {
  return database.update(agendaItems).set({ state }).where(eq(agendaItems.id, id));
}

/** The minutes are approved: what was treated, or stood on the agenda without a decision, is in them. */
export function minuteItems(database: Database, meetingId: Id<"meeting">): Statement {
  return database
    .update(agendaItems)
    .set({ state: "minuted" })
    .where(and(eq(agendaItems.meetingId, meetingId), isAnyOf(agendaItems.state, ["published", "treated"])));
}

export async function findAgendaItem(database: Database, id: Id<"agendaItem">): Promise<AgendaItemRow | undefined> {
  const [row] = await database.select().from(agendaItems).where(eq(agendaItems.id, id));
  return row;
}

/** By id; unknown ids are left out. */
export async function findAgendaItems(database: Database, ids: Iterable<Id<"agendaItem">>): Promise<AgendaItemRow[]> {
  return database.select().from(agendaItems).where(isAnyOf(agendaItems.id, ids));
}

/** The items of the meetings, in the order of the agenda. What was set aside before the agenda came out is none of them. */
export async function listAgendaItems(database: Database, meetingIds: Iterable<Id<"meeting">>): Promise<AgendaItemRow[]> {
  return database
    .select()
    .from(agendaItems)
    .where(and(isAnyOf(agendaItems.meetingId, meetingIds), ne(agendaItems.state, "draft")))
    .orderBy(asc(agendaItems.number));
}

/** What was set aside from the meeting's agenda before it came out, and can be put back. */
export async function listSetAside(database: Database, meetingId: Id<"meeting">): Promise<AgendaItemRow[]> {
  return database
    .select()
    .from(agendaItems)
    .where(and(eq(agendaItems.meetingId, meetingId), eq(agendaItems.state, "draft")))
    .orderBy(asc(agendaItems.number));
}

/** Whether an item in the state has let go of the submission that it carried, so that another agenda may have it. */
export const isOffAgenda = (state: AgendaItemState): boolean => state === "draft" || state === "postponed" || state === "withdrawn";

/** The items that carry one of the documents, on whose agenda it be, in the order in which they were put there. */
export async function findItemsOfDocuments(database: Database, documentIds: Iterable<Id<"document">>): Promise<AgendaItemRow[]> {
  return database
    .select()
    .from(agendaItems)
    .where(and(isNotNull(agendaItems.documentId), isAnyOf(agendaItems.documentId, documentIds)))
    .orderBy(asc(agendaItems.id));
}

/** What was set aside before anybody read it on an agenda no longer carries the submission, because its authors take it back. */
export function letGoOfSubmission(database: Database, submissionId: Id<"submission">): Statement {
  return database
    .update(agendaItems)
    .set({ submissionId: null, documentId: null, versionId: null, sha256: null })
    .where(and(eq(agendaItems.submissionId, submissionId), eq(agendaItems.state, "draft")));
}

/** For the batch of whatever relies on it: no item carries the submission, but for those that were taken off an agenda that is out. */
export const isOnNoAgenda = (database: Database, submissionId: Id<"submission">): SQL =>
  sql`not exists ${database
    .select({ id: agendaItems.id })
    .from(agendaItems)
    .where(and(eq(agendaItems.submissionId, submissionId), notInArray(agendaItems.state, ["postponed", "withdrawn"])))}`;

/** The same, of the submissions whose ids are asked for in the batch. */
export const itemsCarrying = (database: Database, submissionIds: SQL) =>
  database
    .select({ submissionId: agendaItems.submissionId, state: agendaItems.state })
    .from(agendaItems)
    .where(sql`${agendaItems.submissionId} in ${submissionIds}`);

/** The items that carry one of the submissions. */
export async function findItemsOfSubmissions(database: Database, submissionIds: Iterable<Id<"submission">>): Promise<AgendaItemRow[]> {
  return database
    .select()
    .from(agendaItems)
    .where(and(isNotNull(agendaItems.submissionId), isAnyOf(agendaItems.submissionId, submissionIds)));
}
