import { asc, eq } from "drizzle-orm";
import type { Id } from "../../contract/ids.ts";
import { moveMail } from "../../i18n/move-mail.ts";
import { forumNames } from "../forums/forums.ts";
import { sendLetters, type MailingRow } from "../letters/mailings.ts";
import { isAnyOf, type Database } from "../platform/database.ts";
import type { Env } from "../platform/env.ts";
import { listEditions } from "./agenda-to-publish.ts";
import { findMeeting } from "./meetings.ts";
import { meetingMoves } from "./tables.ts";

export type MoveRow = typeof meetingMoves.$inferSelect;

/** Every move of the meetings, in order. */
export async function listMoves(database: Database, meetingIds: Iterable<Id<"meeting">>): Promise<MoveRow[]> {
  return database.select().from(meetingMoves).where(isAnyOf(meetingMoves.meetingId, meetingIds)).orderBy(asc(meetingMoves.id));
}

/** Those of which people who had been called to the meeting had to be told, in order. */
export async function listMovesSinceOut(database: Database, meetingIds: Iterable<Id<"meeting">>): Promise<MoveRow[]> {
  const moves = await listMoves(database, meetingIds);
  const editions = await listEditions(
    database,
    moves.map(({ meetingId }) => meetingId),
  );
  return moves.filter((move) => editions.some(({ meetingId, publishedAt }) => meetingId === move.meetingId && publishedAt <= move.movedAt));
}

/** Tells everybody with a seat when and where the meeting is now, and when and where it was to be. */
export async function sendMoveLetters(env: Env, database: Database, mailing: MailingRow, now: Date): Promise<void> {
  const [move] = await database
    .select()
    .from(meetingMoves)
    .where(eq(meetingMoves.id, mailing.subjectId as Id<"meetingMove">));
  const meeting = move === undefined ? undefined : await findMeeting(database, move.meetingId);
  if (move === undefined || meeting === undefined) throw new Error(`the letters of ${mailing.subjectId} tell of no move`);
  const mail = moveMail("da", {
    forum: (await forumNames(database, [meeting.forumId])).get(meeting.forumId) ?? "",
    before: { startsAt: new Date(move.startsAtBefore), place: move.placeBefore },
    now: { startsAt: new Date(move.startsAt), place: move.place },
    reason: move.reason,
    link: `${env.BASE_URL}/meetings/${meeting.id}`,
  });
  await sendLetters(env, database, mailing, mail, now);
}
