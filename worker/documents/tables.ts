import { sql } from "drizzle-orm";
import { index, integer, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import { documentKinds, type DocumentState } from "../../contract/document.ts";
import type { Id } from "../../contract/ids.ts";
import type { TextPlace } from "../../contract/place.ts";

/** What a document is. Its text, and the title inside the text, live in its room. */
export const documents = sqliteTable(
  "documents",
  {
    id: text("id").$type<Id<"document">>().primaryKey(),
    spaceId: text("space_id").$type<Id<"space">>().notNull(),
    kind: text("kind", { enum: documentKinds }).notNull(),
    state: text("state").$type<DocumentState>().notNull(),
    createdAt: text("created_at").notNull(),
    createdBy: text("created_by").$type<Id<"person">>().notNull(),
    /** How often something of it has changed that those who have it open should see, and which of these numbers they were last told. The text is the room's to tell. */
    revision: integer("revision").notNull().default(0),
    told: integer("told").notNull().default(0),
  },
  (table) => [
    index("documents_space").on(table.spaceId),
    // Asked for after every change of anything.
    index("documents_untold")
      .on(table.id)
      .where(sql`${table.revision} > ${table.told}`),
  ],
);

/**
 * A text put to a forum: frozen for good. The bytes are in the bucket under the version's id; `sha256` is of exactly those bytes.
 */
export const submissions = sqliteTable(
  "submissions",
  {
    id: text("id").$type<Id<"submission">>().primaryKey(),
    documentId: text("document_id")
      .$type<Id<"document">>()
      .notNull()
      .references(() => documents.id),
    forumId: text("forum_id").$type<Id<"forum">>().notNull(),
    /** Put to another forum as well, the same version has a row for each. */
    versionId: text("version_id").$type<Id<"version">>().notNull(),
    /** Counts the document's own submissions from 1; with the document it is the submission's identity, which makes a race a constraint. */
    number: integer("number").notNull(),
    sha256: text("sha256").notNull(),
    /** The title as it stood in the frozen text. */
    title: text("title").notNull(),
    /** Where in the frozen text the submitter declared that what looks like a CPR number is something else. */
    notCpr: text("not_cpr", { mode: "json" }).$type<TextPlace[]>().notNull().default([]),
    submittedAt: text("submitted_at").notNull(),
    submittedBy: text("submitted_by").$type<Id<"person">>().notNull(),
    /** Where the document goes back to when its authors take the submission back. Null where a forum passed it on: that is not theirs to take back. */
    stateBefore: text("state_before").$type<DocumentState>(),
    withdrawnAt: text("withdrawn_at"),
  },
  (table) => [
    uniqueIndex("submissions_number").on(table.documentId, table.number),
    uniqueIndex("submissions_version").on(table.versionId, table.forumId),
    index("submissions_forum").on(table.forumId),
  ],
);
