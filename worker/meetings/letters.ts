import { eq } from "drizzle-orm";
import { agendaMail } from "../../i18n/agenda-mail.ts";
import { findPeople } from "../access/people.ts";
import { forumNames } from "../forums/forums.ts";
import type { Database } from "../platform/database.ts";
import type { Env } from "../platform/env.ts";
import { describe, log } from "../platform/log.ts";
import { sendMail } from "../platform/mail.ts";
import { Refusal } from "../platform/refusal.ts";
import { agendaDifferences } from "./agenda-differences.ts";
import type { PublicationRow } from "./agenda-to-publish.ts";
import { listPublications } from "./agenda-to-publish.ts";
import type { MeetingRow } from "./meetings.ts";
import { readTextsOf } from "./publications.ts";
import { agendaPublications } from "./tables.ts";

/**
 * Sends everybody with a seat the agenda, or what was corrected in it: once for a publication. What is closed is in no letter, for letters lie open on their way. One
 * that cannot be sent is logged, and holds up none of the others.
 */
export async function sendAgendaLetters(env: Env, database: Database, meeting: MeetingRow, row: PublicationRow, now: Date): Promise<void> {
  const earlier = (await listPublications(database, meeting.id)).find(({ number }) => number === row.number - 1);
  const texts = await readTextsOf(env, [row, ...(earlier === undefined ? [] : [earlier])]);
  const [names, people] = await Promise.all([forumNames(database, [meeting.forumId]), findPeople(database, row.recipients)]);
  const mail = agendaMail("da", {
    forum: names.get(meeting.forumId) ?? "",
    startsAt: new Date(meeting.startsAt),
    place: meeting.place,
    reason: row.reason,
    items: row.items.filter(({ withdrawn }) => !withdrawn),
    differences: earlier === undefined ? null : agendaDifferences(earlier.items, row.items, texts),
    link: `${env.BASE_URL}/meetings/${meeting.id}`,
  });
  for (const person of people.values()) {
    try {
      const sent = await sendMail(env, database, { to: person.email, ...mail }, now);
      if (sent instanceof Refusal) log("warn", "an agenda was not mailed", { publicationId: row.id, refused: sent.code });
    } catch (error) {
      log("error", "an agenda was not mailed", { publicationId: row.id, personId: person.id, error: describe(error) });
    }
  }
  await database.update(agendaPublications).set({ mailedAt: now.toISOString() }).where(eq(agendaPublications.id, row.id));
}
