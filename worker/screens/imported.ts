import type { ImportedMeeting } from "../../contract/imported-views.ts";
import type { Actor } from "../access/actor.ts";
import { permits } from "../access/policy.ts";
import { listImportedItems, type ImportRow } from "../imported/imports.ts";
import type { Database } from "../platform/database.ts";
import { viewAttendance, viewImportedItems } from "./imported-items.ts";
import { summariseImports } from "./imports.ts";

/** An imported meeting with the items that the actor may read; undefined when they may not read it. */
export async function viewImport(
  database: Database,
  actor: Actor,
  row: ImportRow,
  baseUrl: string,
  now: Date,
): Promise<ImportedMeeting | undefined> {
  const [summary] = await summariseImports(database, actor, [row], now);
  if (summary === undefined) return undefined;
  const [attendance, rows] = await Promise.all([viewAttendance(database, row.id, now), listImportedItems(database, [row.id])]);
  const items = await viewImportedItems(database, actor, row, summary, rows, attendance, baseUrl, now);
  const seesSource = permits(actor, { verb: "import.source", forumId: row.forumId });
  // Of a meeting behind closed doors others learn that it was, as of any meeting, and not who was there.
  const seesPeople = seesSource || items.length > 0;
  const mayStore = permits(actor, { verb: "import.store", forumId: row.forumId });
  return {
    ...summary,
    forumAsWritten: row.forumAsWritten,
    publicUrl: items.some((item) => item.publicUrl !== null) ? `${baseUrl}/public/imports/${row.id}` : null,
    attendance: seesPeople ? attendance.filter(({ itemId }) => itemId === null).map(({ attendee }) => attendee) : [],
    items,
    source: seesSource ? { kind: row.sourceKind, name: row.sourceName, byteLength: row.sourceByteLength, sha256: row.sourceSha256 } : null,
    may: { withdraw: mayStore && summary.withdrawn === null, putBack: mayStore && summary.withdrawn !== null },
  };
}
