import type { Id } from "../../contract/ids.ts";
import type { PartyId } from "../../contract/space.ts";
import type { Language } from "../../i18n/language.ts";
import { findPeople, type PersonRow } from "../access/people.ts";
import { spokespeopleOf } from "../notifications/audience.ts";
import { mailSettingsOf } from "../notifications/settings.ts";
import { membershipsOf } from "../organisations/memberships.ts";
import { copenhagenDate } from "../platform/clock.ts";
import type { Database } from "../platform/database.ts";
import type { Env } from "../platform/env.ts";
import { describe, log } from "../platform/log.ts";
import { sendMail } from "../platform/mail.ts";
import { Refusal } from "../platform/refusal.ts";
import { listParticipations } from "./participations.ts";
import { findSpace } from "./spaces.ts";

/** Who is written to for the parties. */
export async function addresseesOf(database: Database, partyIds: PartyId[], now: Date): Promise<PersonRow[]> {
  const day = copenhagenDate(now);
  const people = await Promise.all(partyIds.map((partyId) => spokespeopleOf(database, partyId, day)));
  return [...(await findPeople(database, people.flat())).values()];
}

/** Who hears that something waits for those who lead the space: its leads, and whoever took it up if they are still of one of them. */
export async function addresseesOfLeads(database: Database, spaceId: Id<"space">, now: Date): Promise<PersonRow[]> {
  const day = copenhagenDate(now);
  const [space, participations] = await Promise.all([findSpace(database, spaceId), listParticipations(database, spaceId, day)]);
  const leads = participations.filter(({ role }) => role === "lead").map(({ partyId }) => partyId);
  const founders = space === undefined ? [] : await membershipsOf(database, space.createdBy, day);
  const founder = founders.some(({ organisationId }) => leads.includes(organisationId)) ? space?.createdBy : undefined;
  return addresseesOf(database, [...leads, ...(founder === undefined ? [] : [founder])], now);
}

/** Writes to each of them, in the language that they have chosen for mails. A letter that cannot be sent is logged, and holds up none of the others. */
export async function writeToAll(
  env: Env,
  database: Database,
  people: PersonRow[],
  letterIn: (language: Language) => { subject: string; text: string },
  spaceId: Id<"space">,
  now: Date,
): Promise<void> {
  for (const person of people) {
    try {
      const { language } = await mailSettingsOf(database, person.id);
      const sent = await sendMail(env, database, { to: person.email, ...letterIn(language) }, now);
      if (sent instanceof Refusal) log("warn", "a letter about a space was not sent", { spaceId, refused: sent.code });
    } catch (error) {
      log("error", "a letter about a space was not sent", { spaceId, personId: person.id, error: describe(error) });
    }
  }
}
