import { eq } from "drizzle-orm";
import type { Id } from "../../contract/ids.ts";
import { minutesMail } from "../../i18n/minutes-mail.ts";
import { forumNames } from "../forums/forums.ts";
import { sendLetters, type MailingRow } from "../letters/mailings.ts";
import { findMeeting } from "../meetings/meetings.ts";
import type { Database } from "../platform/database.ts";
import type { Env } from "../platform/env.ts";
import { minutesRounds } from "./tables.ts";

export async function sendMinutesLetters(env: Env, database: Database, mailing: MailingRow, now: Date): Promise<void> {
  const { subjectId } = mailing;
  const [round] = await database
    .select()
    .from(minutesRounds)
    .where(eq(minutesRounds.id, subjectId as Id<"minutesRound">));
  const meeting = await findMeeting(database, round?.meetingId ?? (subjectId as Id<"meeting">));
  if (meeting === undefined) throw new Error(`the letters of ${subjectId} tell of no minutes`);
  const names = await forumNames(database, [meeting.forumId]);
  // What was taken back, or has gone on, asks nobody for their word.
  const isStill = round === undefined || round.takenBackAt === null;
  const mail = minutesMail.da[mailing.kind === "minutes_sent" ? "sent" : "published"]({
    forum: names.get(meeting.forumId) ?? "",
    startsAt: new Date(meeting.startsAt),
    link: `${env.BASE_URL}/meetings/${meeting.id}/minutes`,
  });
  await sendLetters(env, database, mailing, isStill ? mail : null, now);
}
