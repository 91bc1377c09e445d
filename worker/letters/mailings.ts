import { and, asc, eq, isNull, lt, sql } from "drizzle-orm";
import { findPeople } from "../access/people.ts";
import type { Database, Statement } from "../platform/database.ts";
import type { Env } from "../platform/env.ts";
import { describe, log } from "../platform/log.ts";
import { sendMail, type Mail } from "../platform/mail.ts";
import { Refusal } from "../platform/refusal.ts";
import { mailings } from "./tables.ts";

export type MailingRow = typeof mailings.$inferSelect;

/** Whoever has not got through with a mailing by then has died with it. Longer than the letters of any forum take. */
const patienceMs = 10 * 60 * 1000;
/** What could not be sent in a day tells people what they know by then. */
const longestMs = 24 * 60 * 60 * 1000;

/** For the batch of what the letters tell of: they are owed from then on. */
export function oweLetters(
  database: Database,
  { owedAt, ...mailing }: Pick<MailingRow, "kind" | "recipients" | "subjectId"> & { owedAt: Date },
): Statement {
  const at = owedAt.toISOString();
  return database.insert(mailings).values({ ...mailing, owedAt: at, begunAt: at, doneAt: null });
}

export async function findMailing(
  database: Database,
  kind: MailingRow["kind"],
  subjectId: MailingRow["subjectId"],
): Promise<MailingRow | undefined> {
  const [row] = await database
    .select()
    .from(mailings)
    .where(and(eq(mailings.kind, kind), eq(mailings.subjectId, subjectId)));
  return row;
}

/**
 * Sends the letter to everybody of the mailing who has not had it, and notes each as it goes: at least once, and twice only to the one who was written to when the
 * server died. One that cannot be sent holds up none of the others, and is tried again for a day. `mail` is null where there is nothing to tell any more.
 */
export async function sendLetters(
  env: Env,
  database: Database,
  mailing: MailingRow,
  mail: Omit<Mail, "to"> | null,
  now: Date,
): Promise<void> {
  const { kind, subjectId, recipients, sentTo } = mailing;
  const itself = and(eq(mailings.kind, kind), eq(mailings.subjectId, subjectId));
  const missing = recipients.filter((id) => !sentTo.includes(id));
  const people =
    mail === null
      ? []
      : Array.from((await findPeople(database, missing)).values(), ({ id, email }) => ({ id, mail: { to: email, ...mail } }));
  let failed = 0;
  for (const { id, mail: letter } of people) {
    if (!(await isSent(env, database, letter, mailing, now))) failed++;
    else
      await database
        .update(mailings)
        .set({ sentTo: sql`json_insert(${mailings.sentTo}, '$[#]', ${id})` })
        .where(itself);
  }
  const isLate = now.getTime() - Date.parse(mailing.owedAt) > longestMs;
  if (failed > 0 && isLate) log("error", "letters were given up", { kind, subjectId, failed });
  if (failed === 0 || isLate) await database.update(mailings).set({ doneAt: now.toISOString() }).where(itself);
}

async function isSent(env: Env, database: Database, mail: Mail, { kind, subjectId }: MailingRow, now: Date): Promise<boolean> {
  try {
    const sent = await sendMail(env, database, mail, now);
    if (sent instanceof Refusal) log("warn", "a letter was not sent", { kind, subjectId, refused: sent.code });
    return !(sent instanceof Refusal);
  } catch (error) {
    log("error", "a letter was not sent", { kind, subjectId, error: describe(error) });
    return false;
  }
}

/** Takes over the mailings that whoever began them has not got through, oldest first. Of two who ask at once one gets each. */
export async function takeOverOverdue(database: Database, now: Date): Promise<MailingRow[]> {
  const before = new Date(now.getTime() - patienceMs).toISOString();
  const isOverdue = and(isNull(mailings.doneAt), lt(mailings.begunAt, before));
  const rows = await database.select().from(mailings).where(isOverdue).orderBy(asc(mailings.owedAt));
  const taken: MailingRow[] = [];
  for (const { kind, subjectId } of rows) {
    const own = and(isOverdue, eq(mailings.kind, kind), eq(mailings.subjectId, subjectId));
    taken.push(...(await database.update(mailings).set({ begunAt: now.toISOString() }).where(own).returning()));
  }
  return taken;
}
