import type { RecordRebuildView } from "../../contract/record.ts";
import type { Id } from "../../contract/ids.ts";
import { findImportedDecisions, findImportsAfter, findWithdrawals, listImportedItems } from "../imported/imports.ts";
import { recordEntriesOf } from "../imported/record-entries.ts";
import { findMeetingsAfter } from "../meetings/meetings.ts";
import { commit, type Database } from "../platform/database.ts";
import type { Env } from "../platform/env.ts";
import { enterInRecord, leaveRecord, type RecordEntry } from "./entries.ts";
import { enterMeetings } from "./meeting-entries.ts";

const meetingsInStep = 20;
const importsInStep = 10;

/** Sorts before every import's id: where the meetings have been gone through. */
const firstImport = "imp_";

/**
 * Writes the record's next entries anew from what they are of: the meetings in the order of their ids, then the imports. To ask twice for the same step changes
 * nothing more.
 */
export async function rebuildRecordAfter(env: Env, database: Database, after: string | null): Promise<RecordRebuildView> {
  if (after === null || after.startsWith("mee_")) return rebuildMeetings(env, database, after ?? "");
  return rebuildImports(database, after);
}

async function rebuildMeetings(env: Env, database: Database, after: string): Promise<RecordRebuildView> {
  const rows = await findMeetingsAfter(database, after, meetingsInStep);
  const entered = await enterMeetings(env, database, rows);
  return { entered, next: rows.length === meetingsInStep ? (rows.at(-1)?.id ?? firstImport) : firstImport };
}

async function rebuildImports(database: Database, after: string): Promise<RecordRebuildView> {
  const rows = await findImportsAfter(database, after, importsInStep);
  const ids = rows.map((row) => row.id);
  const [withdrawals, items] = await Promise.all([findWithdrawals(database, ids), listImportedItems(database, ids)]);
  const itemIds = items.map((item) => item.id);
  const decisions = await findImportedDecisions(database, itemIds);
  const entries = rows
    .filter((row) => !withdrawals.has(row.id))
    .flatMap((row) =>
      recordEntriesOf(
        row,
        items.filter((item) => item.importId === row.id),
        decisions,
      ),
    );
  await replace(database, itemIds, entries);
  return { entered: entries.length, next: rows.length === importsInStep ? (rows.at(-1)?.id ?? null) : null };
}

const replace = (database: Database, ids: Id<"importedItem">[], entries: RecordEntry[]): Promise<void> =>
  commit(database, [...leaveRecord(database, ids), ...enterInRecord(database, entries)]);
