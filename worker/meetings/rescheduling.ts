import { and, eq, inArray, sql } from "drizzle-orm";
import type { MeetingChange, MeetingState } from "../../contract/meeting.ts";
import type { Person } from "../access/actor.ts";
import { noted } from "../audit/log.ts";
import { meetingChanged } from "../course/course.ts";
import { commit, onlyIf, violatesNotNull, type Database } from "../platform/database.ts";
import { refuse, type Refusal } from "../platform/refusal.ts";
import { refuseUnseen } from "../platform/unseen.ts";
import { unpublished } from "./agenda.ts";
import { findMeeting, type MeetingRow } from "./meetings.ts";
import { agendaItems, meetings } from "./tables.ts";

/** Moves a meeting to another day or place, for as long as nobody has been called to it. */
export async function rescheduleMeeting(
  database: Database,
  actor: Person,
  meeting: MeetingRow,
  { seen, ...change }: MeetingChange,
  now: Date,
): Promise<null | Refusal> {
  const unseen = refuseUnseen(meeting, change, seen);
  if (unseen !== null) return unseen;
  const { id, forumId } = meeting;
  // The log takes no words, and a place is words.
  const { place: _, ...startsAt } = change;
  const isAsRead = and(inArray(meetings.state, unpublished), eq(meetings.startsAt, meeting.startsAt), eq(meetings.place, meeting.place));
  try {
    await commit(database, [
      database
        .update(meetings)
        .set({ ...change, state: onlyIf<MeetingState>(sql`${isAsRead}`, meetings.state) })
        .where(eq(meetings.id, id)),
      meetingChanged(database, id),
      noted(database, { at: now, actorId: actor.personId, verb: "meeting.rescheduled", subjectId: id, forumId, detail: startsAt }),
    ]);
  } catch (error) {
    if (!violatesNotNull(error, "meetings.state")) throw error;
    const latest = await findMeeting(database, id);
    return refuse(latest !== undefined && unpublished.includes(latest.state) ? "changed_meanwhile" : "wrong_state");
  }
  return null;
}

/** Calls a meeting off before anybody has been called to it. What stood on its agenda lets go of the submissions, which wait for another. */
export async function cancelMeeting(database: Database, actor: Person, { id, forumId }: MeetingRow, now: Date): Promise<null | Refusal> {
  try {
    await commit(database, [
      database
        .update(meetings)
        .set({ state: onlyIf<MeetingState>(inArray(meetings.state, unpublished), "cancelled") })
        .where(eq(meetings.id, id)),
      database
        .update(agendaItems)
        .set({ state: "draft" })
        .where(and(eq(agendaItems.meetingId, id), eq(agendaItems.state, "on_agenda"))),
      meetingChanged(database, id),
      noted(database, { at: now, actorId: actor.personId, verb: "meeting.cancelled", subjectId: id, forumId }),
    ]);
  } catch (error) {
    if (violatesNotNull(error, "meetings.state")) return refuse("wrong_state");
    throw error;
  }
  return null;
}
