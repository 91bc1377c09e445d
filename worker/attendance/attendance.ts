import { and, asc, eq, sql } from "drizzle-orm";
import type { Id } from "../../contract/ids.ts";
import type { AttendanceMark, AttendeeId, ItemAbsence, PresenceMark } from "../../contract/live.ts";
import type { SeatRole, Sector } from "../../contract/organisation.ts";
import type { Person } from "../access/actor.ts";
import { findPeople } from "../access/people.ts";
import { noted } from "../audit/log.ts";
import { changeMeeting } from "../course/course.ts";
import { listSeats } from "../forums/seats.ts";
import type { MeetingRow } from "../meetings/meetings.ts";
import { findOrganisations } from "../organisations/organisations.ts";
import { copenhagenDate } from "../platform/clock.ts";
import { isAnyOf, type Database, type Statement } from "../platform/database.ts";
import { refuse, type Refusal } from "../platform/refusal.ts";
import { attendances, itemAttendances } from "./tables.ts";

export type Attendee = {
  id: AttendeeId;
  /** Null for somebody without a seat. */
  role: SeatRole | null;
  personId: Id<"person"> | null;
  name: string;
  title: string;
  organisationId: Id<"organisation"> | null;
  organisationName: string;
  sector: Sector | null;
  status: PresenceMark;
  /** Instants; null is the meeting's own beginning or end. */
  from: string | null;
  until: string | null;
  substituteFor: Id<"seat"> | null;
  /** Of a substitute's seat: whose holder they sit for when nothing else is said. */
  usuallyFor: Id<"seat"> | null;
};

export type ItemAttendanceRow = typeof itemAttendances.$inferSelect;

/** From when the agenda is out people send their excuses; until minutes are approved what was noted can be put right. */
const open = ["planned", "agenda_draft", "agenda_published", "in_progress", "held", "minutes_draft"] as const;

/** Everybody with a seat on the meeting's day, as far as noted, and those who came without one. */
export async function attendanceOf(database: Database, meeting: Pick<MeetingRow, "id" | "forumId" | "startsAt">): Promise<Attendee[]> {
  const [seats, rows] = await Promise.all([
    listSeats(database, meeting.forumId, copenhagenDate(new Date(meeting.startsAt))),
    database.select().from(attendances).where(eq(attendances.meetingId, meeting.id)).orderBy(asc(attendances.attendeeId)),
  ]);
  const [people, organisations] = await Promise.all([
    findPeople(
      database,
      seats.map((seat) => seat.personId),
    ),
    findOrganisations(
      database,
      seats.map((seat) => seat.organisationId),
    ),
  ]);
  const known = new Map<AttendeeId, (typeof rows)[number]>(rows.map((row) => [row.attendeeId, row]));
  const marks = (id: AttendeeId) => {
    const row = known.get(id);
    return {
      id,
      status: row?.status ?? ("expected" as const),
      from: row?.fromAt ?? null,
      until: row?.untilAt ?? null,
      substituteFor: row?.substituteFor ?? null,
    };
  };
  const seated = seats.map((seat) => {
    const organisation = organisations.get(seat.organisationId);
    const person = people.get(seat.personId);
    return {
      ...marks(seat.id),
      role: seat.role,
      personId: seat.personId,
      name: person?.name ?? "",
      title: person?.title ?? "",
      organisationId: seat.organisationId,
      organisationName: organisation?.name ?? "",
      sector: organisation?.sector ?? null,
      usuallyFor: seat.substituteFor,
    };
  });
  const seatIds = new Set<AttendeeId>(seats.map((seat) => seat.id));
  const others = rows.filter((row) => !seatIds.has(row.attendeeId) && row.status !== "expected");
  return [
    ...seated,
    ...others.map((row) => ({
      ...marks(row.attendeeId),
      role: null,
      personId: null,
      name: row.name ?? "",
      title: "",
      organisationId: null,
      organisationName: "",
      sector: null,
      usuallyFor: null,
    })),
  ];
}

/** Notes of one person whether they are there. The last word stands. */
export async function noteAttendance(
  database: Database,
  actor: Person,
  meeting: MeetingRow,
  attendeeId: AttendeeId,
  mark: AttendanceMark,
  now: Date,
): Promise<null | Refusal> {
  const known = await attendanceOf(database, meeting);
  const isSeat = attendeeId.startsWith("sea_");
  if (isSeat && !known.some(({ id }) => id === attendeeId)) return refuse("not_found");
  if (isSeat !== (mark.name === null)) return refuse("invalid_input", [{ path: "name", issue: isSeat ? "has a seat" : "empty" }]);
  const { substituteFor } = mark;
  if (substituteFor !== null && (substituteFor === attendeeId || !known.some(({ id }) => id === substituteFor)))
    return refuse("invalid_input", [{ path: "substituteFor", issue: "no member of the forum" }]);
  const values = {
    status: mark.status,
    fromAt: mark.status === "present" ? mark.from : null,
    untilAt: mark.status === "present" ? mark.until : null,
    substituteFor: mark.status === "present" ? substituteFor : null,
    name: mark.name,
    notedAt: now.toISOString(),
    notedBy: actor.personId,
  };
  return changeMeeting(
    database,
    meeting.id,
    [...open],
    [
      database
        .insert(attendances)
        .values({ meetingId: meeting.id, attendeeId, ...values })
        .onConflictDoUpdate({ target: [attendances.meetingId, attendances.attendeeId], set: values }),
      auditOf(database, actor, meeting, now, {
        attendeeId,
        status: values.status,
        from: values.fromAt,
        until: values.untilAt,
        substituteFor: values.substituteFor,
      }),
    ],
  );
}

/** Notes of somebody in the room that they take no part in the item, or, with null, that they do. */
export async function noteItemAbsence(
  database: Database,
  actor: Person,
  meeting: MeetingRow,
  agendaItemId: Id<"agendaItem">,
  attendeeId: AttendeeId,
  absence: ItemAbsence | null,
  now: Date,
): Promise<null | Refusal> {
  if (!(await attendanceOf(database, meeting)).some(({ id }) => id === attendeeId)) return refuse("not_found");
  const isThis = and(eq(itemAttendances.agendaItemId, agendaItemId), eq(itemAttendances.attendeeId, attendeeId));
  const stamp = { notedAt: now.toISOString(), notedBy: actor.personId };
  return changeMeeting(
    database,
    meeting.id,
    [...open],
    [
      absence === null
        ? database.delete(itemAttendances).where(isThis)
        : database
            .insert(itemAttendances)
            .values({ agendaItemId, attendeeId, absence, ...stamp })
            .onConflictDoUpdate({
              target: [itemAttendances.agendaItemId, itemAttendances.attendeeId],
              set: { absence, ...stamp },
            }),
      auditOf(database, actor, meeting, now, { attendeeId, agendaItemId, absence }),
    ],
  );
}

/** What was noted of whom, by ids: a name would outlive its correction. */
const auditOf = (database: Database, actor: Person, meeting: MeetingRow, at: Date, detail: Record<string, string | null>): Statement =>
  noted(database, { at, actorId: actor.personId, verb: "attendance.noted", subjectId: meeting.id, forumId: meeting.forumId, detail });

/** Who did not take part in which of the items. */
export async function listItemAbsences(database: Database, itemIds: Iterable<Id<"agendaItem">>): Promise<ItemAttendanceRow[]> {
  return database
    .select()
    .from(itemAttendances)
    .where(isAnyOf(itemAttendances.agendaItemId, itemIds))
    .orderBy(sql`rowid`);
}
