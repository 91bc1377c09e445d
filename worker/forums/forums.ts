import { and, asc, eq } from "drizzle-orm";
import { alias } from "drizzle-orm/sqlite-core";
import type { Id } from "../../contract/ids.ts";
import { inForceOn, isAnyOf, type Database } from "../platform/database.ts";
import { forumKinds, forums } from "./tables.ts";

/** Forums that exist on the day, by name. */
export async function listForums(database: Database, day: string) {
  return database
    .select({ id: forums.id, name: forums.name, kind: forumKinds.name })
    .from(forums)
    .innerJoin(forumKinds, eq(forumKinds.id, forums.kindId))
    .where(inForceOn(day, forums.validFrom, forums.validTo))
    .orderBy(asc(forums.name));
}

const parents = alias(forums, "parents");

/** A forum with its kind's rules and the body above it, in force or not. */
export async function findForum(database: Database, id: Id<"forum">) {
  const [row] = await database
    .select({
      id: forums.id,
      name: forums.name,
      kind: forumKinds.name,
      publicationLeadDays: forumKinds.publicationLeadDays,
      parent: { id: parents.id, name: parents.name },
    })
    .from(forums)
    .innerJoin(forumKinds, eq(forumKinds.id, forums.kindId))
    .leftJoin(parents, eq(parents.id, forums.parentId))
    .where(eq(forums.id, id));
  return row;
}

/** True when the forum exists on the day, so that something can be put to it. */
export async function isForumInForce(database: Database, id: Id<"forum">, day: string): Promise<boolean> {
  const rows = await database
    .select({ id: forums.id })
    .from(forums)
    .where(and(eq(forums.id, id), inForceOn(day, forums.validFrom, forums.validTo)));
  return rows.length > 0;
}

/** Names by id; unknown ids are left out. */
export async function forumNames(database: Database, ids: Iterable<Id<"forum">>): Promise<Map<Id<"forum">, string>> {
  const rows = await database.select({ id: forums.id, name: forums.name }).from(forums).where(isAnyOf(forums.id, ids));
  return new Map(rows.map((row) => [row.id, row.name]));
}
