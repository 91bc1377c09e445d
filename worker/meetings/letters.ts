import { eq } from "drizzle-orm";
import type { Id } from "../../contract/ids.ts";
import { agendaMail } from "../../i18n/agenda-mail.ts";
import { forumNames } from "../forums/forums.ts";
import { sendLetters, type MailingRow } from "../letters/mailings.ts";
import type { Database } from "../platform/database.ts";
import type { Env } from "../platform/env.ts";
import { agendaDifferences } from "./agenda-differences.ts";
import { listPublications } from "./agenda-to-publish.ts";
import { findMeeting } from "./meetings.ts";
import { readTextsOf } from "./publications.ts";
import { agendaPublications } from "./tables.ts";

/**
 * Sends everybody with a seat the agenda, or what was corrected in it. What is closed is in no letter, for letters lie open on their way.
 */
export async function sendAgendaLetters(env: Env, database: Database, mailing: MailingRow, now: Date): Promise<void> {
  const [row] = await database
    .select()
    .from(agendaPublications)
    .where(eq(agendaPublications.id, mailing.subjectId as Id<"agendaPublication">));
  const meeting = row === undefined ? undefined : await findMeeting(database, row.meetingId);
  if (row === undefined || meeting === undefined) throw new Error(`the letters of ${mailing.subjectId} tell of no agenda`);
  const publications = await listPublications(database, meeting.id);
  const earlier = publications.find(({ number }) => number === row.number - 1);
  const texts = await readTextsOf(env, [row, ...(earlier === undefined ? [] : [earlier])]);
  const names = await forumNames(database, [meeting.forumId]);
  const mail = agendaMail("da", {
    forum: names.get(meeting.forumId) ?? "",
    startsAt: new Date(meeting.startsAt),
    place: meeting.place,
    reason: row.reason,
    items: row.items.filter(({ withdrawn }) => !withdrawn),
    differences: earlier === undefined ? null : agendaDifferences(earlier.items, row.items, texts),
    link: `${env.BASE_URL}/meetings/${meeting.id}`,
  });
  await sendLetters(env, database, mailing, mail, now);
}
