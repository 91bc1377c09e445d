import { index, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { documentKinds } from "../../contract/document.ts";
import type { Id } from "../../contract/ids.ts";

/** What a forum hands to those who begin a text for it. Its text lives in a room of its own. */
export const templates = sqliteTable(
  "templates",
  {
    id: text("id").$type<Id<"template">>().primaryKey(),
    forumId: text("forum_id").$type<Id<"forum">>().notNull(),
    kind: text("kind", { enum: documentKinds }).notNull(),
    name: text("name").notNull(),
    textId: text("text_id").$type<Id<"document">>().notNull().unique(),
    createdAt: text("created_at").notNull(),
    createdBy: text("created_by").$type<Id<"person">>().notNull(),
    /** Since when it is offered to nobody. */
    retiredAt: text("retired_at"),
  },
  (table) => [index("templates_forum").on(table.forumId)],
);
