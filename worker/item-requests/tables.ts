import { sql } from "drizzle-orm";
import { check, index, sqliteTable, text } from "drizzle-orm/sqlite-core";
import type { Id } from "../../contract/ids.ts";
import { itemAccess } from "../../contract/meeting.ts";

/** What somebody wants on a forum's agenda, and what became of it: taken onto one, or declined with a reason. */
export const itemRequests = sqliteTable(
  "item_requests",
  {
    id: text("id").$type<Id<"itemRequest">>().primaryKey(),
    forumId: text("forum_id").$type<Id<"forum">>().notNull(),
    title: text("title").notNull(),
    why: text("why").notNull(),
    access: text("access", { enum: itemAccess }).notNull(),
    /** When it is wished for; null for any meeting. */
    meetingId: text("meeting_id").$type<Id<"meeting">>(),
    requestedAt: text("requested_at").notNull(),
    requestedBy: text("requested_by").$type<Id<"person">>().notNull(),
    answeredAt: text("answered_at"),
    answeredBy: text("answered_by").$type<Id<"person">>(),
    agendaItemId: text("agenda_item_id").$type<Id<"agendaItem">>(),
    reason: text("reason"),
  },
  (table) => [
    index("item_requests_forum").on(table.forumId),
    check("item_requests_answer", sql`(${table.answeredAt} is null) = (${table.agendaItemId} is null and ${table.reason} is null)`),
  ],
);
