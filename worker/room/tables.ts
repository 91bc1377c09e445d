import { sqliteTable, text } from "drizzle-orm/sqlite-core";
import type { Id } from "../../contract/ids.ts";

/** Derived from the rooms, for lists: never the truth about a text, and rebuildable from it. Written seconds after typing. */
export const textIndex = sqliteTable("text_index", {
  documentId: text("document_id").$type<Id<"document">>().primaryKey(),
  title: text("title").notNull(),
  excerpt: text("excerpt").notNull(),
  changedAt: text("changed_at").notNull(),
});
