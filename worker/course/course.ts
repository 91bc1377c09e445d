import { and, asc, eq, isNull, ne, sql, type SQL } from "drizzle-orm";
import type { Id } from "../../contract/ids.ts";
import type { MeetingState } from "../../contract/meeting.ts";
import type { Person } from "../access/actor.ts";
import { noted } from "../audit/log.ts";
import { meetingIsIn } from "../meetings/running.ts";
import { commit, onlyIf, violatesNotNull, type Database, type Statement } from "../platform/database.ts";
import { refuse, type Refusal } from "../platform/refusal.ts";
import { itemTimes, meetingCourses } from "./tables.ts";

export type CourseRow = typeof meetingCourses.$inferSelect;
export type ItemTimeRow = typeof itemTimes.$inferSelect;

/**
 * Belongs in the batch of everything that those who follow the meeting should see: they are told that there is something new. Where `states` are given, the
 * batch goes through only while the meeting is in one of them.
 */
export function meetingChanged(database: Database, meetingId: Id<"meeting">, states?: MeetingState[]): Statement {
  const counted = (count: SQL<number>) => (states === undefined ? count : onlyIf(meetingIsIn(database, meetingId, states), count));
  return database
    .insert(meetingCourses)
    .values({ meetingId, revision: counted(sql`1`), rung: 0 })
    .onConflictDoUpdate({ target: meetingCourses.meetingId, set: { revision: counted(sql`${meetingCourses.revision} + 1`) } });
}

/**
 * Commits what changes a meeting, while it is in one of the states and, where `unchangedSince` is given, nothing else has changed it since it was at that
 * revision: for what rests on all of the meeting, as it was read before.
 */
export async function changeMeeting(
  database: Database,
  meetingId: Id<"meeting">,
  states: MeetingState[],
  statements: Statement[],
  unchangedSince?: number,
): Promise<null | Refusal> {
  try {
    await commit(database, [
      meetingChanged(database, meetingId, states),
      ...(unchangedSince === undefined ? [] : [isNextAfter(database, meetingId, unchangedSince)]),
      ...statements,
    ]);
    return null;
  } catch (error) {
    if (violatesNotNull(error, "meeting_courses.rung")) return refuse("text_changed");
    if (violatesNotNull(error, "meeting_courses.revision")) return refuse("wrong_state");
    throw error;
  }
}

/** Stops its batch unless this is the first change since the revision. */
function isNextAfter(database: Database, meetingId: Id<"meeting">, revision: number): Statement {
  return database
    .update(meetingCourses)
    .set({ rung: onlyIf<number>(eq(meetingCourses.revision, revision + 1), meetingCourses.rung) })
    .where(eq(meetingCourses.meetingId, meetingId));
}

/** The meeting begins: for the batch that opens it. */
export function courseBegins(database: Database, meetingId: Id<"meeting">, at: Date): Statement[] {
  return [
    meetingChanged(database, meetingId),
    database.update(meetingCourses).set({ startedAt: at.toISOString() }).where(eq(meetingCourses.meetingId, meetingId)),
  ];
}

/** The meeting ends, and the item that is on with it: for the batch that closes it. */
export function courseEnds(database: Database, meetingId: Id<"meeting">, at: Date): Statement[] {
  return [
    meetingChanged(database, meetingId),
    closeOpenItem(database, meetingId, at),
    database.update(meetingCourses).set({ endedAt: at.toISOString(), currentItemId: null }).where(eq(meetingCourses.meetingId, meetingId)),
  ];
}

/** It goes on after all: for the batch that opens it again. What was on when it ended is to be taken up anew. */
export function courseGoesOn(database: Database, meetingId: Id<"meeting">): Statement[] {
  return [
    meetingChanged(database, meetingId),
    database.update(meetingCourses).set({ endedAt: null }).where(eq(meetingCourses.meetingId, meetingId)),
  ];
}

/**
 * Takes up an item, or none, in a running meeting. What was on ends at the same moment; the item that is on already goes on. `at` is never before what was on
 * began: what is sent late cannot turn time round.
 */
export async function takeUp(
  database: Database,
  actor: Person,
  { id: meetingId, forumId }: { id: Id<"meeting">; forumId: Id<"forum"> },
  agendaItemId: Id<"agendaItem"> | null,
  at: Date,
  now: Date,
): Promise<null | Refusal> {
  const statements: Statement[] = [
    closeOpenItem(database, meetingId, at, agendaItemId),
    database.update(meetingCourses).set({ currentItemId: agendaItemId }).where(eq(meetingCourses.meetingId, meetingId)),
    noted(database, {
      at: now,
      actorId: actor.personId,
      verb: "meeting.item_taken_up",
      subjectId: meetingId,
      forumId,
      detail: { agendaItemId, at: at.toISOString() },
    }),
  ];
  if (agendaItemId !== null) {
    const startedAt = sql<string>`max(${at.toISOString()}, coalesce((select max(${itemTimes.endedAt}) from ${itemTimes} where ${itemTimes.meetingId} = ${meetingId}), ''))`;
    // Where the item is on already, this is a repetition, and there is nothing to begin.
    statements.push(database.insert(itemTimes).values({ meetingId, agendaItemId, startedAt }).onConflictDoNothing());
  }
  return changeMeeting(database, meetingId, ["in_progress"], statements);
}

function closeOpenItem(database: Database, meetingId: Id<"meeting">, at: Date, but: Id<"agendaItem"> | null = null): Statement {
  return database
    .update(itemTimes)
    .set({ endedAt: sql`max(${at.toISOString()}, ${itemTimes.startedAt})` })
    .where(and(eq(itemTimes.meetingId, meetingId), isNull(itemTimes.endedAt), but === null ? undefined : ne(itemTimes.agendaItemId, but)));
}

export async function findCourse(database: Database, meetingId: Id<"meeting">): Promise<CourseRow | undefined> {
  const [row] = await database.select().from(meetingCourses).where(eq(meetingCourses.meetingId, meetingId));
  return row;
}

/** When each item was on, in order of time. */
export async function listItemTimes(database: Database, meetingId: Id<"meeting">): Promise<ItemTimeRow[]> {
  return database.select().from(itemTimes).where(eq(itemTimes.meetingId, meetingId)).orderBy(asc(itemTimes.startedAt), asc(itemTimes.id));
}
