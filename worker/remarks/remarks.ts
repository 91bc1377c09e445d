import { and, asc, eq, isNull } from "drizzle-orm";
import type * as v from "valibot";
import type { Id } from "../../contract/ids.ts";
import type { newRemarkSchema } from "../../contract/remark.ts";
import type { Person } from "../access/actor.ts";
import { noted } from "../audit/log.ts";
import { changeMeeting } from "../course/course.ts";
import { append } from "../events/feed.ts";
import { forumNames } from "../forums/forums.ts";
import { listSeats } from "../forums/seats.ts";
import type { AgendaItemRow } from "../meetings/agenda.ts";
import type { MeetingRow } from "../meetings/meetings.ts";
import { copenhagenDate } from "../platform/clock.ts";
import { isAnyOf, violatesUnique, type Database } from "../platform/database.ts";
import { refuse, type Refusal } from "../platform/refusal.ts";
import { recordedRemarks } from "./tables.ts";

export type RemarkRow = typeof recordedRemarks.$inferSelect;

/**
 * Writes down what a member asks to have in the minutes, while the meeting runs. The id is the asker's own: sent again under it, it is the same remark, also
 * where it has been taken back meanwhile.
 */
export async function recordRemark(
  database: Database,
  actor: Person,
  meeting: MeetingRow,
  item: AgendaItemRow,
  id: Id<"remark">,
  input: v.InferOutput<typeof newRemarkSchema>,
  baseUrl: string,
  now: Date,
): Promise<null | Refusal> {
  const known = await findRemark(database, id);
  if (known !== undefined) return isRepetition(known, actor, item, input) ? null : refuse("idempotency_key_reused");
  const seats = await listSeats(database, meeting.forumId, copenhagenDate(now));
  const seat = seats.find(({ personId }) => personId === actor.personId);
  if (seat === undefined) return refuse("not_allowed");
  const recordedAt = now.toISOString();
  const forumName = (await forumNames(database, [meeting.forumId])).get(meeting.forumId) ?? "";
  try {
    return await changeMeeting(
      database,
      meeting.id,
      ["in_progress"],
      [
        database.insert(recordedRemarks).values({
          id,
          meetingId: meeting.id,
          agendaItemId: item.id,
          personId: actor.personId,
          organisationId: seat.organisationId,
          onBehalfOf: input.onBehalfOf,
          words: input.words,
          recordedAt,
        }),
        append(database, {
          type: "remark.recorded",
          data: {
            id,
            onBehalfOf: input.onBehalfOf,
            access: item.access,
            title: item.access === "open" ? item.title : null,
            url: `${baseUrl}/meetings/${meeting.id}/live`,
            forum: { id: meeting.forumId, name: forumName },
            meeting: { id: meeting.id, startsAt: meeting.startsAt },
            agendaItemId: item.id,
          },
          occurredAt: now,
          actorId: actor.personId,
          spaceId: null,
          forumId: meeting.forumId,
          access: item.access,
        }),
        noted(database, { at: now, actorId: actor.personId, verb: "remark.recorded", subjectId: id, forumId: meeting.forumId }),
      ],
    );
  } catch (error) {
    // The same request came twice at once: the other one has written it down.
    if (violatesUnique(error, "recorded_remarks.id")) return null;
    throw error;
  }
}

const isRepetition = (known: RemarkRow, actor: Person, item: AgendaItemRow, input: v.InferOutput<typeof newRemarkSchema>): boolean =>
  known.personId === actor.personId &&
  known.agendaItemId === item.id &&
  (known.takenBackAt !== null || (known.words === input.words && known.onBehalfOf === input.onBehalfOf));

/** Takes a remark back, and its words with it, until the meeting ends. */
export async function takeBackRemark(
  database: Database,
  actor: Person,
  remark: RemarkRow,
  meeting: MeetingRow,
  now: Date,
): Promise<null | Refusal> {
  if (remark.takenBackAt !== null) return null;
  return changeMeeting(
    database,
    remark.meetingId,
    ["in_progress"],
    [
      database
        .update(recordedRemarks)
        .set({ words: "", takenBackAt: now.toISOString() })
        .where(and(eq(recordedRemarks.id, remark.id), isNull(recordedRemarks.takenBackAt))),
      noted(database, { at: now, actorId: actor.personId, verb: "remark.taken_back", subjectId: remark.id, forumId: meeting.forumId }),
    ],
  );
}

/** Says that the remark has been entered where the minutes are written, or that it has not after all. */
export async function enterRemark(
  database: Database,
  actor: Person,
  remark: RemarkRow,
  meeting: MeetingRow,
  entered: boolean,
  now: Date,
): Promise<null | Refusal> {
  if ((remark.enteredAt !== null) === entered) return null;
  const set = entered ? { enteredAt: now.toISOString(), enteredBy: actor.personId } : { enteredAt: null, enteredBy: null };
  return changeMeeting(
    database,
    remark.meetingId,
    ["in_progress", "held", "minutes_draft"],
    [
      database.update(recordedRemarks).set(set).where(eq(recordedRemarks.id, remark.id)),
      noted(database, {
        at: now,
        actorId: actor.personId,
        verb: "remark.entered",
        subjectId: remark.id,
        forumId: meeting.forumId,
        detail: { entered },
      }),
    ],
  );
}

export async function findRemark(database: Database, id: Id<"remark">): Promise<RemarkRow | undefined> {
  const [row] = await database.select().from(recordedRemarks).where(eq(recordedRemarks.id, id));
  return row;
}

/** By id; unknown ids are left out. */
export async function findRemarks(database: Database, ids: Iterable<Id<"remark">>): Promise<RemarkRow[]> {
  return database.select().from(recordedRemarks).where(isAnyOf(recordedRemarks.id, ids));
}

/** What stands to be entered in the minutes of the meeting, in the order in which it was said. */
export async function remarksOf(database: Database, meetingId: Id<"meeting">): Promise<RemarkRow[]> {
  return database
    .select()
    .from(recordedRemarks)
    .where(and(eq(recordedRemarks.meetingId, meetingId), isNull(recordedRemarks.takenBackAt)))
    .orderBy(asc(recordedRemarks.recordedAt), asc(recordedRemarks.id));
}
