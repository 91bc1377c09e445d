import { index, integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
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

/** Who brought how much to a version since the one before it. Derived from the rooms' own records, for what somebody has missed; a few rows for a burst of writing. */
export const textContributions = sqliteTable(
  "text_contributions",
  {
    versionId: text("version_id").$type<Id<"version">>().notNull(),
    personId: text("person_id").$type<Id<"person">>().notNull(),
    documentId: text("document_id").$type<Id<"document">>().notNull(),
    at: text("at").notNull(),
    /** In letters (UTF-16 units). */
    written: integer("written").notNull(),
    deleted: integer("deleted").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.versionId, table.personId] }),
    index("text_contributions_document").on(table.documentId, table.at),
  ],
);

/** When each person was last in a text. Written when they come and when they go. */
export const textVisits = sqliteTable(
  "text_visits",
  {
    documentId: text("document_id").$type<Id<"document">>().notNull(),
    personId: text("person_id").$type<Id<"person">>().notNull(),
    seenAt: text("seen_at").notNull(),
    /** Null while they are there, or nobody has seen them go. */
    leftAt: text("left_at"),
    /** When they would have had to come in anew. */
    until: text("until").notNull(),
  },
  (table) => [primaryKey({ columns: [table.documentId, table.personId] })],
);
