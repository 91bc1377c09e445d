import * as v from "valibot";
import { documentKinds } from "./document.ts";
import { idSchema } from "./ids.ts";
import type { Operation } from "./operation.ts";
import { personSummarySchema } from "./organisation.ts";
import { documentStateSchema, forumRefSchema } from "./space-answers.ts";
import { canonicalTextSchema } from "./text.ts";
import { prose } from "./words.ts";

/** Whoever has to do something before the matter goes on. */
export const waitedFor = ["authors", "secretariat", "meeting", "organisations", "nobody"] as const;

const words = v.pipe(prose(4000), v.minLength(1, "empty"));
export const newQuestionSchema = v.object({ words });
export const newAnswerSchema = v.object({ words });
export const wishSchema = v.object({ wanted: v.boolean() });

const markSchema = v.object({ at: v.string(), by: v.nullable(personSummarySchema) });

/** What the forum wants to know before the text is submitted. Open until one of the authors has answered. */
export const questionViewSchema = v.object({
  id: idSchema("question"),
  words: v.string(),
  asked: markSchema,
  answers: v.array(v.object({ words: v.string(), given: markSchema })),
});

const standing = {
  document: v.object({ id: idSchema("document"), kind: v.picklist(documentKinds), state: documentStateSchema, title: v.string() }),
  /** Those whose people wrote the text, most first. */
  organisations: v.array(v.string()),
  /** When the forum last looked; null when it never has. */
  reviewed: v.nullable(markSchema),
  /** Whether the text has changed since, or has never been looked at. */
  isChanged: v.boolean(),
  openQuestions: v.number(),
  /** Threads of comments that are not settled. */
  openComments: v.number(),
  /** Wanted on an agenda by somebody in the forum. */
  wish: v.nullable(markSchema),
  waitsFor: v.picklist(waitedFor),
};

/** A space that answers to the forum, with those of its documents that the forum may read. */
export const reviewBoardSchema = v.object({
  forum: forumRefSchema,
  spaces: v.array(v.object({ id: idSchema("space"), name: v.string(), documents: v.array(v.object(standing)) })),
});
export type ReviewBoard = v.InferOutput<typeof reviewBoardSchema>;

/** One document before its forum: the text as it was when the forum last looked, and as it is. */
export const reviewViewSchema = v.object({
  ...standing,
  forum: v.nullable(forumRefSchema),
  before: v.nullable(canonicalTextSchema),
  now: canonicalTextSchema,
  questions: v.array(questionViewSchema),
  may: v.object({ review: v.boolean(), answer: v.boolean() }),
});
export type ReviewView = v.InferOutput<typeof reviewViewSchema>;
export type ReviewStanding = ReviewBoard["spaces"][number]["documents"][number];

/** What a forum makes of the spaces that answer to it, before anything is submitted. */
export const reviewOperations = {
  readReviewBoard: { method: "GET", path: "/forums/:forumId/reviews", by: "act", gives: { 200: reviewBoardSchema } },
  readReview: {
    method: "GET",
    path: "/documents/:documentId/review",
    by: "act",
    gives: { 200: reviewViewSchema },
    refuses: ["frozen_text_damaged"],
  },
  markReviewed: {
    method: "POST",
    path: "/documents/:documentId/reviews",
    by: "act",
    gives: { 201: reviewViewSchema },
    refuses: ["frozen_text_damaged"],
  },
  askQuestion: {
    method: "POST",
    path: "/documents/:documentId/questions",
    by: "act",
    takes: newQuestionSchema,
    gives: { 201: reviewViewSchema },
    refuses: ["frozen_text_damaged"],
  },
  answerQuestion: {
    method: "POST",
    path: "/documents/:documentId/questions/:questionId/answers",
    by: "act",
    takes: newAnswerSchema,
    gives: { 201: reviewViewSchema },
    refuses: ["frozen_text_damaged"],
  },
  wishForAgenda: {
    method: "PUT",
    path: "/documents/:documentId/agenda-wish",
    by: "act",
    takes: wishSchema,
    gives: { 200: reviewViewSchema },
    refuses: ["frozen_text_damaged"],
  },
} as const satisfies Record<string, Operation>;
