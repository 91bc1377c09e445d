import { primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import type { Id } from "../../contract/ids.ts";
import { itemAbsences, presences, type AttendeeId } from "../../contract/live.ts";

/** Who was there, one row for each of whom something has been noted. Members of whom nothing has are the forum's seats of the day. */
export const attendances = sqliteTable(
  "attendances",
  {
    meetingId: text("meeting_id").$type<Id<"meeting">>().notNull(),
    attendeeId: text("attendee_id").$type<AttendeeId>().notNull(),
    status: text("status", { enum: presences }).notNull(),
    /** Null: from the beginning, and to the end. */
    fromAt: text("from_at"),
    untilAt: text("until_at"),
    substituteFor: text("substitute_for").$type<Id<"seat">>(),
    /** Of somebody without a seat. */
    name: text("name"),
    notedAt: text("noted_at").notNull(),
    notedBy: text("noted_by").$type<Id<"person">>().notNull(),
  },
  (table) => [primaryKey({ columns: [table.meetingId, table.attendeeId] })],
);

/** Who of those present did not take part in an item, and whether it was because they may not. */
export const itemAttendances = sqliteTable(
  "item_attendances",
  {
    agendaItemId: text("agenda_item_id").$type<Id<"agendaItem">>().notNull(),
    attendeeId: text("attendee_id").$type<AttendeeId>().notNull(),
    absence: text("absence", { enum: itemAbsences }).notNull(),
    notedAt: text("noted_at").notNull(),
    notedBy: text("noted_by").$type<Id<"person">>().notNull(),
  },
  (table) => [primaryKey({ columns: [table.agendaItemId, table.attendeeId] })],
);
