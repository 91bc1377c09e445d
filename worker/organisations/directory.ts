import type { Id } from "../../contract/ids.ts";
import type { PersonSummary, Sector } from "../../contract/organisation.ts";
import type { PartyId } from "../../contract/space.ts";
import type { DirectoryEntry } from "../../contract/views.ts";
import { findPeople, searchPeople } from "../access/people.ts";
import type { Database } from "../platform/database.ts";
import { organisationNamesOf } from "./memberships.ts";
import { findOrganisations, findUnits, listOrganisations, searchUnits } from "./organisations.ts";

/** Organisations, units and people whose name contains the words: what can be given a part in a space. At most 60. */
export async function searchDirectory(database: Database, day: string, words: string): Promise<DirectoryEntry[]> {
  const [organisations, units, people] = await Promise.all([
    listOrganisations(database, day, words),
    searchUnits(database, day, words),
    searchPeople(database, words),
  ]);
  const affiliations = await organisationNamesOf(
    database,
    people.map((person) => person.id),
    day,
  );
  return [
    ...organisations
      .slice(0, 20)
      .map((organisation) => ({ kind: "organisation" as const, id: organisation.id, name: organisation.name, detail: organisation.kind })),
    ...units.map((unit) => ({ kind: "unit" as const, id: unit.id, name: unit.name, detail: unit.organisationName })),
    ...people.map((person) => ({
      kind: "person" as const,
      id: person.id,
      name: person.name,
      detail: affiliations.get(person.id) ?? person.title,
    })),
  ];
}

/** Names for parties of any sort; ids of nobody are left out. */
export async function findParties(database: Database, ids: Iterable<PartyId>, day: string) {
  const wanted = [...new Set(ids)];
  const personIds = wanted.filter((id): id is Id<"person"> => id.startsWith("per_"));
  const [organisations, units, people, affiliations] = await Promise.all([
    findOrganisations(database, wanted),
    findUnits(database, wanted),
    findPeople(database, personIds),
    organisationNamesOf(database, personIds, day),
  ]);
  const parties = new Map<
    PartyId,
    { kind: DirectoryEntry["kind"]; id: PartyId; name: string; sector: Sector | null; organisationName: string | null }
  >();
  for (const row of organisations.values())
    parties.set(row.id, { kind: "organisation", id: row.id, name: row.name, sector: row.sector, organisationName: null });
  for (const row of units.values())
    parties.set(row.id, { kind: "unit", id: row.id, name: row.name, sector: row.sector, organisationName: row.organisationName });
  for (const row of people.values())
    parties.set(row.id, { kind: "person", id: row.id, name: row.name, sector: null, organisationName: affiliations.get(row.id) ?? null });
  return parties;
}

/** People as others see them, with the organisation they are named with on the day. */
export async function summarisePeople(
  database: Database,
  ids: Iterable<Id<"person">>,
  day: string,
): Promise<Map<Id<"person">, PersonSummary>> {
  const wanted = [...new Set(ids)];
  const [people, affiliations] = await Promise.all([findPeople(database, wanted), organisationNamesOf(database, wanted, day)]);
  return new Map(
    [...people.values()].map((row) => [
      row.id,
      { id: row.id, name: row.name, title: row.title, organisationName: affiliations.get(row.id) ?? null },
    ]),
  );
}
