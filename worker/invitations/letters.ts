import { invitationLimits } from "../../contract/invitation.ts";
import type { Language } from "../../i18n/language.ts";
import { peopleMail } from "../../i18n/people-mail.ts";
import { affiliationOf, type Person } from "../access/actor.ts";
import type { Database } from "../platform/database.ts";
import type { Env } from "../platform/env.ts";
import { sendMail } from "../platform/mail.ts";
import type { Refusal } from "../platform/refusal.ts";
import { findSpace } from "../spaces/spaces.ts";
import type { Letter } from "./invitations.ts";

/**
 * Sends the letter with the link, in the language in which whoever invites uses the pages: of somebody new here nobody knows theirs. Refused where no mail can be
 * sent; the invitation then waits, to be sent again.
 */
export async function sendLetter(
  env: Env,
  database: Database,
  actor: Person,
  { row, token }: Letter,
  language: Language,
  now: Date,
): Promise<null | Refusal> {
  const space = await findSpace(database, row.spaceId);
  const letter = peopleMail[language].invitation({
    space: space?.name ?? "",
    by: actor.name,
    organisation: affiliationOf(actor),
    role: row.role,
    validTo: row.validTo,
    words: row.words,
    link: `${env.BASE_URL}/invitation?token=${token}`,
    days: invitationLimits.lifetimeDays,
  });
  return sendMail(env, database, { to: row.email, ...letter }, now);
}
