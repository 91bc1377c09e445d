import type { ImportSummary } from "../../contract/imported-views.ts";
import { importCitation } from "../../i18n/imported.ts";
import type { Actor } from "../access/actor.ts";
import { permits } from "../access/policy.ts";
import { forumNames } from "../forums/forums.ts";
import { findWithdrawals, importedItemFacts, importFacts, listImportedHeads, type ImportRow } from "../imported/imports.ts";
import { summarisePeople } from "../organisations/directory.ts";
import { copenhagenDate } from "../platform/clock.ts";
import type { Database } from "../platform/database.ts";

/** Those of the imports that the actor may read, in the order given. Withdrawn ones are for those who could put them back. */
export async function summariseImports(database: Database, actor: Actor, rows: ImportRow[], now: Date): Promise<ImportSummary[]> {
  const ids = rows.map((row) => row.id);
  const [withdrawals, heads, names] = await Promise.all([
    findWithdrawals(database, ids),
    listImportedHeads(database, ids),
    forumNames(
      database,
      rows.map((row) => row.forumId),
    ),
  ]);
  const people = await summarisePeople(
    database,
    [...rows.map((row) => row.importedBy), ...[...withdrawals.values()].map((row) => row.withdrawnBy)],
    copenhagenDate(now),
  );
  return rows.flatMap((row) => {
    const withdrawal = withdrawals.get(row.id);
    const readable = heads.filter(
      (head) => head.importId === row.id && permits(actor, { verb: "item.read", item: importedItemFacts(row, head.access) }),
    ).length;
    // To the public a meeting is there by what was open in it.
    const shown = permits(actor, { verb: "meeting.read", meeting: importFacts(row) }) || readable > 0;
    if (!shown || (withdrawal !== undefined && !permits(actor, { verb: "import.store", forumId: row.forumId }))) return [];
    const forum = { id: row.forumId, name: names.get(row.forumId) ?? "" };
    return [
      {
        id: row.id,
        forum,
        date: row.date,
        startsAt: row.startsAt,
        place: row.place,
        citation: importCitation.da(forum.name, row.date, null),
        itemCount: readable,
        importedAt: row.importedAt,
        importedBy: people.get(row.importedBy) ?? null,
        withdrawn: withdrawal === undefined ? null : { at: withdrawal.withdrawnAt, by: people.get(withdrawal.withdrawnBy) ?? null },
      },
    ];
  });
}
