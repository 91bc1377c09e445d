import { and, asc, desc, eq, exists, sql, type SQL } from "drizzle-orm";
import type { SQLiteColumn } from "drizzle-orm/sqlite-core";
import type { Id } from "../../contract/ids.ts";
import { isLeading } from "../access/standing.ts";
import { inForceOn, isAnyOf, type Database } from "../platform/database.ts";
import { forums, seats } from "./tables.ts";

/** The seats a person holds on the day: to be awaited, or to be asked for in a batch. */
export function seatsOf(database: Database, personId: Id<"person"> | SQL, day: string) {
  return database
    .select({ forumId: seats.forumId, forumName: forums.name, organisationId: seats.organisationId, role: seats.role })
    .from(seats)
    .innerJoin(forums, eq(forums.id, seats.forumId))
    .where(and(eq(seats.personId, personId), inForceOn(day, seats.validFrom, seats.validTo)))
    .orderBy(asc(forums.name));
}

/** The forums in which somebody speaks for the organisation on the day. */
export async function forumsOfOrganisation(database: Database, organisationId: Id<"organisation">, day: string): Promise<Id<"forum">[]> {
  const rows = await database
    .selectDistinct({ forumId: seats.forumId })
    .from(seats)
    .where(and(eq(seats.organisationId, organisationId), inForceOn(day, seats.validFrom, seats.validTo)));
  return rows.map((row) => row.forumId);
}

/** Everybody with a seat in the forum on the day, chairs first as they were entered. */
export async function listSeats(database: Database, forumId: Id<"forum">, day: string) {
  return database
    .select({
      id: seats.id,
      personId: seats.personId,
      organisationId: seats.organisationId,
      role: seats.role,
      substituteFor: seats.substituteFor,
    })
    .from(seats)
    .where(and(eq(seats.forumId, forumId), inForceOn(day, seats.validFrom, seats.validTo)))
    .orderBy(asc(seats.id));
}

/** The forum above, while nobody leads the forum itself on the day; null where somebody does, or nothing is above it. */
export async function forumAboveUnled(
  database: Database,
  { id, parent }: { id: Id<"forum">; parent: { id: Id<"forum"> } | null },
  day: string,
): Promise<Id<"forum"> | null> {
  if (parent === null) return null;
  const seated = await listSeats(database, id, day);
  return seated.some(({ role }) => isLeading(role)) ? null : parent.id;
}

/** Everybody who has or had a seat in the forum, the latest seat first. */
export async function listEverSeated(database: Database, forumId: Id<"forum">) {
  return database
    .select({ personId: seats.personId, organisationId: seats.organisationId })
    .from(seats)
    .where(eq(seats.forumId, forumId))
    .orderBy(desc(seats.validFrom), desc(seats.id));
}

/** The condition that somebody speaks for the organisation in the column's forum on the column's day. */
export function hasSeatOn(database: Database, organisationId: Id<"organisation">, forum: SQLiteColumn, day: SQLiteColumn): SQL {
  return exists(
    database
      .select({ id: seats.id })
      .from(seats)
      .where(
        and(
          eq(seats.forumId, forum),
          eq(seats.organisationId, organisationId),
          sql`${seats.validFrom} <= ${day} and (${seats.validTo} is null or ${seats.validTo} >= ${day})`,
        ),
      ),
  );
}

/** The organisations that have, or had, a seat in any of the forums. */
export async function listSeatedOrganisations(database: Database, forumIds: Iterable<Id<"forum">>) {
  return database
    .selectDistinct({ forumId: seats.forumId, organisationId: seats.organisationId })
    .from(seats)
    .where(isAnyOf(seats.forumId, forumIds));
}
