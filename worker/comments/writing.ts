import { and, eq } from "drizzle-orm";
import type { CommentConcern } from "../../contract/comment.ts";
import type { Id } from "../../contract/ids.ts";
import type { Person } from "../access/actor.ts";
import { noted } from "../audit/log.ts";
import type { DocumentRow } from "../documents/documents.ts";
import { isAnyOf, type Database, type Statement } from "../platform/database.ts";
import { newId } from "../platform/ids.ts";
import { revisionNow } from "./news.ts";
import { seen } from "./seen.ts";
import { commentMentions, commentNotices, comments } from "./tables.ts";

type Writing = {
  threadId: Id<"thread">;
  words: string;
  mentions: Id<"person">[];
  /** Those who have written in the thread before. */
  answered: Id<"person">[];
};

/** A new comment with all that follows from it, for a batch that `commentsChanged` begins. Its author is who asks, whatever the request says. */
export function written(
  database: Database,
  actor: Person,
  document: DocumentRow,
  { threadId, words, mentions, answered }: Writing,
  now: Date,
): Statement[] {
  const id = newId("comment", now);
  const others = answered.filter((personId) => !mentions.includes(personId));
  return [
    database.insert(comments).values({
      id,
      threadId,
      documentId: document.id,
      revision: revisionNow(document.id),
      words,
      writtenAt: now.toISOString(),
      writtenBy: actor.personId,
      organisationId: actor.memberships[0]?.organisationId ?? null,
    }),
    ...mentionsIn(database, actor, id, mentions, now),
    ...notices(database, actor, id, "answered", others, now),
    seen(database, actor.personId, threadId, revisionNow(document.id)),
    noted(database, {
      at: now,
      actorId: actor.personId,
      verb: "comment.made",
      subjectId: document.id,
      spaceId: document.spaceId,
      detail: { commentId: id, threadId },
    }),
  ];
}

/** Who a comment names, and that they are to be told. */
export function mentionsIn(database: Database, actor: Person, commentId: Id<"comment">, personIds: Id<"person">[], now: Date): Statement[] {
  return [
    ...[...new Set(personIds)].map((personId) => database.insert(commentMentions).values({ commentId, personId }).onConflictDoNothing()),
    ...notices(database, actor, commentId, "mentioned", personIds, now),
  ];
}

/** Nobody is told of what they have said themselves. */
function notices(
  database: Database,
  actor: Person,
  commentId: Id<"comment">,
  concern: CommentConcern,
  personIds: Id<"person">[],
  now: Date,
): Statement[] {
  return [...new Set(personIds)]
    .filter((personId) => personId !== actor.personId)
    .map((personId) => database.insert(commentNotices).values({ personId, concern, commentId, at: now.toISOString() }));
}

/** Some are named no more, and are not told that they were. */
export const unnamed = (database: Database, commentId: Id<"comment">, personIds: Id<"person">[]): Statement[] => [
  database.delete(commentMentions).where(and(eq(commentMentions.commentId, commentId), isAnyOf(commentMentions.personId, personIds))),
  database
    .delete(commentNotices)
    .where(
      and(eq(commentNotices.commentId, commentId), eq(commentNotices.concern, "mentioned"), isAnyOf(commentNotices.personId, personIds)),
    ),
];

/** Nobody is named in a comment any more, or told of it. */
export const forgetConcerned = (database: Database, commentId: Id<"comment">): Statement[] => [
  database.delete(commentMentions).where(eq(commentMentions.commentId, commentId)),
  database.delete(commentNotices).where(eq(commentNotices.commentId, commentId)),
];
