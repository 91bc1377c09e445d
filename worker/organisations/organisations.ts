import { and, asc, eq, or } from "drizzle-orm";
import type { Id } from "../../contract/ids.ts";
import type { Organisation } from "../../contract/organisation.ts";
import { contains, inForceOn, isAnyOf, type Database } from "../platform/database.ts";
import { affiliations, organisations, units } from "./tables.ts";

const columns = {
  id: organisations.id,
  name: organisations.name,
  kind: organisations.kind,
  sector: organisations.sector,
  code: organisations.code,
  parentId: organisations.parentId,
  validFrom: organisations.validFrom,
  validTo: organisations.validTo,
  successorId: organisations.successorId,
};

/** Organisations that exist on the day and whose name contains the words; all of them for no words. By name. */
export async function listOrganisations(database: Database, day: string, words: string): Promise<Organisation[]> {
  return database
    .select(columns)
    .from(organisations)
    .where(and(inForceOn(day, organisations.validFrom, organisations.validTo), contains(organisations.name, words)))
    .orderBy(asc(organisations.name));
}

/** By id, in force or not; unknown ids are left out. */
export async function findOrganisations(database: Database, ids: Iterable<string>): Promise<Map<string, Organisation>> {
  const rows = await database.select(columns).from(organisations).where(isAnyOf(organisations.id, ids));
  return new Map(rows.map((row) => [row.id, row]));
}

/** Units by id, with the organisation they belong to. */
export async function findUnits(database: Database, ids: Iterable<string>) {
  const rows = await database
    .select({
      id: units.id,
      name: units.name,
      organisationId: units.organisationId,
      organisationName: organisations.name,
      sector: organisations.sector,
    })
    .from(units)
    .innerJoin(organisations, eq(organisations.id, units.organisationId))
    .where(isAnyOf(units.id, ids));
  return new Map(rows.map((row) => [row.id, row]));
}

/** All units in force on the day. */
export async function listUnits(database: Database, day: string) {
  return database
    .select({ id: units.id, name: units.name, organisationName: organisations.name })
    .from(units)
    .innerJoin(organisations, eq(organisations.id, units.organisationId))
    .where(inForceOn(day, units.validFrom, units.validTo))
    .orderBy(asc(units.name));
}

/** Units in force on the day whose name or organisation contains the words, at most 20. */
export async function searchUnits(database: Database, day: string, words: string) {
  return database
    .select({ id: units.id, name: units.name, organisationName: organisations.name })
    .from(units)
    .innerJoin(organisations, eq(organisations.id, units.organisationId))
    .where(and(inForceOn(day, units.validFrom, units.validTo), or(contains(units.name, words), contains(organisations.name, words))))
    .orderBy(asc(units.name))
    .limit(20);
}

/** The region that a municipality belongs to on the day. It changes on 1 January 2027 for those of Hovedstaden and Sjælland. */
export async function findRegionOn(
  database: Database,
  organisationId: Id<"organisation">,
  day: string,
): Promise<{ id: Id<"organisation">; name: string } | undefined> {
  const [row] = await database
    .select({ id: organisations.id, name: organisations.name })
    .from(affiliations)
    .innerJoin(organisations, eq(organisations.id, affiliations.regionId))
    .where(and(eq(affiliations.organisationId, organisationId), inForceOn(day, affiliations.validFrom, affiliations.validTo)));
  return row;
}
