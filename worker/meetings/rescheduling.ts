import { and, eq, inArray, sql } from "drizzle-orm";
import type { Id } from "../../contract/ids.ts";
import type { MeetingChange, MeetingState } from "../../contract/meeting.ts";
import { cprPlaces } from "../../text/cpr.ts";
import type { Person } from "../access/actor.ts";
import { noted } from "../audit/log.ts";
import { meetingChanged } from "../course/course.ts";
import { oweLetters } from "../letters/mailings.ts";
import { commit, onlyIf, violatesNotNull, type Database } from "../platform/database.ts";
import { newId } from "../platform/ids.ts";
import { refuse, type Refusal } from "../platform/refusal.ts";
import { refuseUnseen } from "../platform/unseen.ts";
import { unpublished } from "./agenda.ts";
import { findMeeting, type MeetingRow } from "./meetings.ts";
import { recipientsOf } from "./recipients.ts";
import { agendaItems, meetingMoves, meetings } from "./tables.ts";

/** Until it is opened, or called off. */
export const movable: MeetingState[] = [...unpublished, "agenda_published"];

/**
 * Moves a meeting to another day or place. Once its agenda is out everybody with a seat has been called to the old one: then a reason is asked for, and letters are owed, which
 * are the caller's to send. The answer is the move's id.
 */
export async function rescheduleMeeting(
  database: Database,
  actor: Person,
  meeting: MeetingRow,
  { seen, reason, ...change }: MeetingChange,
  now: Date,
): Promise<Id<"meetingMove"> | null | Refusal> {
  const unseen = refuseUnseen(meeting, change, seen);
  if (unseen !== null) return unseen;
  const { id: meetingId, forumId, state } = meeting;
  if (!movable.includes(state)) return refuse("wrong_state");
  const moved = { startsAt: meeting.startsAt, place: meeting.place, ...change };
  if (moved.startsAt === meeting.startsAt && moved.place === meeting.place) return null;
  const isOut = !unpublished.includes(state);
  if (isOut && reason === "") return refuse("invalid_input", [{ path: "reason", issue: "empty" }]);
  if (cprPlaces(reason).length > 0) return refuse("cpr_in_text", [{ path: "reason", issue: "looks like a CPR number" }]);
  const recipients = isOut ? (await recipientsOf(database, meeting)).flatMap(({ person }) => person?.id ?? []) : [];
  const id = newId("meetingMove", now);
  const isAsRead = and(eq(meetings.state, state), eq(meetings.startsAt, meeting.startsAt), eq(meetings.place, meeting.place));
  try {
    await commit(database, [
      database
        .update(meetings)
        .set({ ...moved, state: onlyIf<MeetingState>(sql`${isAsRead}`, meetings.state) })
        .where(eq(meetings.id, meetingId)),
      database.insert(meetingMoves).values({
        ...{ id, meetingId, reason, movedAt: now.toISOString(), movedBy: actor.personId },
        ...{ startsAtBefore: meeting.startsAt, placeBefore: meeting.place, ...moved },
      }),
      ...(isOut ? [oweLetters(database, { kind: "meeting_moved", subjectId: id, recipients, owedAt: now })] : []),
      meetingChanged(database, meetingId),
      // The log takes no words, and a place is words.
      noted(database, {
        at: now,
        actorId: actor.personId,
        verb: "meeting.rescheduled",
        subjectId: meetingId,
        forumId,
        detail: { startsAt: moved.startsAt },
      }),
    ]);
  } catch (error) {
    if (!violatesNotNull(error, "meetings.state")) throw error;
    const latest = await findMeeting(database, meetingId);
    return refuse(latest !== undefined && movable.includes(latest.state) ? "changed_meanwhile" : "wrong_state");
  }
  return id;
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
