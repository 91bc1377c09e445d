import * as v from "valibot";
import { keptCopySchema, threadStates } from "./comment.ts";
import { fileInTextSchema } from "./file.ts";
import { idSchema } from "./ids.ts";
import { personSummarySchema } from "./organisation.ts";
import { organisationRefSchema } from "./space-answers.ts";

const markSchema = v.object({ at: v.string(), by: v.nullable(personSummarySchema) });

export const commentViewSchema = v.object({
  id: idSchema("comment"),
  /** Empty once deleted. */
  words: v.string(),
  by: v.nullable(personSummarySchema),
  /** On whose behalf its author was here when they wrote it. */
  organisation: v.nullable(organisationRefSchema),
  at: v.string(),
  editedAt: v.nullable(v.string()),
  deletedAt: v.nullable(v.string()),
  mentions: v.array(personSummarySchema),
  isMine: v.boolean(),
});

export const threadViewSchema = v.object({
  id: idSchema("thread"),
  state: v.picklist(threadStates),
  /**
   * The words it was hung on, and the field they stood in, as they were then; of a file what was said of it, and at which copy of it. Where they are now, the text itself says. Null for the whole
   * document.
   */
  quote: v.nullable(v.object({ field: v.string(), words: v.string(), file: v.nullable(fileInTextSchema), at: v.nullable(keptCopySchema) })),
  /** Other words for the quoted ones, and when they were put in. */
  proposal: v.nullable(v.object({ words: v.string(), applied: v.nullable(markSchema) })),
  resolved: v.nullable(markSchema),
  /** In order; those that were deleted keep their place. */
  comments: v.array(commentViewSchema),
  /** Whether somebody else has written in it since the reader last read it. */
  isUnread: v.boolean(),
  /** Whether the reader has written in it or is named in it. */
  concernsMe: v.boolean(),
});
export type ThreadView = v.InferOutput<typeof threadViewSchema>;
export type CommentView = ThreadView["comments"][number];

/** GET /api/documents/:id/comments. `revision` counts what has changed in them; the live text's line tells when there is a newer one. */
export const commentsViewSchema = v.object({
  revision: v.number(),
  threads: v.array(threadViewSchema),
  /** What the forum has asked, and waits for an answer to. */
  openQuestions: v.number(),
  /** `apply` puts proposed words into the text. */
  may: v.object({ comment: v.boolean(), apply: v.boolean() }),
});
export type CommentsView = v.InferOutput<typeof commentsViewSchema>;

/** GET /api/documents/:id/comments/people: those who may read the document and so can be named, at most 20. */
export const mentionableSchema = v.array(personSummarySchema);
