import { primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import type { Id } from "../../contract/ids.ts";
import { stances } from "../../contract/position.ts";

/** What a person said of a version of a document. Another one on the same version takes its place; on another version it stands beside it, and the latest counts. */
export const positions = sqliteTable(
  "positions",
  {
    documentId: text("document_id").$type<Id<"document">>().notNull(),
    personId: text("person_id").$type<Id<"person">>().notNull(),
    versionId: text("version_id").$type<Id<"version">>().notNull(),
    sha256: text("sha256").notNull(),
    stance: text("stance", { enum: stances }).notNull(),
    words: text("words").notNull(),
    /** The name of the organisation they spoke for on that day; empty for a guest. */
    organisationName: text("organisation_name").notNull(),
    takenAt: text("taken_at").notNull(),
  },
  (table) => [primaryKey({ columns: [table.documentId, table.personId, table.versionId] })],
);

/** That the authors of a document ask for positions, until and including a day. */
export const positionRequests = sqliteTable("position_requests", {
  documentId: text("document_id").$type<Id<"document">>().primaryKey(),
  until: text("until").notNull(),
  words: text("words").notNull(),
  askedBy: text("asked_by").$type<Id<"person">>().notNull(),
  askedAt: text("asked_at").notNull(),
});
