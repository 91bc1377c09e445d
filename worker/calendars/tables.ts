import { sqliteTable, text } from "drizzle-orm/sqlite-core";
import type { Id } from "../../contract/ids.ts";

/** The secret address of a person's own calendar, one at a time. The secret itself is nowhere but in the address. */
export const calendars = sqliteTable("calendars", {
  personId: text("person_id").$type<Id<"person">>().primaryKey(),
  sha256: text("sha256").notNull().unique(),
  createdAt: text("created_at").notNull(),
});
