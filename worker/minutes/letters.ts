import { minutesMail } from "../../i18n/minutes-mail.ts";
import { forumNames } from "../forums/forums.ts";
import { sendLetters, type MailingRow } from "../letters/mailings.ts";
import type { MeetingRow } from "../meetings/meetings.ts";
import type { Database } from "../platform/database.ts";
import type { Env } from "../platform/env.ts";
import { findCurrentRound } from "./rounds.ts";

export async function sendMinutesLetters(env: Env, database: Database, meeting: MeetingRow, mailing: MailingRow, now: Date): Promise<void> {
  const names = await forumNames(database, [meeting.forumId]);
  // What was taken back, or has gone on, asks nobody for their word.
  const isStill = mailing.kind === "minutes_published" || (await findCurrentRound(database, meeting.id))?.id === mailing.subjectId;
  const mail = minutesMail.da[mailing.kind === "minutes_sent" ? "sent" : "published"]({
    forum: names.get(meeting.forumId) ?? "",
    startsAt: new Date(meeting.startsAt),
    link: `${env.BASE_URL}/meetings/${meeting.id}/minutes`,
  });
  await sendLetters(env, database, mailing, isStill ? mail : null, now);
}
