import { sqliteTable, text } from "drizzle-orm/sqlite-core";
import type { Id } from "../../contract/ids.ts";
import type { TextPlace } from "../../contract/place.ts";
import type { Heading } from "../../text/outline.ts";

/** Derived from the rooms, for lists and for searching: never the truth about a text, and rebuildable from it. Written seconds after typing. */
export const textIndex = sqliteTable("text_index", {
  documentId: text("document_id").$type<Id<"document">>().primaryKey(),
  title: text("title").notNull(),
  excerpt: text("excerpt").notNull(),
  changedAt: text("changed_at").notNull(),
  // After what lists read, because a row is read from its beginning.
  headings: text("headings", { mode: "json" }).$type<Heading[]>().notNull().default([]),
  /** Where something looks like a CPR number; the number is nowhere in this database. */
  cprPlaces: text("cpr_places", { mode: "json" }).$type<TextPlace[]>().notNull().default([]),
  /** The title and all fields, without formatting. */
  words: text("words").notNull().default(""),
  /** Of the canonical text, by which a change that is none is known. */
  sha256: text("sha256").notNull().default(""),
});
