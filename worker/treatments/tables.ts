import { sql } from "drizzle-orm";
import { check, index, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import type { Id } from "../../contract/ids.ts";

/** An imported item is an earlier treatment of the matter in a document or on an agenda. Taken off, the row says so and stays. */
export const earlierTreatments = sqliteTable(
  "earlier_treatments",
  {
    id: text("id").$type<Id<"treatment">>().primaryKey(),
    importId: text("import_id").$type<Id<"import">>().notNull(),
    importedItemId: text("imported_item_id").$type<Id<"importedItem">>().notNull(),
    /** The matter: one of the two. */
    documentId: text("document_id").$type<Id<"document">>(),
    agendaItemId: text("agenda_item_id").$type<Id<"agendaItem">>(),
    linkedAt: text("linked_at").notNull(),
    linkedBy: text("linked_by").$type<Id<"person">>().notNull(),
    removedAt: text("removed_at"),
    removedBy: text("removed_by").$type<Id<"person">>(),
  },
  (table) => [
    index("earlier_treatments_import").on(table.importId),
    uniqueIndex("earlier_treatments_document")
      .on(table.documentId, table.importedItemId)
      .where(sql`${table.removedAt} is null and ${table.documentId} is not null`),
    uniqueIndex("earlier_treatments_agenda_item")
      .on(table.agendaItemId, table.importedItemId)
      .where(sql`${table.removedAt} is null and ${table.agendaItemId} is not null`),
    check("earlier_treatments_matter", sql`(${table.documentId} is null) <> (${table.agendaItemId} is null)`),
  ],
);
