import { and, eq, isNull } from "drizzle-orm";
import type { Id } from "../../contract/ids.ts";
import type { Person } from "../access/actor.ts";
import { noted } from "../audit/log.ts";
import { append } from "../events/feed.ts";
import { commit, onlyIf, violatesNotNull, violatesUnique, type Database } from "../platform/database.ts";
import { refuse, type Refusal } from "../platform/refusal.ts";
import { enterInRecord, leaveRecord } from "../record/entries.ts";
import { isUncited } from "../treatments/treatments.ts";
import { findResemblances } from "./comparison.ts";
import { findImportedDecisions, listImportedItems, type ImportRow } from "./imports.ts";
import { importEvent } from "./news.ts";
import { recordEntriesOf } from "./record-entries.ts";
import { importWithdrawals } from "./tables.ts";

/**
 * Takes a whole import out of the record: nothing of it is found or listed any more, and it stays to be put back. Where a matter cites it, only for a person who
 * says that they know.
 */
export async function withdrawImport(
  database: Database,
  actor: Person,
  row: ImportRow,
  forumName: string,
  evenIfCited: boolean,
  baseUrl: string,
  now: Date,
): Promise<null | Refusal> {
  const items = await listImportedItems(database, [row.id]);
  try {
    await commit(database, [
      database.insert(importWithdrawals).values({
        importId: evenIfCited ? row.id : onlyIf<Id<"import">>(isUncited(database, row.id), row.id),
        withdrawnAt: now.toISOString(),
        withdrawnBy: actor.personId,
      }),
      ...leaveRecord(
        database,
        items.map((item) => item.id),
      ),
      append(database, { ...importEvent(baseUrl, row, forumName, items, actor, now), type: "meeting.import_withdrawn" }),
      noted(database, { at: now, actorId: actor.personId, verb: "import.withdrawn", subjectId: row.id, forumId: row.forumId }),
    ]);
  } catch (error) {
    if (violatesUnique(error, "import_withdrawals.import_id")) return refuse("import_withdrawn");
    if (violatesNotNull(error, "import_withdrawals.import_id")) return refuse("import_cited");
    throw error;
  }
  return null;
}

/** Puts a withdrawn import back into the record as it was. Not beside another that has taken its place meanwhile. */
export async function putImportBack(
  database: Database,
  actor: Person,
  row: ImportRow,
  forumName: string,
  baseUrl: string,
  now: Date,
): Promise<null | Refusal> {
  const items = await listImportedItems(database, [row.id]);
  const itemIds = items.map((item) => item.id);
  const [decisions, alike] = await Promise.all([
    findImportedDecisions(database, itemIds),
    findResemblances(database, row.forumId, { ...row, titles: items.map((item) => item.title) }),
  ]);
  const successor = alike.find(
    ({ importId, reason }) => importId !== row.id && (reason === "same_source" || reason === "same_day_and_items"),
  );
  if (successor !== undefined) return refuse("import_resembles_another", [{ path: successor.importId ?? "", issue: successor.reason }]);
  try {
    await commit(database, [
      database
        .update(importWithdrawals)
        .set({ putBackAt: now.toISOString(), putBackBy: actor.personId })
        .where(and(eq(importWithdrawals.importId, row.id), isNull(importWithdrawals.putBackAt))),
      ...enterInRecord(database, recordEntriesOf(row, items, decisions)),
      append(database, { ...importEvent(baseUrl, row, forumName, items, actor, now), type: "meeting.imported" }),
      noted(database, { at: now, actorId: actor.personId, verb: "import.put_back", subjectId: row.id, forumId: row.forumId }),
    ]);
  } catch (error) {
    // It is in the record: it was never withdrawn, or somebody else has put it back a moment ago.
    if (violatesUnique(error, "record_entries.id")) return refuse("wrong_state");
    throw error;
  }
  return null;
}
