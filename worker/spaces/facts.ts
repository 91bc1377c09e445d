import { and, eq, isNull, sql, type SQL } from "drizzle-orm";
import type { Id } from "../../contract/ids.ts";
import type { SpaceFacts } from "../access/policy.ts";
import { inForceOn, isAnyOf, type Database } from "../platform/database.ts";
import { participations, spaces } from "./tables.ts";

/** What the policy needs to know of a space: who takes part on the day, and the forum it answers to. */
export async function findSpaceFacts(database: Database, spaceId: Id<"space">, day: string): Promise<SpaceFacts | null> {
  return (await findFactsOfSpaces(database, [spaceId], day)).get(spaceId) ?? null;
}

/** Of one space, to be asked for in a batch: what `readFacts` makes the facts of. */
export const factsOf = (database: Database, spaceId: SQL, day: string) =>
  [
    database.select({ forumId: spaces.forumId }).from(spaces).where(eq(spaces.id, spaceId)),
    database
      .select({ partyId: participations.partyId, role: participations.role })
      .from(participations)
      .where(
        and(
          eq(participations.spaceId, spaceId),
          isNull(participations.endedAt),
          inForceOn(day, participations.validFrom, participations.validTo),
        ),
      ),
  ] as const;

export const readFacts = ([space]: { forumId: Id<"forum"> | null }[], parts: SpaceFacts["participations"]): SpaceFacts | null =>
  space === undefined ? null : { forumId: space.forumId, participations: parts };

/** The same for many spaces at once; unknown ids are left out. */
export async function findFactsOfSpaces(
  database: Database,
  ids: Iterable<Id<"space">>,
  day: string,
): Promise<Map<Id<"space">, SpaceFacts>> {
  const wanted = [...new Set(ids)];
  const [spaceRows, partRows] = await Promise.all([
    database.select({ id: spaces.id, forumId: spaces.forumId }).from(spaces).where(isAnyOf(spaces.id, wanted)),
    database
      .select({ spaceId: participations.spaceId, partyId: participations.partyId, role: participations.role })
      .from(participations)
      .where(
        and(
          isAnyOf(participations.spaceId, wanted),
          isNull(participations.endedAt),
          inForceOn(day, participations.validFrom, participations.validTo),
        ),
      ),
  ]);
  const facts = new Map<Id<"space">, SpaceFacts>(spaceRows.map((row) => [row.id, { forumId: row.forumId, participations: [] }]));
  for (const { spaceId, partyId, role } of partRows) facts.get(spaceId)?.participations.push({ partyId, role });
  return facts;
}

/** The ids of the spaces in which any of the parties takes part on the day, and of those that answer to one of the forums: for other questions of a batch. */
export const spacesSeenBy = (database: Database, partyIds: string[], forumIds: Id<"forum">[], day: string): SQL =>
  sql`(${database
    .select({ id: participations.spaceId })
    .from(participations)
    .where(
      and(
        isAnyOf(participations.partyId, partyIds),
        isNull(participations.endedAt),
        inForceOn(day, participations.validFrom, participations.validTo),
      ),
    )
    .union(database.select({ id: spaces.id }).from(spaces).where(isAnyOf(spaces.forumId, forumIds)))})`;

/** The spaces of the ids with who takes part on the day, to be asked for in a batch. */
export const spacesWithParts = (database: Database, ids: SQL, day: string) =>
  [
    database
      .select({ id: spaces.id, name: spaces.name, forumId: spaces.forumId })
      .from(spaces)
      .where(sql`${spaces.id} in ${ids}`),
    database
      .select({ spaceId: participations.spaceId, partyId: participations.partyId, role: participations.role })
      .from(participations)
      .where(
        and(
          sql`${participations.spaceId} in ${ids}`,
          isNull(participations.endedAt),
          inForceOn(day, participations.validFrom, participations.validTo),
        ),
      ),
  ] as const;

/** The forums that the spaces of the ids answer to. */
export const forumsOver = (database: Database, ids: SQL): SQL =>
  sql`(${database
    .select({ id: spaces.forumId })
    .from(spaces)
    .where(sql`${spaces.id} in ${ids}`)})`;

/** The spaces in which any of the parties takes part on the day, and those that answer to one of the forums. */
export async function findSpaceIdsFor(
  database: Database,
  partyIds: string[],
  forumIds: Id<"forum">[],
  day: string,
): Promise<Id<"space">[]> {
  const [own, reviewed] = await Promise.all([
    database
      .select({ id: participations.spaceId })
      .from(participations)
      .where(
        and(
          isAnyOf(participations.partyId, partyIds),
          isNull(participations.endedAt),
          inForceOn(day, participations.validFrom, participations.validTo),
        ),
      ),
    database.select({ id: spaces.id }).from(spaces).where(isAnyOf(spaces.forumId, forumIds)),
  ]);
  return [...new Set([...own, ...reviewed].map((row) => row.id))];
}

/** The spaces that answer to the forum. */
export async function findSpacesOfForum(database: Database, forumId: Id<"forum">): Promise<Id<"space">[]> {
  const rows = await database.select({ id: spaces.id }).from(spaces).where(eq(spaces.forumId, forumId));
  return rows.map((row) => row.id);
}
