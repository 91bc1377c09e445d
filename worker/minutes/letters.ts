import { minutesMail } from "../../i18n/minutes-mail.ts";
import { findPeople } from "../access/people.ts";
import { forumNames } from "../forums/forums.ts";
import { listSeats } from "../forums/seats.ts";
import type { MeetingRow } from "../meetings/meetings.ts";
import { copenhagenDate } from "../platform/clock.ts";
import type { Database } from "../platform/database.ts";
import type { Env } from "../platform/env.ts";
import { describe, log } from "../platform/log.ts";
import { sendMail } from "../platform/mail.ts";
import { Refusal } from "../platform/refusal.ts";

/**
 * Tells everybody with a seat that minutes wait for their word, or are out: once, for both are steps that are taken once. A letter that cannot be sent is logged,
 * and holds up none of the others.
 */
export async function sendMinutesLetters(
  env: Env,
  database: Database,
  meeting: MeetingRow,
  what: keyof (typeof minutesMail)["da"],
  now: Date,
): Promise<void> {
  const seats = await listSeats(database, meeting.forumId, copenhagenDate(now));
  const [names, people] = await Promise.all([
    forumNames(database, [meeting.forumId]),
    findPeople(
      database,
      seats.map(({ personId }) => personId),
    ),
  ]);
  const mail = minutesMail.da[what]({
    forum: names.get(meeting.forumId) ?? "",
    startsAt: new Date(meeting.startsAt),
    link: `${env.BASE_URL}/meetings/${meeting.id}/minutes`,
  });
  for (const person of people.values()) {
    try {
      const sent = await sendMail(env, database, { to: person.email, ...mail }, now);
      if (sent instanceof Refusal) log("warn", "minutes were not mailed", { meetingId: meeting.id, refused: sent.code });
    } catch (error) {
      log("error", "minutes were not mailed", { meetingId: meeting.id, personId: person.id, error: describe(error) });
    }
  }
}
