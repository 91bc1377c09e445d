import type { RecordRebuildView } from "../../contract/record.ts";
import type { Id } from "../../contract/ids.ts";
import { findDecisionsAfter } from "../decisions/decisions.ts";
import { recordEntryOf } from "../decisions/record-entry.ts";
import { findImportedDecisions, findImportsAfter, findWithdrawals, listImportedItems } from "../imported/imports.ts";
import { recordEntriesOf } from "../imported/record-entries.ts";
import { findAgendaItems } from "../meetings/agenda.ts";
import { findMeetings } from "../meetings/meetings.ts";
import { commit, type Database } from "../platform/database.ts";
import { enterInRecord, leaveRecord, type RecordEntry } from "./entries.ts";

const decisionsInStep = 200;
const importsInStep = 10;

/** Sorts before every import's id: where the decisions have been gone through. */
const firstImport = "imp_";

/**
 * Writes the record's next entries anew from what they are of: the decisions in the order of their ids, then the imports. To ask twice for the same step changes
 * nothing more.
 */
export async function rebuildRecordAfter(database: Database, after: string | null): Promise<RecordRebuildView> {
  if (after === null || after.startsWith("dec_")) return rebuildDecisions(database, after ?? "");
  return rebuildImports(database, after);
}

async function rebuildDecisions(database: Database, after: string): Promise<RecordRebuildView> {
  const rows = await findDecisionsAfter(database, after, decisionsInStep);
  const [items, meetings] = await Promise.all([
    findAgendaItems(
      database,
      rows.map((row) => row.agendaItemId),
    ),
    findMeetings(
      database,
      rows.map((row) => row.meetingId),
    ),
  ]);
  const entries = rows.flatMap((row) => {
    const item = items.find((candidate) => candidate.id === row.agendaItemId);
    const meeting = meetings.find((candidate) => candidate.id === row.meetingId);
    return item === undefined || meeting === undefined ? [] : [recordEntryOf(row, item, meeting)];
  });
  await replace(
    database,
    rows.map((row) => row.id),
    entries,
  );
  return { entered: entries.length, next: rows.length === decisionsInStep ? (rows.at(-1)?.id ?? firstImport) : firstImport };
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

const replace = (database: Database, ids: (Id<"decision"> | Id<"importedItem">)[], entries: RecordEntry[]): Promise<void> =>
  commit(database, [...leaveRecord(database, ids), ...enterInRecord(database, entries)]);
