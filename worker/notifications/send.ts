import type { Id } from "../../contract/ids.ts";
import { mailedKinds } from "../../contract/notification.ts";
import { notificationMail } from "../../i18n/notification-mail.ts";
import type { Database } from "../platform/database.ts";
import type { Env } from "../platform/env.ts";
import { sendMail } from "../platform/mail.ts";
import { Refusal } from "../platform/refusal.ts";
import { viewNotifications } from "../screens/notifications.ts";
import type { NotificationRow } from "./notifications.ts";
import { readerOf } from "./reader.ts";
import { mailSettingsOf } from "./settings.ts";
import { stopLink } from "./stop-links.ts";

/**
 * Writes to somebody of what they may still read on this day. False when there is nothing of it, and no letter then. Throws when it cannot be sent, and when nobody
 * knows whether it was.
 */
export async function sendLetter(
  env: Env,
  database: Database,
  personId: Id<"person">,
  rows: NotificationRow[],
  now: Date,
): Promise<boolean> {
  const reader = rows.length === 0 ? undefined : await readerOf(database, personId, now);
  if (reader === undefined) return false;
  const [views, { language }] = await Promise.all([
    viewNotifications(database, reader.actor, rows, now),
    mailSettingsOf(database, personId),
  ]);
  if (views.length === 0) return false;
  const stopLinks = await Promise.all(mailedKinds.map(async (kind) => [kind, await stopLink(env, personId, kind)] as const));
  const isPerhapsRepeated = rows.some(({ mailBegunAt }) => mailBegunAt !== null);
  const mail = notificationMail(language, { views, isPerhapsRepeated, baseUrl: env.BASE_URL, stopLinks: new Map(stopLinks) });
  // RFC 8058: what a mail program's own button asks for.
  const headers = {
    "List-Unsubscribe": `<${await stopLink(env, personId, "all")}>`,
    "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
  };
  const sent = await sendMail(env, database, { to: reader.email, ...mail, headers }, now);
  if (sent instanceof Refusal) throw new Error(`the letter was refused: ${sent.code}`);
  return true;
}
