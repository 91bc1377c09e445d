import { eq, sql } from "drizzle-orm";
import type { Id } from "../../contract/ids.ts";
import { mailedKinds, mailTimesOf, type MailedKind, type MailSettings } from "../../contract/notification.ts";
import { noted } from "../audit/log.ts";
import { commit, type Database } from "../platform/database.ts";
import { mailSettings } from "./tables.ts";

/** Until somebody chooses: Danish, and for each kind what is usual. */
const usual: MailSettings = {
  language: "da",
  times: {
    mention: mailTimesOf.mention[0],
    question: mailTimesOf.question[0],
    document: mailTimesOf.document[0],
    submission: mailTimesOf.submission[0],
    action: mailTimesOf.action[0],
    ratification: mailTimesOf.ratification[0],
    status: mailTimesOf.status[0],
    access: mailTimesOf.access[0],
  },
};

export async function mailSettingsOf(database: Database, personId: Id<"person">): Promise<MailSettings> {
  const [row] = await database.select().from(mailSettings).where(eq(mailSettings.personId, personId));
  return { language: row?.language ?? usual.language, times: { ...usual.times, ...row?.times } };
}

export async function changeMailSettings(database: Database, personId: Id<"person">, settings: MailSettings, now: Date): Promise<void> {
  await commit(database, [
    database
      .insert(mailSettings)
      .values({ personId, ...settings })
      .onConflictDoUpdate({ target: mailSettings.personId, set: settings }),
    noted(database, { at: now, actorId: personId, verb: "mail.chosen", subjectId: personId }),
  ]);
}

/** No more mails of the kinds. What is chosen for the others meanwhile stays, because the statement itself puts the two together. */
export async function stopMails(database: Database, personId: Id<"person">, kinds: readonly MailedKind[], now: Date): Promise<void> {
  const stopped = Object.fromEntries(kinds.map((kind) => [kind, "app"]));
  await commit(database, [
    database
      .insert(mailSettings)
      .values({ personId, language: usual.language, times: stopped })
      .onConflictDoUpdate({
        target: mailSettings.personId,
        set: { times: sql`json_patch(${mailSettings.times}, ${JSON.stringify(stopped)})` },
      }),
    noted(database, { at: now, actorId: personId, verb: "mail.stopped", subjectId: personId, detail: { kinds: kinds.join(" ") } }),
  ]);
}

export const isMailedKind = (kind: string): kind is MailedKind => mailedKinds.some((one) => one === kind);
