import type { Id } from "../../contract/ids.ts";
import type { LiveMeetingView } from "../../contract/live-answers.ts";
import type { Person } from "../access/actor.ts";
import { findPeople } from "../access/people.ts";
import { permits } from "../access/policy.ts";
import { isLocked } from "../access/state-claims.ts";
import { actionsOf } from "../actions/actions.ts";
import { attendanceOf, listItemAbsences, type Attendee } from "../attendance/attendance.ts";
import { placesOf } from "../attendance/places.ts";
import { quorumAt, quorumLostAt } from "../attendance/quorum.ts";
import { findCourse, listItemTimes } from "../course/course.ts";
import { rulesOf } from "../forums/rules.ts";
import { listAgendaItems } from "../meetings/agenda.ts";
import type { MeetingRow } from "../meetings/meetings.ts";
import { findOrganisations } from "../organisations/organisations.ts";
import type { Database } from "../platform/database.ts";
import { remarksOf } from "../remarks/remarks.ts";
import { viewActions } from "./actions.ts";

/**
 * The meeting as those who follow it see it, all of it: they have a seat in the forum, and read its closed items. Titles and texts are the agenda's to tell,
 * and are not in here.
 */
export async function viewLiveMeeting(database: Database, actor: Person, meeting: MeetingRow, now: Date): Promise<LiveMeetingView> {
  const [course, times, attendance, items, { quorum }, remarks, actions] = await Promise.all([
    findCourse(database, meeting.id),
    listItemTimes(database, meeting.id),
    attendanceOf(database, meeting),
    listAgendaItems(database, [meeting.id]),
    rulesOf(database, meeting.forumId),
    remarksOf(database, meeting.id),
    actionsOf(database, meeting.id),
  ]);
  const [absences, people, organisations, actionViews] = await Promise.all([
    listItemAbsences(
      database,
      items.map((item) => item.id),
    ),
    findPeople(
      database,
      remarks.map((remark) => remark.personId),
    ),
    findOrganisations(
      database,
      remarks.map((remark) => remark.organisationId),
    ),
    viewActions(
      database,
      actor,
      // Whoever follows the meeting has a seat: what kind of item it is makes no difference to what they may.
      actions.map((action) => ({ action, item: { meeting, access: "closed" as const, state: "treated" as const } })),
      now,
    ),
  ]);
  const startedAt = course?.startedAt ?? null;
  const at = course?.endedAt ?? now.toISOString();
  const places = placesOf(attendance);
  // Approved minutes say who was there; nobody conducts what is locked.
  const conduct = !isLocked(meeting.state) && permits(actor, { verb: "meeting.conduct", meeting });
  const running = meeting.state === "in_progress";
  return {
    meetingId: meeting.id,
    revision: course?.revision ?? 0,
    state: meeting.state,
    startedAt,
    endedAt: course?.endedAt ?? null,
    currentItemId: course?.currentItemId ?? null,
    attendance,
    quorum: { ...quorumAt(quorum.rule, places, at), lostAt: startedAt === null ? null : quorumLostAt(quorum.rule, places, startedAt, at) },
    items: items.map((item) => ({
      id: item.id,
      times: times.filter((time) => time.agendaItemId === item.id).map((time) => ({ from: time.startedAt, until: time.endedAt })),
      absences: absences.filter((row) => row.agendaItemId === item.id).map(({ attendeeId, absence }) => ({ attendeeId, absence })),
      remarks: remarks
        .filter((remark) => remark.agendaItemId === item.id)
        .map((remark) => ({
          id: remark.id,
          personId: remark.personId,
          name: people.get(remark.personId)?.name ?? "",
          organisationName: organisations.get(remark.organisationId)?.name ?? "",
          sector: organisations.get(remark.organisationId)?.sector ?? null,
          onBehalfOf: remark.onBehalfOf,
          words: remark.words,
          recordedAt: remark.recordedAt,
          enteredAt: remark.enteredAt,
          may: { takeBack: running && permits(actor, { verb: "remark.take_back", personId: remark.personId }) },
        })),
      actions: actionViews.filter((_, index) => actions[index]?.agendaItemId === item.id),
    })),
    mySeatId: attendance.flatMap(({ id, personId }) => (personId === actor.personId && isSeat(id) ? [id] : []))[0] ?? null,
    may: {
      conduct,
      remark: running && permits(actor, { verb: "remark.record", meeting }),
      agree: conduct && (running || meeting.state === "held" || meeting.state === "minutes_draft"),
    },
  };
}

const isSeat = (id: Attendee["id"]): id is Id<"seat"> => id.startsWith("sea_");
