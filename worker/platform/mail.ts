import { desc } from "drizzle-orm";
import { sqliteTable, text } from "drizzle-orm/sqlite-core";
import type { Id } from "../../contract/ids.ts";
import type { Database } from "./database.ts";
import { isLocal, type Env } from "./env.ts";
import { newId } from "./ids.ts";
import { refuse, type Refusal } from "./refusal.ts";

/** `headers` beside the usual ones, such as how to have no more of them. */
export type Mail = { to: string; subject: string; text: string; headers?: Record<string, string> };

/** Mail on a developer's machine, where nothing leaves it. Never written anywhere else: it holds sign-in links. */
export const mailbox = sqliteTable("mailbox", {
  id: text("id").$type<Id<"mail">>().primaryKey(),
  to: text("to_address").notNull(),
  subject: text("subject").notNull(),
  body: text("body").notNull(),
  headers: text("headers", { mode: "json" }).$type<Record<string, string>>().notNull().default({}),
  sentAt: text("sent_at").notNull(),
});

export async function sendMail(env: Env, database: Database, mail: Mail, now: Date): Promise<null | Refusal> {
  if (isLocal(env)) {
    await database.insert(mailbox).values({
      id: newId("mail", now),
      to: mail.to,
      subject: mail.subject,
      body: mail.text,
      headers: mail.headers ?? {},
      sentAt: now.toISOString(),
    });
    return null;
  }
  if (env.EMAIL === undefined) return refuse("mail_not_available");
  const { to, subject, text, headers = {} } = mail;
  await env.EMAIL.send({ from: env.MAIL_FROM, to, subject, text, headers });
  return null;
}

/** The newest mails first, at most 100. */
export async function listMailbox(database: Database) {
  return database.select().from(mailbox).orderBy(desc(mailbox.id)).limit(100);
}
