import { and, eq, sql } from "drizzle-orm";
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
import { tellOfMeeting } from "./news.ts";
import { recipientsOf } from "./recipients.ts";
import { meetingMoves, meetings } from "./tables.ts";

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
  baseUrl: string,
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
  const told = { type: "meeting.moved", more: { id, before: { startsAt: meeting.startsAt } } } as const;
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
      ...(isOut
        ? [
            oweLetters(database, { kind: "meeting_moved", subjectId: id, recipients, owedAt: now }),
            ...(await tellOfMeeting(database, actor, { ...meeting, ...moved }, told, now, baseUrl)),
          ]
        : []),
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
