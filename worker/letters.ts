import { takeOverOverdue, type MailingRow } from "./letters/mailings.ts";
import { findMeeting } from "./meetings/meetings.ts";
import { sendAgendaLetters } from "./meetings/letters.ts";
import { sendMinutesLetters } from "./minutes/letters.ts";
import type { Database } from "./platform/database.ts";
import type { Env } from "./platform/env.ts";
import { describe, log } from "./platform/log.ts";

/** What the clock does for letters: sends those that a crash, or a mail service that was down, left unsent. */
export async function sendOverdueLetters(env: Env, database: Database, now: Date): Promise<void> {
  for (const mailing of await takeOverOverdue(database, now)) {
    try {
      await send(env, database, mailing, now);
    } catch (error) {
      // One meeting's must not keep all others' from going out; they are tried again.
      log("error", "letters were not sent", { kind: mailing.kind, subjectId: mailing.subjectId, error: describe(error) });
    }
  }
}

async function send(env: Env, database: Database, mailing: MailingRow, now: Date): Promise<void> {
  const meeting = await findMeeting(database, mailing.meetingId);
  if (meeting === undefined) throw new Error(`the letters of ${mailing.subjectId} tell of no meeting`);
  await (mailing.kind === "agenda" ? sendAgendaLetters : sendMinutesLetters)(env, database, meeting, mailing, now);
}
