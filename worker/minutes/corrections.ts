import { eq, sql } from "drizzle-orm";
import type * as v from "valibot";
import type { Id } from "../../contract/ids.ts";
import type { MeetingState } from "../../contract/meeting.ts";
import type { minutesCorrectionSchema } from "../../contract/minutes-requests.ts";
import type { Person } from "../access/actor.ts";
import { noted } from "../audit/log.ts";
import { changeMeeting } from "../course/course.ts";
import { findAgendaItems, listAgendaItems, type AgendaItemRow } from "../meetings/agenda.ts";
import { findMeeting, findMeetings, type MeetingRow } from "../meetings/meetings.ts";
import { isAnyOf, onlyIf, violatesNotNull, type Database, type Statement } from "../platform/database.ts";
import { refuse, type Refusal } from "../platform/refusal.ts";
import { isTreated, type SourceItem } from "./assemble.ts";
import { findConclusion } from "./locked.ts";
import { minutesCorrections } from "./tables.ts";

/** Before its own minutes are approved. */
const unlocked: MeetingState[] = ["planned", "agenda_draft", "agenda_published", "in_progress", "held", "minutes_draft"];

/**
 * Says that an item of a later meeting puts earlier minutes right. The earlier ones stay as they are: what they are to say instead is what the later meeting decides
 * on that item.
 */
export async function noteCorrection(
  database: Database,
  actor: Person,
  meeting: MeetingRow,
  item: AgendaItemRow,
  { seen, ...corrected }: v.InferOutput<typeof minutesCorrectionSchema>,
  now: Date,
): Promise<null | Refusal> {
  if ((await findConclusion(database, meeting.id)) !== undefined) return refuse("wrong_state");
  const earlier = await findMeeting(database, corrected.meetingId);
  const isEarlier = earlier !== undefined && earlier.forumId === meeting.forumId && earlier.startsAt < meeting.startsAt;
  if (!isEarlier || (await findConclusion(database, earlier.id)) === undefined)
    return refuse("invalid_input", [{ path: "meetingId", issue: "no earlier meeting of the forum with approved minutes" }]);
  const items = await listAgendaItems(database, [earlier.id]);
  if (corrected.agendaItemId !== null && !items.some(({ id }) => id === corrected.agendaItemId))
    return refuse("invalid_input", [{ path: "agendaItemId", issue: "not of that meeting" }]);
  const [row] = await database.select().from(minutesCorrections).where(eq(minutesCorrections.agendaItemId, item.id));
  // Sent once more by a line that failed, or said by somebody else meanwhile: it stands already.
  if (row?.correctedMeetingId === earlier.id && row.correctedItemId === corrected.agendaItemId) return null;
  const standing = (await correctionsMadeAt(database, [item.id])).get(item.id);
  if (standing?.meetingId !== seen?.meetingId || (standing?.number ?? null) !== (seen?.number ?? null)) return refuse("changed_meanwhile");
  const values = {
    correctedMeetingId: earlier.id,
    correctedItemId: corrected.agendaItemId,
    notedAt: now.toISOString(),
    notedBy: actor.personId,
  };
  // Of two who say it at the same moment, the second is shown what the first said.
  const isAsRead = sql`${minutesCorrections.correctedMeetingId} is ${row?.correctedMeetingId ?? null} and ${minutesCorrections.correctedItemId} is ${row?.correctedItemId ?? null}`;
  const set = { ...values, correctedMeetingId: onlyIf<Id<"meeting">>(isAsRead, sql`${earlier.id}`) };
  const statements: Statement[] = [
    database
      .insert(minutesCorrections)
      .values({ agendaItemId: item.id, ...values })
      .onConflictDoUpdate({ target: minutesCorrections.agendaItemId, set }),
    noted(database, {
      at: now,
      actorId: actor.personId,
      verb: "minutes.correction_noted",
      subjectId: earlier.id,
      forumId: meeting.forumId,
      detail: { agendaItemId: item.id },
    }),
  ];
  try {
    return await changeMeeting(database, meeting.id, unlocked, statements);
  } catch (error) {
    if (violatesNotNull(error, "minutes_corrections.corrected_meeting_id")) return refuse("changed_meanwhile");
    throw error;
  }
}

/** What each of the items puts right, as its own minutes tell it. */
export async function correctionsMadeAt(
  database: Database,
  itemIds: Iterable<Id<"agendaItem">>,
): Promise<Map<Id<"agendaItem">, NonNullable<SourceItem["corrects"]>>> {
  const rows = await database.select().from(minutesCorrections).where(isAnyOf(minutesCorrections.agendaItemId, itemIds));
  const meetingIds = rows.map(({ correctedMeetingId }) => correctedMeetingId);
  const [meetings, items] = await Promise.all([findMeetings(database, meetingIds), listAgendaItems(database, meetingIds)]);
  const corrections = new Map<Id<"agendaItem">, NonNullable<SourceItem["corrects"]>>();
  for (const { agendaItemId, correctedMeetingId, correctedItemId } of rows) {
    const meeting = meetings.find(({ id }) => id === correctedMeetingId);
    if (meeting === undefined) continue;
    const open = items.filter(({ meetingId, access, state }) => meetingId === meeting.id && access === "open" && isTreated(state));
    const item = items.find(({ id }) => id === correctedItemId);
    corrections.set(agendaItemId, {
      meetingId: meeting.id,
      startsAt: meeting.startsAt,
      number: item?.number ?? null,
      publicNumber: item === undefined || !open.includes(item) ? null : open.indexOf(item) + 1,
      title: item?.title ?? null,
      access: item?.access ?? "open",
    });
  }
  return corrections;
}

/** Which items of later meetings put the minutes of this one right; null in `correctedItemId` is the minutes as a whole. */
export async function correctionsOf(
  database: Database,
  meetingId: Id<"meeting">,
): Promise<{ correctedItemId: Id<"agendaItem"> | null; item: AgendaItemRow; meeting: MeetingRow }[]> {
  const rows = await database.select().from(minutesCorrections).where(eq(minutesCorrections.correctedMeetingId, meetingId));
  const items = await findAgendaItems(
    database,
    rows.map(({ agendaItemId }) => agendaItemId),
  );
  const meetings = await findMeetings(
    database,
    items.map((item) => item.meetingId),
  );
  return rows.flatMap(({ agendaItemId, correctedItemId }) => {
    const item = items.find(({ id }) => id === agendaItemId);
    const meeting = meetings.find(({ id }) => id === item?.meetingId);
    return item === undefined || meeting === undefined ? [] : [{ correctedItemId, item, meeting }];
  });
}
