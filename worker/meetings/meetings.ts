import { and, asc, desc, eq, gte, inArray, notInArray, sql, type SQL } from "drizzle-orm";
import type * as v from "valibot";
import type { AuditVerb } from "../../contract/audit.ts";
import type { Id } from "../../contract/ids.ts";
import type { meetingProgressSchema, MeetingState, newMeetingSchema } from "../../contract/meeting.ts";
import type { Person } from "../access/actor.ts";
import { attachmentsComeOut } from "../attachments/attachments.ts";
import { noted } from "../audit/log.ts";
import { courseBegins, courseEnds, courseGoesOn } from "../course/course.ts";
import { commit, isAnyOf, onlyIf, violatesNotNull, type Database, type Statement } from "../platform/database.ts";
import { newId } from "../platform/ids.ts";
import { refuse, type Refusal } from "../platform/refusal.ts";
import { calledOff } from "./agenda.ts";
import { agendaItems, meetings } from "./tables.ts";

export type MeetingRow = typeof meetings.$inferSelect;

export async function planMeeting(
  database: Database,
  actor: Person,
  forumId: Id<"forum">,
  input: v.InferOutput<typeof newMeetingSchema>,
  now: Date,
): Promise<Id<"meeting">> {
  const id = newId("meeting", now);
  await commit(database, [
    database.insert(meetings).values({
      id,
      forumId,
      startsAt: input.startsAt,
      place: input.place,
      state: "planned",
      createdAt: now.toISOString(),
      createdBy: actor.personId,
    }),
    noted(database, { at: now, actorId: actor.personId, verb: "meeting.planned", subjectId: id, forumId }),
  ]);
  return id;
}

/** From which states each step is taken. */
const stepsTo: Record<v.InferOutput<typeof meetingProgressSchema>["to"], MeetingState[]> = {
  agenda_published: ["planned", "agenda_draft"],
  in_progress: ["agenda_published"],
  held: ["in_progress"],
};

const verbOfStep = {
  in_progress: "meeting.opened",
  held: "meeting.closed",
} as const satisfies Partial<Record<keyof typeof stepsTo, AuditVerb>>;

export const canProgress = (state: MeetingState, to: keyof typeof stepsTo): boolean => stepsTo[to].includes(state);

/** Takes the meeting a step on. That its agenda comes out is publication.ts's. */
export async function progressMeeting(
  database: Database,
  actor: Person,
  meeting: MeetingRow,
  to: "in_progress" | "held",
  now: Date,
): Promise<null | Refusal> {
  const items = await database
    .select({ id: agendaItems.id })
    .from(agendaItems)
    .where(and(eq(agendaItems.meetingId, meeting.id), inArray(agendaItems.state, ["on_agenda", "published"])));
  const itemIds = items.map(({ id }) => id);
  const followed: Record<typeof to, () => Statement[]> = {
    // What was added since the agenda came out, and not published, is the meeting's own to treat.
    in_progress: () => [
      itemsComeOut(database, meeting.id),
      attachmentsComeOut(database, itemIds, now),
      ...courseBegins(database, meeting.id, now),
    ],
    held: () => courseEnds(database, meeting.id, now),
  };
  return takeStep(database, actor, meeting, { from: stepsTo[to], to, verb: verbOfStep[to] }, followed[to], now);
}

/** Takes back that the meeting has ended: with one press it is over for everybody who had something more to say. */
export async function reopenMeeting(database: Database, actor: Person, meeting: MeetingRow, now: Date): Promise<null | Refusal> {
  const step = { from: ["held"], to: "in_progress", verb: "meeting.reopened" } as const;
  return takeStep(database, actor, meeting, step, () => courseGoesOn(database, meeting.id), now);
}

type Step = { from: readonly MeetingState[]; to: MeetingState; verb: AuditVerb };

