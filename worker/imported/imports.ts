import { and, asc, desc, eq, exists, isNull, not, sql, type SQL } from "drizzle-orm";
import type { Id } from "../../contract/ids.ts";
import { isAnyOf, type Database } from "../platform/database.ts";
import type { ItemFacts, MeetingFacts } from "../access/policy.ts";
import type { ItemAccess } from "../../contract/meeting.ts";
import { importedAttendance, importedDecisions, importedItems, importedMeetings, importWithdrawals } from "./tables.ts";

export type ImportRow = typeof importedMeetings.$inferSelect;
export type ImportedItemRow = typeof importedItems.$inferSelect;
export type ImportedDecisionRow = typeof importedDecisions.$inferSelect;
export type ImportedAttendeeRow = typeof importedAttendance.$inferSelect;
export type Withdrawal = { importId: Id<"import">; withdrawnAt: string; withdrawnBy: Id<"person"> };

/** To the policy an imported meeting is one whose minutes are out. */
export const importFacts = (row: Pick<ImportRow, "forumId">): MeetingFacts => ({ forumId: row.forumId, state: "minutes_published" });
export const importedItemFacts = (row: Pick<ImportRow, "forumId">, access: ItemAccess): ItemFacts => ({
  meeting: importFacts(row),
  access,
  state: "minuted",
});

export async function findImport(database: Database, id: Id<"import">): Promise<ImportRow | undefined> {
  const [row] = await database.select().from(importedMeetings).where(eq(importedMeetings.id, id));
  return row;
}

/** By id; unknown ids are left out. */
export async function findImports(database: Database, ids: Iterable<Id<"import">>): Promise<ImportRow[]> {
  return database.select().from(importedMeetings).where(isAnyOf(importedMeetings.id, ids));
}

/** The next in the order of their ids, at most `limit`. */
export async function findImportsAfter(database: Database, after: string, limit: number): Promise<ImportRow[]> {
  return database
    .select()
    .from(importedMeetings)
    .where(sql`${importedMeetings.id} > ${after}`)
    .orderBy(asc(importedMeetings.id))
    .limit(limit);
}

/** The forum's imports, withdrawn ones included, the latest meeting first. */
export async function listImports(database: Database, forumId: Id<"forum">): Promise<ImportRow[]> {
  return database
    .select()
    .from(importedMeetings)
    .where(eq(importedMeetings.forumId, forumId))
    .orderBy(desc(importedMeetings.date), desc(importedMeetings.id));
}

/** Items of the imports, in the order of the minutes. */
export async function listImportedItems(database: Database, importIds: Iterable<Id<"import">>): Promise<ImportedItemRow[]> {
  return database.select().from(importedItems).where(isAnyOf(importedItems.importId, importIds)).orderBy(asc(importedItems.position));
}

/** Items without what they say, for lists and counts. */
export async function listImportedHeads(database: Database, importIds: Iterable<Id<"import">>) {
  return database
    .select({ importId: importedItems.importId, title: importedItems.title, access: importedItems.access })
    .from(importedItems)
    .where(isAnyOf(importedItems.importId, importIds));
}

export async function findImportedItems(database: Database, ids: Iterable<Id<"importedItem">>): Promise<ImportedItemRow[]> {
  return database.select().from(importedItems).where(isAnyOf(importedItems.id, ids));
}

/** The numbers of the items in their minutes, null where they have none. */
export async function findImportedNumbers(database: Database, ids: Iterable<Id<"importedItem">>): Promise<Map<string, string | null>> {
  const rows = await database
    .select({ id: importedItems.id, number: importedItems.number })
    .from(importedItems)
    .where(isAnyOf(importedItems.id, ids));
  return new Map(rows.map((row) => [row.id, row.number]));
}

export async function findImportedDecisions(database: Database, itemIds: Iterable<Id<"importedItem">>): Promise<ImportedDecisionRow[]> {
  return database.select().from(importedDecisions).where(isAnyOf(importedDecisions.itemId, itemIds));
}

/** Of the whole meeting and of its items, in the order of the minutes. */
export async function listImportedAttendance(database: Database, importId: Id<"import">): Promise<ImportedAttendeeRow[]> {
  return database
    .select()
    .from(importedAttendance)
    .where(eq(importedAttendance.importId, importId))
    .orderBy(asc(importedAttendance.position));
}

/** Who took back those of the imports that are withdrawn now, and when. */
export async function findWithdrawals(database: Database, ids: Iterable<Id<"import">>): Promise<Map<Id<"import">, Withdrawal>> {
  const rows = await database
    .select({
      importId: importWithdrawals.importId,
      withdrawnAt: importWithdrawals.withdrawnAt,
      withdrawnBy: importWithdrawals.withdrawnBy,
    })
    .from(importWithdrawals)
    .where(and(isAnyOf(importWithdrawals.importId, ids), isNull(importWithdrawals.putBackAt)));
  return new Map(rows.map((row) => [row.importId, row]));
}

/** True while the import is there and not withdrawn; for a condition on a batch. */
export const importStands = (database: Database, id: Id<"import"> | SQL): SQL =>
  not(
    exists(
      database
        .select({ one: sql`1` })
        .from(importWithdrawals)
        .where(and(eq(importWithdrawals.importId, id), isNull(importWithdrawals.putBackAt))),
    ),
  );

/** Imports that stand and were read from the same source, or are of the same forum's meeting on the day. */
export async function findAlike(
  database: Database,
  forumId: Id<"forum">,
  date: string | null,
  sourceSha256: string | null,
): Promise<ImportRow[]> {
  const rows = await database
    .select()
    .from(importedMeetings)
    .where(
      sql`(${importedMeetings.sourceSha256} = ${sourceSha256 ?? ""} or (${importedMeetings.forumId} = ${forumId} and ${importedMeetings.date} = ${date ?? ""}))`,
    )
    .orderBy(desc(importedMeetings.id))
    .limit(50);
  const withdrawn = await findWithdrawals(
    database,
    rows.map((row) => row.id),
  );
  return rows.filter((row) => !withdrawn.has(row.id));
}
