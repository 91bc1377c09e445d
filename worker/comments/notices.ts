import { and, asc, eq, gt } from "drizzle-orm";
import type { CommentConcern } from "../../contract/comment.ts";
import type { Id } from "../../contract/ids.ts";
import type { Database } from "../platform/database.ts";
import { commentNotices, comments } from "./tables.ts";

/** Why a comment concerns a person. `seq` counts all notices: whoever tells people of them goes on after the last that they have told of. */
export type Notice = {
  seq: number;
  personId: Id<"person">;
  concern: CommentConcern;
  commentId: Id<"comment">;
  threadId: Id<"thread">;
  documentId: Id<"document">;
  /** Its author. */
  by: Id<"person">;
  words: string;
  /** ISO 8601 in UTC. */
  at: string;
};

/**
 * Comments that name a person or answer them, in the order in which they came: one person's, or everybody's. A comment deleted meanwhile is not among them. Whoever
 * shows them asks the policy whether the person may still read the document.
 */
export async function listNotices(
  database: Database,
  { personId, after = 0, limit }: { personId?: Id<"person">; after?: number; limit: number },
): Promise<Notice[]> {
  return database
    .select({
      seq: commentNotices.seq,
      personId: commentNotices.personId,
      concern: commentNotices.concern,
      commentId: commentNotices.commentId,
      threadId: comments.threadId,
      documentId: comments.documentId,
      by: comments.writtenBy,
      words: comments.words,
      at: commentNotices.at,
    })
    .from(commentNotices)
    .innerJoin(comments, eq(comments.id, commentNotices.commentId))
    .where(and(gt(commentNotices.seq, after), personId === undefined ? undefined : eq(commentNotices.personId, personId)))
    .orderBy(asc(commentNotices.seq))
    .limit(limit);
}
