import { itemRequestMail } from "../../i18n/item-requests.ts";
import { forumNames } from "../forums/forums.ts";
import { sendLetters, type MailingRow } from "../letters/mailings.ts";
import type { Database } from "../platform/database.ts";
import type { Env } from "../platform/env.ts";
import { findItemRequest } from "./requests.ts";

/** Tells whoever asked what became of it. What it was about stands behind the sign-in: it may be closed. */
export async function sendRequestLetter(env: Env, database: Database, mailing: MailingRow, now: Date): Promise<void> {
  const id = mailing.subjectId;
  const request = id.startsWith("irq_") ? await findItemRequest(database, id as `irq_${string}`) : undefined;
  if (request === undefined) throw new Error(`the letter of ${id} tells of no request`);
  const forum = (await forumNames(database, [request.forumId])).get(request.forumId) ?? "";
  const mail = itemRequestMail.da({ forum, isTakenOn: request.agendaItemId !== null, link: `${env.BASE_URL}/forums/${request.forumId}` });
  await sendLetters(env, database, mailing, mail, now);
}