/** Of two who press at the same moment one takes the step, and only that one's is told. */
async function takeStep(
  database: Database,
  actor: Person,
  { id, forumId, state }: MeetingRow,
  { from, to, verb }: Step,
  followed: () => Statement[],
  now: Date,
): Promise<null | Refusal> {
  if (!from.includes(state)) return refuse("wrong_state");
  const step = database
    .update(meetings)
    .set({ state: onlyIf<MeetingState>(inArray(meetings.state, from), to) })
    .where(eq(meetings.id, id));
  const told = noted(database, { at: now, actorId: actor.personId, verb, subjectId: id, forumId });
  try {
    await commit(database, [step, told, ...followed()]);
  } catch (error) {
    if (violatesNotNull(error, "meetings.state")) return refuse("wrong_state");
    throw error;
  }
  return null;
}

function itemsComeOut(database: Database, meetingId: Id<"meeting">): Statement {
  return database
    .update(agendaItems)
    .set({ state: "published" })
    .where(and(eq(agendaItems.meetingId, meetingId), eq(agendaItems.state, "on_agenda")));
}

/** The statement that takes a meeting from one of the states to another, for the batch of whatever did; in any other state it changes nothing. */
export function moveMeeting(database: Database, id: Id<"meeting">, from: MeetingState[], to: MeetingState): Statement {
  return database
    .update(meetings)
    .set({ state: to })
    .where(and(eq(meetings.id, id), inArray(meetings.state, from)));
}

export async function findMeeting(database: Database, id: Id<"meeting">): Promise<MeetingRow | undefined> {
  const [row] = await database.select().from(meetings).where(eq(meetings.id, id));
  return row;
}

export async function findMeetings(database: Database, ids: Iterable<Id<"meeting">>): Promise<MeetingRow[]> {
  return database.select().from(meetings).where(isAnyOf(meetings.id, ids));
}

/** The forum's meetings, latest first. */
export async function listMeetings(database: Database, forumId: Id<"forum">): Promise<MeetingRow[]> {
  return database.select().from(meetings).where(eq(meetings.forumId, forumId)).orderBy(desc(meetings.startsAt));
}

/** The meetings of several forums, latest first. */
export async function listMeetingsOf(database: Database, forumIds: Iterable<Id<"forum">>): Promise<MeetingRow[]> {
  return database.select().from(meetings).where(isAnyOf(meetings.forumId, forumIds)).orderBy(desc(meetings.startsAt));
}

/** Meetings of the forums from the day before `now` on, soonest first. */
export async function listComingMeetings(database: Database, forumIds: Iterable<Id<"forum">>, now: Date): Promise<MeetingRow[]> {
  const since = new Date(now.getTime() - 24 * 60 * 60 * 1000).toISOString();
  return database
    .select()
    .from(meetings)
    .where(and(isAnyOf(meetings.forumId, forumIds), gte(meetings.startsAt, since)))
    .orderBy(asc(meetings.startsAt));
}

/** Meetings to come of the forums, or of those whose ids are asked for in the batch, soonest first. */
export const meetingsToCome = (database: Database, forumIds: Iterable<Id<"forum">>, others: SQL, now: Date) =>
  database
    .select()
    .from(meetings)
    .where(
      and(
        sql`(${isAnyOf(meetings.forumId, forumIds)} or ${meetings.forumId} in ${others})`,
        gte(meetings.startsAt, now.toISOString()),
        notInArray(meetings.state, calledOff),
      ),
    )
    .orderBy(asc(meetings.startsAt));

/** The ids of the forums' meetings whose minutes are not approved yet, for other questions of a batch. */
export const meetingsWithOpenMinutes = (database: Database, forumIds: Iterable<Id<"forum">>): SQL =>
  sql`(${database
    .select({ id: meetings.id })
    .from(meetings)
    .where(and(isAnyOf(meetings.forumId, forumIds), inArray(meetings.state, ["in_progress", "held", "minutes_draft"])))})`;

/** The next meetings in the order of their ids, at most `limit`; from the first on after the empty text. */
export async function findMeetingsAfter(database: Database, after: string, limit: number): Promise<MeetingRow[]> {
  return database
    .select()
    .from(meetings)
    .where(sql`${meetings.id} > ${after}`)
    .orderBy(asc(meetings.id))
    .limit(limit);
}
