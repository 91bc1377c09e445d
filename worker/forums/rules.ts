import { eq } from "drizzle-orm";
import * as v from "valibot";
import { forumRulesSchema, ruleOverridesSchema, type ForumRules, type RuleOverrides } from "../../contract/forum-rules.ts";
import type { Id } from "../../contract/ids.ts";
import type { Database } from "../platform/database.ts";
import { forumKinds, forums } from "./tables.ts";

/** The forum's rules: its kind's, and over them what it has otherwise. Throws for a forum that is not there. */
export async function rulesOf(database: Database, forumId: Id<"forum">): Promise<ForumRules> {
  const [row] = await database
    .select({ usual: forumKinds.rules, overrides: forums.ruleOverrides })
    .from(forums)
    .innerJoin(forumKinds, eq(forumKinds.id, forums.kindId))
    .where(eq(forums.id, forumId));
  if (row === undefined) throw new Error(`there is no forum ${forumId}`);
  return effectiveRules(row.usual, row.overrides);
}

/** Parsed anew: what the database holds was written by an earlier release, or by hand. */
export const effectiveRules = (usual: unknown, overrides: unknown): ForumRules => ({
  ...v.parse(forumRulesSchema, usual),
  ...v.parse(ruleOverridesSchema, overrides),
});

/** The parts of the rules that are not the kind's: what a forum that is to work by them has otherwise. */
export function overridesFor(usual: ForumRules, wanted: ForumRules): RuleOverrides {
  const differing = Object.entries(wanted).filter(([key, rule]) => JSON.stringify(rule) !== JSON.stringify(partOf(usual, key)));
  return v.parse(ruleOverridesSchema, Object.fromEntries(differing));
}

const partOf = (rules: ForumRules, key: string): unknown => Object.entries(rules).find(([name]) => name === key)?.[1];
