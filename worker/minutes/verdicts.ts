import { and, asc, eq, isNull, sql, type SQL } from "drizzle-orm";
import type * as v from "valibot";
import type { Id } from "../../contract/ids.ts";
import type { minutesVerdictSchema } from "../../contract/minutes-requests.ts";
import type { Person } from "../access/actor.ts";
import { attendanceOf } from "../attendance/attendance.ts";
import { noted } from "../audit/log.ts";
import { changeMeeting } from "../course/course.ts";
import { listSeats } from "../forums/seats.ts";
import type { MeetingRow } from "../meetings/meetings.ts";
import { copenhagenDate } from "../platform/clock.ts";
import type { Database } from "../platform/database.ts";
import { refuse, type Refusal } from "../platform/refusal.ts";
import { findCurrentRound } from "./rounds.ts";
import { minutesRounds, minutesVerdicts } from "./tables.ts";

export type VerdictRow = typeof minutesVerdicts.$inferSelect;

/** The minutes that are before the members and of which the person has said nothing, of the meetings whose ids are asked for in the batch. */
export const roundsAwaiting = (database: Database, personId: Id<"person">, meetingIds: SQL) =>
  database
    .select({ meetingId: minutesRounds.meetingId, sentAt: minutesRounds.sentAt })
    .from(minutesRounds)
    .leftJoin(minutesVerdicts, and(eq(minutesVerdicts.roundId, minutesRounds.id), eq(minutesVerdicts.personId, personId)))
    .where(and(sql`${minutesRounds.meetingId} in ${meetingIds}`, isNull(minutesRounds.takenBackAt), isNull(minutesVerdicts.saidAt)));

/** What one member says of the minutes before them. They name the hash of what they read: of something else than what stands, nothing is said. */
export async function judgeMinutes(
  database: Database,
  actor: Person,
  meeting: MeetingRow,
  verdict: v.InferOutput<typeof minutesVerdictSchema>,
  now: Date,
): Promise<null | Refusal> {
  const round = await findCurrentRound(database, meeting.id);
  if (round === undefined) return refuse("wrong_state");
  if (round.fullSha256 !== verdict.sha256) return refuse("text_changed");
  const member = (await listApprovers(database, meeting, now)).find(({ personId }) => personId === actor.personId);
  if (member === undefined) return refuse("not_allowed");
  const said = { approves: verdict.approves, reason: verdict.reason, saidAt: now.toISOString() };
  return changeMeeting(
    database,
    meeting.id,
    ["in_progress", "held", "minutes_draft"],
    [
      database
        .insert(minutesVerdicts)
        .values({ roundId: round.id, personId: actor.personId, organisationId: member.organisationId, ...said })
        .onConflictDoUpdate({ target: [minutesVerdicts.roundId, minutesVerdicts.personId], set: said }),
      noted(database, {
        at: now,
        actorId: actor.personId,
        verb: "minutes.judged",
        subjectId: round.id,
        forumId: meeting.forumId,
        detail: { approves: verdict.approves },
      }),
    ],
  );
}

/** Whose yes counts: the members of today, and the substitutes who sat in the meeting for one. */
export async function listApprovers(database: Database, meeting: MeetingRow, now: Date) {
  const [seats, attendance] = await Promise.all([
    listSeats(database, meeting.forumId, copenhagenDate(now)),
    attendanceOf(database, meeting),
  ]);
  const satIn = new Set(
    attendance.filter(({ status, substituteFor }) => status === "present" && substituteFor !== null).map(({ id }) => id),
  );
  return seats.filter(({ id, role }) => role !== "secretariat" && (role !== "substitute" || satIn.has(id)));
}

export async function listVerdicts(database: Database, roundId: Id<"minutesRound">): Promise<VerdictRow[]> {
  return database.select().from(minutesVerdicts).where(eq(minutesVerdicts.roundId, roundId)).orderBy(asc(minutesVerdicts.saidAt));
}
