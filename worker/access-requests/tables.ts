import { sql } from "drizzle-orm";
import { index, integer, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import type { AboutId } from "../../contract/access-request.ts";
import type { Id } from "../../contract/ids.ts";

/**
 * Who has asked to be let in. One about an id that nothing has is kept like any other: asking takes as long and is answered the same, so that nobody learns from it
 * what there is.
 */
export const accessRequests = sqliteTable(
  "access_requests",
  {
    id: text("id").$type<Id<"accessRequest">>().primaryKey(),
    about: text("about").$type<AboutId>().notNull(),
    personId: text("person_id").$type<Id<"person">>().notNull(),
    words: text("words").notNull(),
    askedAt: text("asked_at").notNull(),
    settledAt: text("settled_at"),
    settledBy: text("settled_by").$type<Id<"person">>(),
    granted: integer("granted", { mode: "boolean" }),
  },
  (table) => [
    uniqueIndex("access_requests_once")
      .on(table.about, table.personId)
      .where(sql`${table.settledAt} is null`),
    index("access_requests_asker").on(table.personId, table.askedAt),
  ],
);
