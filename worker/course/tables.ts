import { sql } from "drizzle-orm";
import { index, integer, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import type { Id } from "../../contract/ids.ts";

/** How far a meeting has come. A row from the first change that those who follow it are to hear of. */
export const meetingCourses = sqliteTable(
  "meeting_courses",
  {
    meetingId: text("meeting_id").$type<Id<"meeting">>().primaryKey(),
    /** One more with every batch that changes something in the meeting. */
    revision: integer("revision").notNull(),
    /** The revision that those who follow have been told of. */
    rung: integer("rung").notNull(),
    currentItemId: text("current_item_id").$type<Id<"agendaItem">>(),
    startedAt: text("started_at"),
    endedAt: text("ended_at"),
  },
  (table) => [
    index("meeting_courses_unrung")
      .on(table.meetingId)
      .where(sql`${table.revision} > ${table.rung}`),
  ],
);

/** When an item was on: one that is come back to has several rows. In each meeting at most one is open. */
export const itemTimes = sqliteTable(
  "item_times",
  {
    id: integer("id").primaryKey(),
    meetingId: text("meeting_id").$type<Id<"meeting">>().notNull(),
    agendaItemId: text("agenda_item_id").$type<Id<"agendaItem">>().notNull(),
    startedAt: text("started_at").notNull(),
    endedAt: text("ended_at"),
  },
  (table) => [
    index("item_times_meeting").on(table.meetingId),
    uniqueIndex("item_times_open")
      .on(table.meetingId)
      .where(sql`${table.endedAt} is null`),
  ],
);
