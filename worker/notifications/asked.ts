import { findSpaceAskedFor, type AccessRequestRow } from "../access-requests/requests.ts";
import { copenhagenDate } from "../platform/clock.ts";
import type { Database } from "../platform/database.ts";
import { addresseesOfLeads } from "../spaces/letters.ts";
import type { Unreported } from "../status/rounds.ts";
import { spokespeopleOf } from "./audience.ts";
import { keepConcerns, type Concern } from "./keep.ts";

const dayMs = 24 * 60 * 60 * 1000;
/** So long before the day somebody is reminded of a report that they owe. */
const reportDueInDays = 3;

// What people are asked for and have not given, which is no event. Kept as soon as it is asked, and found again by the sweeps: one that dies half-way loses nothing,
// and whoever comes to answer for it later is told as well.

/** Somebody asks to be let in: told to those who can. */
export async function keepKnocks(database: Database, requests: AccessRequestRow[], now: Date): Promise<void> {
  const concerns: Concern[] = [];
  for (const { id, about, personId: actorId, askedAt: at } of requests) {
    const spaceId = await findSpaceAskedFor(database, about);
    if (spaceId === undefined) continue;
    for (const lead of await addresseesOfLeads(database, spaceId, now))
      concerns.push({ personId: lead.id, says: "access.requested", occasion: id, aboutId: spaceId, detailId: id, actorId, at });
  }
  await keepConcerns(database, concerns);
}

/** An organisation is to say how it goes: told to those who speak for it, when it is asked and when the last day comes near. */
export async function keepOwedReports(database: Database, unreported: Unreported[], now: Date): Promise<void> {
  const soon = copenhagenDate(new Date(now.getTime() + reportDueInDays * dayMs));
  const concerns: Concern[] = [];
  const places = new Map(unreported.map((owed) => [`${owed.roundId} ${owed.organisationId}`, owed]));
  // Looked up once for each organisation, however many rounds have asked it.
  const spokespeople = new Map<string, Awaited<ReturnType<typeof spokespeopleOf>>>();
  for (const { organisationId, round } of places.values()) {
    const about = { aboutId: round.id, detailId: null };
    const known = spokespeople.get(organisationId) ?? (await spokespeopleOf(database, organisationId, copenhagenDate(now)));
    spokespeople.set(organisationId, known);
    for (const personId of known) {
      if (personId !== round.openedBy)
        concerns.push({ personId, says: "status.asked", occasion: round.id, ...about, actorId: round.openedBy, at: round.openedAt });
      if (round.deadline <= soon)
        concerns.push({
          personId,
          says: "status.due",
          occasion: `${round.id} ${round.deadline}`,
          ...about,
          actorId: null,
          at: now.toISOString(),
        });
    }
  }
  await keepConcerns(database, concerns);
}
