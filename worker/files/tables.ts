import { index, integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import type { FileType } from "../../contract/file.ts";
import type { Id } from "../../contract/ids.ts";

/** A picture or something attached that was put into a text. Its bytes are in the bucket. Never deleted: a version may show it. */
export const files = sqliteTable("files", {
  id: text("id").$type<Id<"file">>().primaryKey(),
  name: text("name").notNull(),
  type: text("type").$type<FileType>().notNull(),
  bytes: integer("bytes").notNull(),
  sha256: text("sha256").notNull(),
  /** In pixels; null for what is no picture. */
  width: integer("width"),
  height: integer("height"),
  addedAt: text("added_at").notNull(),
  addedBy: text("added_by").$type<Id<"person">>().notNull(),
});

/** In which texts a file may stand: the one that it was put into, and those that it came to with what was copied from there. Who reads one of them reads it. */
export const textFiles = sqliteTable(
  "text_files",
  {
    textId: text("text_id").$type<Id<"document">>().notNull(),
    fileId: text("file_id")
      .$type<Id<"file">>()
      .notNull()
      .references(() => files.id),
  },
  (table) => [primaryKey({ columns: [table.textId, table.fileId] }), index("text_files_file").on(table.fileId)],
);
