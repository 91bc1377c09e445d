import { index, integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
import type { AttachmentType } from "../../contract/attachment.ts";
import type { Id } from "../../contract/ids.ts";
import { itemAccess } from "../../contract/meeting.ts";

/** A file that belongs to an agenda item. Its bytes are in the bucket, by their hash. */
export const attachments = sqliteTable(
  "attachments",
  {
    id: text("id").$type<Id<"attachment">>().primaryKey(),
    agendaItemId: text("agenda_item_id").$type<Id<"agendaItem">>().notNull(),
    title: text("title").notNull(),
    type: text("type").$type<AttachmentType>().notNull(),
    bytes: integer("bytes").notNull(),
    sha256: text("sha256").notNull(),
    access: text("access", { enum: itemAccess }).notNull(),
    embargoUntil: text("embargo_until"),
    addedAt: text("added_at").notNull(),
    addedBy: text("added_by").$type<Id<"person">>().notNull(),
    /** When an agenda was put out with it. Null before: then it is the forum's alone. */
    publishedAt: text("published_at"),
  },
  (table) => [index("attachments_item").on(table.agendaItemId)],
);
