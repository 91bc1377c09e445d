import { index, integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { outcomes } from "../../contract/decision.ts";
import type { Id } from "../../contract/ids.ts";
import { itemAccess } from "../../contract/meeting.ts";
import { recordKinds } from "../../contract/record.ts";

/**
 * What the record can be searched for. Derived: the decisions and the imported items are the truth. The words stand in `record_words`, an FTS5 table of the
 * migrations, by `seq`; what is withdrawn has no row here.
 */
export const recordEntries = sqliteTable(
  "record_entries",
  {
    seq: integer("seq").primaryKey(),
    id: text("id").$type<Id<"decision"> | Id<"agendaItem"> | Id<"importedItem">>().notNull().unique(),
    kind: text("kind", { enum: recordKinds }).notNull(),
    forumId: text("forum_id").$type<Id<"forum">>().notNull(),
    date: text("date").notNull(),
    title: text("title").notNull(),
    access: text("access", { enum: itemAccess }).notNull(),
    /** Null where nothing was decided, or nobody has confirmed what. */
    outcome: text("outcome", { enum: outcomes }),
    /** What an excerpt is cut from. */
    text: text("text").notNull(),
  },
  (table) => [index("record_entries_date").on(table.date, table.id), index("record_entries_forum").on(table.forumId, table.date)],
);

/** The live texts that can be found, by whoever may read them. Their words stand in `text_words`, an FTS5 table of the migrations, by `seq`. */
export const textEntries = sqliteTable(
  "text_entries",
  {
    seq: integer("seq").primaryKey(),
    documentId: text("document_id").$type<Id<"document">>().notNull().unique(),
    changedAt: text("changed_at").notNull(),
  },
  (table) => [index("text_entries_changed").on(table.changedAt)],
);

/** How far in the feed the record has come. One row. */
export const recordProgress = sqliteTable("record_progress", { id: integer("id").primaryKey(), seq: integer("seq").notNull() });
