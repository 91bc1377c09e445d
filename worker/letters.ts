import { sendRequestLetter } from "./item-requests/letters.ts";
import { takeOverOverdue, type MailingRow } from "./letters/mailings.ts";
import { sendCancellationLetters } from "./meetings/cancellations.ts";
import { sendAgendaLetters } from "./meetings/letters.ts";
import { sendMoveLetters } from "./meetings/moves.ts";
import { sendMinutesLetters } from "./minutes/letters.ts";
import type { Database } from "./platform/database.ts";
import type { Env } from "./platform/env.ts";
import { describe, log } from "./platform/log.ts";

const senders: Record<MailingRow["kind"], (env: Env, database: Database, mailing: MailingRow, now: Date) => Promise<void>> = {
  agenda: sendAgendaLetters,
  meeting_moved: sendMoveLetters,
  meeting_called_off: sendCancellationLetters,
  minutes_sent: sendMinutesLetters,
  minutes_published: sendMinutesLetters,
  request_answered: sendRequestLetter,
};

/** What the clock does for letters: sends those that a crash, or a mail service that was down, left unsent. */
export async function sendOverdueLetters(env: Env, database: Database, now: Date): Promise<void> {
  for (const mailing of await takeOverOverdue(database, now)) {
    const { kind, subjectId } = mailing;
    try {
      await senders[kind](env, database, mailing, now);
    } catch (error) {
      // One meeting's must not keep all others' from going out; they are tried again.
      log("error", "letters were not sent", { kind, subjectId, error: describe(error) });
    }
  }
}
