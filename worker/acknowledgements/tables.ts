import { integer, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import type { Id } from "../../contract/ids.ts";

/** What organisations' systems have entered, under which reference. Append-only; the same said twice is one row. */
export const acknowledgements = sqliteTable(
  "acknowledgements",
  {
    id: text("id").$type<Id<"acknowledgement">>().primaryKey(),
    eventId: text("event_id").$type<Id<"event">>().notNull(),
    organisationId: text("organisation_id").$type<Id<"organisation">>().notNull(),
    system: text("system").notNull(),
    reference: text("reference").notNull(),
    acknowledgedAt: text("acknowledged_at").notNull(),
    /** Who said so: a person, or the token that a system used. */
    acknowledgedBy: text("acknowledged_by").$type<Id<"person"> | Id<"token">>().notNull(),
  },
  (table) => [uniqueIndex("acknowledgements_once").on(table.eventId, table.organisationId, table.system, table.reference)],
);

/** How far an organisation's systems have pulled the feed: a system that asks for what comes after a number has what comes before it. */
export const pulls = sqliteTable("pulls", {
  organisationId: text("organisation_id").$type<Id<"organisation">>().primaryKey(),
  receivedTo: integer("received_to").notNull(),
  at: text("at").notNull(),
});
