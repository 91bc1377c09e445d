import type { Id } from "../../contract/ids.ts";
import type { LiveMeetingView } from "../../contract/live-answers.ts";
import type { Person } from "../access/actor.ts";
import { permits } from "../access/policy.ts";
import { attendanceOf, listItemAbsences, type Attendee } from "../attendance/attendance.ts";
import { placesOf } from "../attendance/places.ts";
import { quorumAt, quorumLostAt } from "../attendance/quorum.ts";
import { findCourse, listItemTimes } from "../course/course.ts";
import { listAgendaItems } from "../meetings/agenda.ts";
import type { MeetingRow } from "../meetings/meetings.ts";
import type { Database } from "../platform/database.ts";

/**
 * The meeting as those who follow it see it, all of it: they have a seat in the forum, and read its closed items. Titles and texts are the agenda's to tell,
 * and are not in here.
 */
export async function viewLiveMeeting(database: Database, actor: Person, meeting: MeetingRow, now: Date): Promise<LiveMeetingView> {
  const [course, times, attendance, items] = await Promise.all([
    findCourse(database, meeting.id),
    listItemTimes(database, meeting.id),
    attendanceOf(database, meeting),
    listAgendaItems(database, [meeting.id]),
  ]);
  const absences = await listItemAbsences(
    database,
    items.map((item) => item.id),
  );
  const startedAt = course?.startedAt ?? null;
  const at = course?.endedAt ?? now.toISOString();
  const places = placesOf(attendance);
  const rule = "half_of_seats";
  return {
    meetingId: meeting.id,
    revision: course?.revision ?? 0,
    state: meeting.state,
    startedAt,
    endedAt: course?.endedAt ?? null,
    currentItemId: course?.currentItemId ?? null,
    attendance: attendance.map(viewAttendee),
    quorum: { ...quorumAt(rule, places, at), lostAt: startedAt === null ? null : quorumLostAt(rule, places, startedAt, at) },
    items: items.map((item) => ({
      id: item.id,
      times: times.filter((time) => time.agendaItemId === item.id).map((time) => ({ from: time.startedAt, until: time.endedAt })),
      absences: absences.filter((row) => row.agendaItemId === item.id).map(({ attendeeId, absence }) => ({ attendeeId, absence })),
    })),
    mySeatId: attendance.flatMap(({ id, personId }) => (personId === actor.personId && isSeat(id) ? [id] : []))[0] ?? null,
    may: { conduct: permits(actor, { verb: "meeting.conduct", meeting }) },
  };
}

const isSeat = (id: Attendee["id"]): id is Id<"seat"> => id.startsWith("sea_");

const viewAttendee = ({ organisationId: _organisation, ...attendee }: Attendee): LiveMeetingView["attendance"][number] => attendee;
