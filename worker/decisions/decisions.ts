import { and, desc, eq, exists, max, type SQL } from "drizzle-orm";
import type { SQLiteColumn } from "drizzle-orm/sqlite-core";
import type { Id } from "../../contract/ids.ts";
import { isAnyOf, type Database } from "../platform/database.ts";
import type { Chain } from "./chain.ts";
import { asTheyStand, type DecisionRow } from "./standing.ts";
import { decisions } from "./tables.ts";

/** As people cite it, within the forum: `2023/4`, and `2023/L1` in the series of what was decided behind closed doors. */
export const citationOf = ({ year, access, number }: Pick<DecisionRow, "year" | "access" | "number">): string =>
  `${year}/${access === "closed" ? "L" : ""}${number}`;

export async function findDecision(database: Database, id: Id<"decision">): Promise<DecisionRow | undefined> {
  const [row] = await findDecisions(database, [id]);
  return row;
}

/** By id; unknown ids are left out. */
export async function findDecisions(database: Database, ids: Iterable<Id<"decision">>): Promise<DecisionRow[]> {
  return asTheyStand(database, await database.select().from(decisions).where(isAnyOf(decisions.id, ids)));
}

/** The forum's decisions, newest first, at most `limit`. */
export async function listDecisions(database: Database, forumId: Id<"forum">, limit: number): Promise<DecisionRow[]> {
  const rows = await database
    .select()
    .from(decisions)
    .where(eq(decisions.forumId, forumId))
    .orderBy(desc(decisions.year), desc(decisions.number))
    .limit(limit);
  return asTheyStand(database, rows);
}

/** The decisions on the items, if any. */
export async function findDecisionsOfItems(database: Database, itemIds: Iterable<Id<"agendaItem">>): Promise<DecisionRow[]> {
  return asTheyStand(database, await database.select().from(decisions).where(isAnyOf(decisions.agendaItemId, itemIds)));
}

/** The number that the next decision of the series gets in the year. */
export async function nextNumber(database: Database, { forumId, access }: Chain, year: number): Promise<number> {
  const [row] = await database
    .select({ last: max(decisions.number) })
    .from(decisions)
    .where(and(eq(decisions.forumId, forumId), eq(decisions.access, access), eq(decisions.year, year)));
  return (row?.last ?? 0) + 1;
}

/** The decision that took this one's place, if any. */
export async function findReplacement(database: Database, id: Id<"decision">): Promise<DecisionRow | undefined> {
  const [row] = await asTheyStand(database, await database.select().from(decisions).where(eq(decisions.replacesId, id)));
  return row;
}

/** Those that took the place of one of them. */
export async function findReplacements(database: Database, ids: Iterable<Id<"decision">>): Promise<DecisionRow[]> {
  return asTheyStand(database, await database.select().from(decisions).where(isAnyOf(decisions.replacesId, ids)));
}

/** Whether nothing newer has been decided on its text. */
export async function isLatestOnText(database: Database, { id, documentId }: Pick<DecisionRow, "id" | "documentId">): Promise<boolean> {
  if (documentId === null) return true;
  const [latest] = await database
    .select({ id: decisions.id })
    .from(decisions)
    .where(eq(decisions.documentId, documentId))
    .orderBy(desc(decisions.recordedAt), desc(decisions.id))
    .limit(1);
  return latest?.id === id;
}

/** The condition that a decision has been taken on the agenda item in the column. */
export function isDecided(database: Database, item: SQLiteColumn): SQL {
  return exists(database.select({ id: decisions.id }).from(decisions).where(eq(decisions.agendaItemId, item)));
}
