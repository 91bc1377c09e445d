import { sql } from "drizzle-orm";
import { index, sqliteTable, text } from "drizzle-orm/sqlite-core";
import type { Id } from "../../contract/ids.ts";
import type { PartyId } from "../../contract/space.ts";

/** What was agreed under an item that somebody does. */
export const agreedActions = sqliteTable(
  "agreed_actions",
  {
    id: text("id").$type<Id<"action">>().primaryKey(),
    forumId: text("forum_id").$type<Id<"forum">>().notNull(),
    meetingId: text("meeting_id").$type<Id<"meeting">>().notNull(),
    agendaItemId: text("agenda_item_id").$type<Id<"agendaItem">>().notNull(),
    what: text("what").notNull(),
    /** One of the two. */
    ownerId: text("owner_id").$type<PartyId>(),
    ownerName: text("owner_name"),
    /** As it was said, and the dates it was understood as; both dates or none. */
    due: text("due"),
    dueFrom: text("due_from"),
    dueTo: text("due_to"),
    agreedAt: text("agreed_at").notNull(),
    agreedBy: text("agreed_by").$type<Id<"person">>().notNull(),
    settledAt: text("settled_at"),
    settledBy: text("settled_by").$type<Id<"person">>(),
    note: text("note"),
  },
  (table) => [
    index("agreed_actions_forum").on(table.forumId),
    index("agreed_actions_meeting").on(table.meetingId),
    index("agreed_actions_owner").on(table.ownerId),
    index("agreed_actions_due")
      .on(table.dueTo)
      .where(sql`${table.settledAt} is null`),
  ],
);
