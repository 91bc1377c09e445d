import { sql } from "drizzle-orm";
import { index, integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import type { CommentConcern, KeptCopy, Passage } from "../../contract/comment.ts";
import type { FileInText } from "../../contract/file.ts";
import type { Id } from "../../contract/ids.ts";

/** How often something has changed in a document's comments, and which of these numbers those who follow were last told. */
export const commentNews = sqliteTable(
  "comment_news",
  {
    documentId: text("document_id").$type<Id<"document">>().primaryKey(),
    revision: integer("revision").notNull(),
    rung: integer("rung").notNull(),
  },
  // Asked for after every change of anything.
  (table) => [
    index("comment_news_untold")
      .on(table.documentId)
      .where(sql`${table.revision} > ${table.rung}`),
  ],
);

/** What is said about one passage, or about the whole document. The words are in `comments`. */
export const commentThreads = sqliteTable(
  "comment_threads",
  {
    id: text("id").$type<Id<"thread">>().primaryKey(),
    documentId: text("document_id").$type<Id<"document">>().notNull(),
    /** As it stood in the text when it was commented on, with a dot for each digit of what looks like a CPR number. Null for a file and for the whole document. */
    passage: text("passage", { mode: "json" }).$type<Passage>(),
    /** The picture or attachment that it is about instead, as it was said to be, the field it stood in, and at which copy. */
    file: text("file", { mode: "json" }).$type<{ field: string; shown: FileInText; at?: KeptCopy }>(),
    /** Other words for those of the passage. */
    proposal: text("proposal"),
    /** The document's number when the thread was last opened, settled, reopened or deleted. */
    revision: integer("revision").notNull(),
    /** The `revision` for which the mark in the text is known to be as it should. Behind it: see `anchoring.ts`. */
    anchoredRevision: integer("anchored_revision").notNull().default(0),
    resolvedAt: text("resolved_at"),
    resolvedBy: text("resolved_by").$type<Id<"person">>(),
    appliedAt: text("applied_at"),
    appliedBy: text("applied_by").$type<Id<"person">>(),
    /** When the last of its comments was deleted. */
    deletedAt: text("deleted_at"),
  },
  (table) => [index("comment_threads_document").on(table.documentId)],
);

export const comments = sqliteTable(
  "comments",
  {
    id: text("id").$type<Id<"comment">>().primaryKey(),
    threadId: text("thread_id")
      .$type<Id<"thread">>()
      .notNull()
      .references(() => commentThreads.id),
    documentId: text("document_id").$type<Id<"document">>().notNull(),
    /** The document's number when it was made: whoever has read the thread up to there has read it. */
    revision: integer("revision").notNull(),
    /** Empty once deleted: nobody can read them then. */
    words: text("words").notNull(),
    writtenAt: text("written_at").notNull(),
    writtenBy: text("written_by").$type<Id<"person">>().notNull(),
    /** The organisation they were named with then. */
    organisationId: text("organisation_id").$type<Id<"organisation">>(),
    editedAt: text("edited_at"),
    deletedAt: text("deleted_at"),
  },
  (table) => [index("comments_thread").on(table.threadId), index("comments_document").on(table.documentId)],
);

/** Who is named in a comment. */
export const commentMentions = sqliteTable(
  "comment_mentions",
  {
    commentId: text("comment_id")
      .$type<Id<"comment">>()
      .notNull()
      .references(() => comments.id),
    personId: text("person_id").$type<Id<"person">>().notNull(),
  },
  (table) => [primaryKey({ columns: [table.commentId, table.personId] })],
);

/** That a comment concerns somebody, numbered as it happened, for whoever tells them. Gone with the comment. */
export const commentNotices = sqliteTable(
  "comment_notices",
  {
    seq: integer("seq").primaryKey({ autoIncrement: true }),
    personId: text("person_id").$type<Id<"person">>().notNull(),
    concern: text("concern").$type<CommentConcern>().notNull(),
    commentId: text("comment_id")
      .$type<Id<"comment">>()
      .notNull()
      .references(() => comments.id),
    at: text("at").notNull(),
  },
  (table) => [index("comment_notices_person").on(table.personId, table.seq), index("comment_notices_comment").on(table.commentId)],
);

/** How far somebody has read a thread, in the document's numbers. */
export const commentsSeen = sqliteTable(
  "comments_seen",
  {
    personId: text("person_id").$type<Id<"person">>().notNull(),
    threadId: text("thread_id")
      .$type<Id<"thread">>()
      .notNull()
      .references(() => commentThreads.id),
    through: integer("through").notNull(),
  },
  (table) => [primaryKey({ columns: [table.personId, table.threadId] })],
);
