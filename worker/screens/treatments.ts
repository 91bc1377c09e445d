import type { Id } from "../../contract/ids.ts";
import type { EarlierTreatment } from "../../contract/imported-views.ts";
import { importCitation } from "../../i18n/imported.ts";
import type { Actor } from "../access/actor.ts";
import { permits } from "../access/policy.ts";
import { forumNames } from "../forums/forums.ts";
import { findImportedDecisions, findImportedItems, findImports, findWithdrawals, importedItemFacts } from "../imported/imports.ts";
import { summarisePeople } from "../organisations/directory.ts";
import { copenhagenDate } from "../platform/clock.ts";
import type { Database } from "../platform/database.ts";
import { listTreatments } from "../treatments/treatments.ts";

type MatterId = Id<"document"> | Id<"agendaItem">;

/** The earlier treatments of each matter, of those that the actor may read. One that was withdrawn since is still there, and says so. */
export async function viewTreatments(
  database: Database,
  actor: Actor,
  matterIds: MatterId[],
  now: Date,
): Promise<Map<MatterId, EarlierTreatment[]>> {
  const rows = await listTreatments(database, matterIds);
  const [items, imports, withdrawals, people] = await Promise.all([
    findImportedItems(
      database,
      rows.map((row) => row.importedItemId),
    ),
    findImports(
      database,
      rows.map((row) => row.importId),
    ),
    findWithdrawals(
      database,
      rows.map((row) => row.importId),
    ),
    summarisePeople(
      database,
      rows.map((row) => row.linkedBy),
      copenhagenDate(now),
    ),
  ]);
  const [decisions, names] = await Promise.all([
    findImportedDecisions(
      database,
      items.map((item) => item.id),
    ),
    forumNames(
      database,
      imports.map((row) => row.forumId),
    ),
  ]);
  const views = new Map<MatterId, EarlierTreatment[]>();
  for (const row of rows) {
    const item = items.find((candidate) => candidate.id === row.importedItemId);
    const meeting = imports.find((candidate) => candidate.id === row.importId);
    const matterId = row.documentId ?? row.agendaItemId;
    if (item === undefined || meeting === undefined || matterId === null) continue;
    if (!permits(actor, { verb: "item.read", item: importedItemFacts(meeting, item.access) })) continue;
    const decision = decisions.find((candidate) => candidate.itemId === item.id);
    const view: EarlierTreatment = {
      id: row.id,
      item: {
        id: item.id,
        citation: importCitation.da(names.get(meeting.forumId) ?? "", meeting.date, item.number),
        title: item.title,
        url: `/imported-items/${item.id}`,
        outcome: decision?.outcome ?? null,
        state: decision?.state ?? null,
      },
      withdrawn: withdrawals.has(row.importId),
      linkedAt: row.linkedAt,
      linkedBy: people.get(row.linkedBy) ?? null,
    };
    views.set(matterId, [...(views.get(matterId) ?? []), view]);
  }
  return views;
}
