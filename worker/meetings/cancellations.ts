import type { Id } from "../../contract/ids.ts";
import { calledOffMail } from "../../i18n/called-off.ts";
import { forumNames } from "../forums/forums.ts";
import { sendLetters, type MailingRow } from "../letters/mailings.ts";
import { isAnyOf, type Database } from "../platform/database.ts";
import type { Env } from "../platform/env.ts";
import { listMoves } from "./moves.ts";
import { findMeeting } from "./meetings.ts";
import { meetingCancellations } from "./tables.ts";

export type CancellationRow = typeof meetingCancellations.$inferSelect;

/** How those of the meetings that were called off came to be. */
export async function listCancellations(database: Database, meetingIds: Iterable<Id<"meeting">>): Promise<CancellationRow[]> {
  return database.select().from(meetingCancellations).where(isAnyOf(meetingCancellations.meetingId, meetingIds));
}

/** How often each of the meetings was moved or called off; none that never was. */
export async function countChanges(database: Database, meetingIds: Id<"meeting">[]): Promise<Map<Id<"meeting">, number>> {
  const [moves, cancellations] = await Promise.all([listMoves(database, meetingIds), listCancellations(database, meetingIds)]);
  const counts = new Map<Id<"meeting">, number>();
  for (const { meetingId } of [...moves, ...cancellations]) counts.set(meetingId, (counts.get(meetingId) ?? 0) + 1);
  return counts;
}

/** Tells everybody who was called to the meeting that it is off, and why. */
export async function sendCancellationLetters(env: Env, database: Database, mailing: MailingRow, now: Date): Promise<void> {
  const meeting = await findMeeting(database, mailing.subjectId as Id<"meeting">);
  const [cancellation] = meeting === undefined ? [] : await listCancellations(database, [meeting.id]);
  if (meeting === undefined || cancellation === undefined) throw new Error(`the letters of ${mailing.subjectId} tell of no meeting`);
  const mail = calledOffMail("da", {
    forum: (await forumNames(database, [meeting.forumId])).get(meeting.forumId) ?? "",
    startsAt: new Date(meeting.startsAt),
    place: meeting.place,
    office: cancellation.office,
    reason: cancellation.reason,
    link: `${env.BASE_URL}/meetings/${meeting.id}`,
  });
  await sendLetters(env, database, mailing, mail, now);
}
