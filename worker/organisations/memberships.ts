import { and, asc, eq, exists, or, sql, type SQL } from "drizzle-orm";
import type { SQLiteColumn } from "drizzle-orm/sqlite-core";
import type { Id } from "../../contract/ids.ts";
import { inForceOn, isAnyOf, type Database } from "../platform/database.ts";
import { memberships, organisations } from "./tables.ts";

/** Where the person belongs on the day, the earliest membership first: that one is named beside the person. To be awaited, or to be asked for in a batch. */
export function membershipsOf(database: Database, personId: Id<"person"> | SQL, day: string) {
  return database
    .select({
      organisationId: memberships.organisationId,
      organisationName: organisations.name,
      sector: organisations.sector,
      unitId: memberships.unitId,
      administrator: memberships.administrator,
    })
    .from(memberships)
    .innerJoin(organisations, eq(organisations.id, memberships.organisationId))
    .where(and(eq(memberships.personId, personId), inForceOn(day, memberships.validFrom, memberships.validTo)))
    .orderBy(asc(memberships.validFrom), asc(memberships.id));
}

/** Who administers the organisation on the day. */
export async function administratorsOf(database: Database, organisationId: Id<"organisation">, day: string): Promise<Id<"person">[]> {
  const rows = await database
    .selectDistinct({ personId: memberships.personId })
    .from(memberships)
    .where(
      and(
        eq(memberships.organisationId, organisationId),
        eq(memberships.administrator, true),
        inForceOn(day, memberships.validFrom, memberships.validTo),
      ),
    );
  return rows.map((row) => row.personId);
}

/** Everybody of the organisation or unit on the day. */
export async function membersOf(database: Database, partyId: string, day: string): Promise<Id<"person">[]> {
  const rows = await database
    .selectDistinct({ personId: memberships.personId })
    .from(memberships)
    .where(
      and(
        or(eq(sql`${memberships.organisationId}`, partyId), eq(sql`${memberships.unitId}`, partyId)),
        inForceOn(day, memberships.validFrom, memberships.validTo),
      ),
    );
  return rows.map((row) => row.personId);
}

/** Everybody who belongs on the day to one of the organisations or units, the earliest first. */
export async function listMembers(database: Database, partyIds: Iterable<string>, day: string) {
  const ids = [...partyIds];
  return database
    .select({
      personId: memberships.personId,
      organisationId: memberships.organisationId,
      unitId: memberships.unitId,
      administrator: memberships.administrator,
    })
    .from(memberships)
    .where(
      and(
        or(isAnyOf(memberships.organisationId, ids), isAnyOf(memberships.unitId, ids)),
        inForceOn(day, memberships.validFrom, memberships.validTo),
      ),
    )
    .orderBy(asc(memberships.validFrom), asc(memberships.id));
}

/** The organisation each of the people is named with. People who belong nowhere on the day are left out. */
export async function organisationNamesOf(
  database: Database,
  personIds: Iterable<Id<"person">>,
  day: string,
): Promise<Map<Id<"person">, string>> {
  const rows = await database
    .select({ personId: memberships.personId, name: organisations.name })
    .from(memberships)
    .innerJoin(organisations, eq(organisations.id, memberships.organisationId))
    .where(and(isAnyOf(memberships.personId, personIds), inForceOn(day, memberships.validFrom, memberships.validTo)))
    .orderBy(asc(memberships.validFrom), asc(memberships.id));
  const names = new Map<Id<"person">, string>();
  for (const row of rows) if (!names.has(row.personId)) names.set(row.personId, row.name);
  return names;
}

/** The condition that the person in the column belonged to the organisation at the instant in the other column; a day is one of UTC here. */
export function wasMemberAt(database: Database, organisationId: Id<"organisation">, person: SQLiteColumn, at: SQLiteColumn): SQL {
  const day = sql`substr(${at}, 1, 10)`;
  return exists(
    database
      .select({ id: memberships.id })
      .from(memberships)
      .where(
        and(
          eq(memberships.personId, person),
          eq(memberships.organisationId, organisationId),
          sql`${memberships.validFrom} <= ${day} and (${memberships.validTo} is null or ${memberships.validTo} >= ${day})`,
        ),
      ),
  );
}
