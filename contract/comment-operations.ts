import { commentsViewSchema, mentionableSchema } from "./comment-answers.ts";
import { newCommentSchema, newThreadSchema, resolutionSchema, seenCommentsSchema } from "./comment.ts";
import { type Operation, wordsQuerySchema } from "./operation.ts";

const gives = { 200: commentsViewSchema };
const made = { 201: commentsViewSchema };

/** What people say to each other beside a document's text. People alone: a comment is somebody's own words. */
export const commentOperations = {
  readComments: { method: "GET", path: "/documents/:documentId/comments", by: "person", gives },
  listMentionable: {
    method: "GET",
    path: "/documents/:documentId/comments/people",
    by: "person",
    query: wordsQuerySchema,
    gives: { 200: mentionableSchema },
  },
  openThread: {
    method: "POST",
    path: "/documents/:documentId/comments/threads",
    by: "person",
    takes: newThreadSchema,
    gives: made,
    refuses: ["cpr_in_text", "text_changed", "room_not_available"],
  },
  answerThread: {
    method: "POST",
    path: "/documents/:documentId/comments/threads/:threadId/answers",
    by: "person",
    takes: newCommentSchema,
    gives: made,
    refuses: ["cpr_in_text", "wrong_state"],
  },
  settleThread: {
    method: "PUT",
    path: "/documents/:documentId/comments/threads/:threadId/resolution",
    by: "person",
    takes: resolutionSchema,
    gives,
  },
  applyProposal: {
    method: "POST",
    path: "/documents/:documentId/comments/threads/:threadId/application",
    by: "person",
    gives: made,
    refuses: ["document_full", "room_not_available", "text_changed", "wrong_state"],
  },
  changeComment: {
    method: "PATCH",
    path: "/documents/:documentId/comments/:commentId",
    by: "person",
    takes: newCommentSchema,
    gives,
    refuses: ["cpr_in_text", "wrong_state"],
  },
  deleteComment: { method: "DELETE", path: "/documents/:documentId/comments/:commentId", by: "person", gives },
  noteCommentsSeen: {
    method: "PUT",
    path: "/documents/:documentId/comments/seen",
    by: "person",
    takes: seenCommentsSchema,
    gives,
  },
} as const satisfies Record<string, Operation>;
