import { and, asc, eq, exists, isNull, not, sql, type SQL } from "drizzle-orm";
import type { Id } from "../../contract/ids.ts";
import type { Person } from "../access/actor.ts";
import { noted } from "../audit/log.ts";
import { importStands, type ImportedItemRow } from "../imported/imports.ts";
import { commit, isAnyOf, onlyIf, violatesNotNull, violatesUnique, type Database } from "../platform/database.ts";
import { newId } from "../platform/ids.ts";
import { refuse, type Refusal } from "../platform/refusal.ts";
import { earlierTreatments } from "./tables.ts";

export type TreatmentRow = typeof earlierTreatments.$inferSelect;
/** What was treated earlier: a document, or an item on an agenda. */
export type Matter = { documentId: Id<"document"> } | { agendaItemId: Id<"agendaItem"> };

const standing = isNull(earlierTreatments.removedAt);

/** Links an imported item to a matter as an earlier treatment of it. What is withdrawn, also in the meantime, cannot be linked. */
export async function linkTreatment(
  database: Database,
  actor: Person,
  matter: Matter,
  item: Pick<ImportedItemRow, "id" | "importId">,
  now: Date,
): Promise<Id<"treatment"> | Refusal> {
  const id = newId("treatment", now);
  try {
    await commit(database, [
      database.insert(earlierTreatments).values({
        ...matter,
        id,
        importId: onlyIf<Id<"import">>(importStands(database, item.importId), item.importId),
        importedItemId: item.id,
        linkedAt: now.toISOString(),
        linkedBy: actor.personId,
      }),
      noted(database, {
        at: now,
        actorId: actor.personId,
        verb: "treatment.linked",
        subjectId: id,
        detail: { ...matter, importedItemId: item.id },
      }),
    ]);
  } catch (error) {
    if (violatesUnique(error, "earlier_treatments.imported_item_id")) return refuse("treatment_exists");
    if (violatesNotNull(error, "earlier_treatments.import_id")) return refuse("import_withdrawn");
    throw error;
  }
  return id;
}

/** Takes a link off a matter, if it is on it. Taking off what is off changes nothing. */
export async function unlinkTreatment(database: Database, actor: Person, matter: Matter, id: Id<"treatment">, now: Date): Promise<void> {
  await commit(database, [
    database
      .update(earlierTreatments)
      .set({ removedAt: now.toISOString(), removedBy: actor.personId })
      .where(and(eq(earlierTreatments.id, id), ofMatter(matter), standing)),
    noted(database, { at: now, actorId: actor.personId, verb: "treatment.unlinked", subjectId: id, detail: matter }),
  ]);
}

const ofMatter = (matter: Matter): SQL =>
  "documentId" in matter ? eq(earlierTreatments.documentId, matter.documentId) : eq(earlierTreatments.agendaItemId, matter.agendaItemId);

/** The links of the documents and agenda items, in the order in which they were made. */
export async function listTreatments(database: Database, matterIds: Iterable<Id<"document"> | Id<"agendaItem">>): Promise<TreatmentRow[]> {
  const ids = [...matterIds];
  return database
    .select()
    .from(earlierTreatments)
    .where(and(sql`(${isAnyOf(earlierTreatments.documentId, ids)} or ${isAnyOf(earlierTreatments.agendaItemId, ids)})`, standing))
    .orderBy(asc(earlierTreatments.id));
}

/** The links to items of the import. */
export async function listCitations(database: Database, importId: Id<"import">): Promise<TreatmentRow[]> {
  return database
    .select()
    .from(earlierTreatments)
    .where(and(eq(earlierTreatments.importId, importId), standing))
    .orderBy(asc(earlierTreatments.id));
}

/** True while no matter has an item of the import as an earlier treatment; for a condition on a batch. */
export const isUncited = (database: Database, importId: Id<"import">): SQL =>
  not(
    exists(
      database
        .select({ one: sql`1` })
        .from(earlierTreatments)
        .where(and(eq(earlierTreatments.importId, importId), standing)),
    ),
  );
