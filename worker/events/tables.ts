import { sql } from "drizzle-orm";
import { index, integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { eventTypes } from "../../contract/event.ts";
import type { Id } from "../../contract/ids.ts";
import { itemAccess } from "../../contract/meeting.ts";

/**
 * The feed: append-only and numbered. A row is written in the same batch as the change it tells of; batches are serialised by the
 * database, so `seq` order is the order of commits. Who may read a row is decided from `space_id`, `forum_id`,
 * `organisation_id` and `access`.
 */
export const events = sqliteTable(
  "events",
  {
    seq: integer("seq").primaryKey({ autoIncrement: true }),
    id: text("id").$type<Id<"event">>().notNull().unique(),
    type: text("type", { enum: eventTypes }).notNull(),
    occurredAt: text("occurred_at").notNull(),
    actorId: text("actor_id").$type<Id<"person">>().notNull(),
    spaceId: text("space_id").$type<Id<"space">>(),
    forumId: text("forum_id").$type<Id<"forum">>(),
    /** Set where the event is one organisation's own affair, and nobody else's. */
    organisationId: text("organisation_id").$type<Id<"organisation">>(),
    access: text("access", { enum: itemAccess }).notNull(),
    /** The `data` of the envelope, as JSON in the form of its type. */
    data: text("data").notNull(),
  },
  (table) => [index("events_space").on(table.spaceId), index("events_subject").on(sql`("data" ->> '$.id')`)],
);
