import { sql } from "drizzle-orm";
import { index, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import type { Id } from "../../contract/ids.ts";

/** That a forum has looked at a text, and the version it looked at. Append-only: the latest is the one that counts. */
export const reviews = sqliteTable(
  "forum_reviews",
  {
    id: text("id").$type<Id<"review">>().primaryKey(),
    forumId: text("forum_id").$type<Id<"forum">>().notNull(),
    documentId: text("document_id").$type<Id<"document">>().notNull(),
    versionId: text("version_id").$type<Id<"version">>().notNull(),
    sha256: text("sha256").notNull(),
    reviewedAt: text("reviewed_at").notNull(),
    reviewedBy: text("reviewed_by").$type<Id<"person">>().notNull(),
  },
  (table) => [index("forum_reviews_document").on(table.documentId, table.forumId)],
);

/** What a forum wants answered before a text is submitted to it. */
export const questions = sqliteTable(
  "review_questions",
  {
    id: text("id").$type<Id<"question">>().primaryKey(),
    forumId: text("forum_id").$type<Id<"forum">>().notNull(),
    documentId: text("document_id").$type<Id<"document">>().notNull(),
    words: text("words").notNull(),
    askedAt: text("asked_at").notNull(),
    askedBy: text("asked_by").$type<Id<"person">>().notNull(),
  },
  (table) => [index("review_questions_document").on(table.documentId)],
);

export const answers = sqliteTable(
  "review_answers",
  {
    id: text("id").$type<Id<"answer">>().primaryKey(),
    questionId: text("question_id")
      .$type<Id<"question">>()
      .notNull()
      .references(() => questions.id),
    words: text("words").notNull(),
    answeredAt: text("answered_at").notNull(),
    answeredBy: text("answered_by").$type<Id<"person">>().notNull(),
  },
  (table) => [index("review_answers_question").on(table.questionId)],
);

/** Somebody in the forum wants the matter on an agenda. Taken back, the row says so and stays. */
export const wishes = sqliteTable(
  "agenda_wishes",
  {
    id: text("id").$type<Id<"wish">>().primaryKey(),
    forumId: text("forum_id").$type<Id<"forum">>().notNull(),
    documentId: text("document_id").$type<Id<"document">>().notNull(),
    wishedAt: text("wished_at").notNull(),
    wishedBy: text("wished_by").$type<Id<"person">>().notNull(),
    takenBackAt: text("taken_back_at"),
  },
  (table) => [
    uniqueIndex("agenda_wishes_document")
      .on(table.forumId, table.documentId)
      .where(sql`${table.takenBackAt} is null`),
  ],
);
