import { and, asc, eq, sql, type SQL } from "drizzle-orm";
import { alias } from "drizzle-orm/sqlite-core";
import type { Id } from "../../contract/ids.ts";
import { inForceOn, isAnyOf, type Database } from "../platform/database.ts";
import { effectiveRules } from "./rules.ts";
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

/** Every forum there is or was. */
export async function listAllForums(database: Database) {
  return database
    .select({
      id: forums.id,
      name: forums.name,
      kind: forumKinds.name,
      level: forums.level,
      validFrom: forums.validFrom,
      parentId: forums.parentId,
      validTo: forums.validTo,
    })
    .from(forums)
    .innerJoin(forumKinds, eq(forumKinds.id, forums.kindId))
    .orderBy(asc(forums.id));
}

/** Name and rules of the forums, or of those whose ids are asked for in the batch. */
export const forumsWithRules = (database: Database, forumIds: Iterable<Id<"forum">>, others: SQL) =>
  database
    .select({ id: forums.id, name: forums.name, usual: forumKinds.rules, overrides: forums.ruleOverrides })
    .from(forums)
    .innerJoin(forumKinds, eq(forumKinds.id, forums.kindId))
    .where(sql`(${isAnyOf(forums.id, forumIds)} or ${forums.id} in ${others})`);

const parents = alias(forums, "parents");
const successors = alias(forums, "successors");

/** A forum with its rules, the body above it and the one after it; in force or not. */
export async function findForum(database: Database, id: Id<"forum">) {
  const [row] = await database
    .select({
      id: forums.id,
      name: forums.name,
      kind: forumKinds.name,
      level: forums.level,
      usualRules: forumKinds.rules,
      ruleOverrides: forums.ruleOverrides,
      validTo: forums.validTo,
      parent: { id: parents.id, name: parents.name },
      successor: { id: successors.id, name: successors.name },
    })
    .from(forums)
    .innerJoin(forumKinds, eq(forumKinds.id, forums.kindId))
    .leftJoin(parents, eq(parents.id, forums.parentId))
    .leftJoin(successors, eq(successors.id, forums.successorId))
    .where(eq(forums.id, id));
  if (row === undefined) return undefined;
  const { usualRules, ruleOverrides, ...forum } = row;
  return { ...forum, ruleOverrides, usual: usualRules, rules: effectiveRules(usualRules, ruleOverrides) };
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
