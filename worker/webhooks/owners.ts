import { endpointPausedMail } from "../../i18n/mail.ts";
import { findPeople } from "../access/people.ts";
import { administratorsOf } from "../organisations/memberships.ts";
import { findOrganisations } from "../organisations/organisations.ts";
import { copenhagenDate } from "../platform/clock.ts";
import type { Database } from "../platform/database.ts";
import type { Env } from "../platform/env.ts";
import { describe, log } from "../platform/log.ts";
import { sendMail } from "../platform/mail.ts";
import { Refusal } from "../platform/refusal.ts";
import { noteOwnersTold, untoldPauses, type EndpointRow } from "./endpoint-rows.ts";

/**
 * Writes to the administrators of every organisation that has an endpoint which paused itself. What fails is tried again at the next sweep, so
 * that a mail may come twice and never not at all.
 */
export async function tellOwners(env: Env, database: Database, now: Date): Promise<void> {
  for (const row of await untoldPauses(database)) {
    try {
      await tell(env, database, row, now);
    } catch (error) {
      log("error", "an endpoint's owners were not told", { endpointId: row.id, error: describe(error) });
    }
  }
}

async function tell(env: Env, database: Database, row: EndpointRow, now: Date): Promise<void> {
  const [administrators, organisations] = await Promise.all([
    administratorsOf(database, row.organisationId, copenhagenDate(now)),
    findOrganisations(database, [row.organisationId]),
  ]);
  const mail = endpointPausedMail("da", {
    endpoint: row.description === "" ? row.url : row.description,
    organisation: organisations.get(row.organisationId)?.name ?? row.organisationId,
    isGone: row.pauseReason === "gone",
    link: `${env.BASE_URL}/integrations?endpoint=${row.id}`,
  });
  for (const person of (await findPeople(database, administrators)).values()) {
    const sent = await sendMail(env, database, { to: person.email, ...mail }, now);
    if (sent instanceof Refusal) {
      log("warn", "an endpoint's owners were not told", { endpointId: row.id, refused: sent.code });
      return;
    }
  }
  await noteOwnersTold(database, row, now);
}
