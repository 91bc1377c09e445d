import { asc, eq, getTableColumns } from "drizzle-orm";
import type { Id } from "../../contract/ids.ts";
import { isAnyOf, type Database } from "../platform/database.ts";
import { links, ratifications } from "./tables.ts";

export type RatificationRow = typeof ratifications.$inferSelect;

/** All answers to the decisions, in the order of the chain: of two that were given in the same instant, too, one is the newer. */
export async function listRatifications(database: Database, decisionIds: Iterable<Id<"decision">>): Promise<RatificationRow[]> {
  return database
    .select(getTableColumns(ratifications))
    .from(ratifications)
    .leftJoin(links, eq(links.subjectId, ratifications.id))
    .where(isAnyOf(ratifications.decisionId, decisionIds))
    .orderBy(asc(links.position), asc(ratifications.id));
}

/** Of answers in order to one decision, each organisation's newest. */
export function latestAnswers(rows: RatificationRow[]): RatificationRow[] {
  return [...new Map(rows.map((row) => [row.organisationId, row])).values()];
}
