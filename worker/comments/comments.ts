import { and, asc, eq, isNull, notExists, sql } from "drizzle-orm";
import type * as v from "valibot";
import type { newCommentSchema } from "../../contract/comment.ts";
import type { Id } from "../../contract/ids.ts";
import type { Person } from "../access/actor.ts";
import { noted } from "../audit/log.ts";
import type { AuditVerb } from "../../contract/audit.ts";
import type { DocumentRow } from "../documents/documents.ts";
import { commit, isAnyOf, type Database, type Statement } from "../platform/database.ts";
import type { Env } from "../platform/env.ts";
import { refuse, type Refusal } from "../platform/refusal.ts";
import { settleAnchor } from "./anchoring.ts";
import { refuseNumbers } from "./numbers.ts";
import { commentsChanged, revisionNow } from "./news.ts";
import { refuseStrangers } from "./readers.ts";
import { commentMentions, commentThreads, comments } from "./tables.ts";
import type { ThreadRow } from "./threads.ts";
import { forgetConcerned, mentionsIn, unnamed, written } from "./writing.ts";

export type CommentRow = typeof comments.$inferSelect;
type NewComment = v.InferOutput<typeof newCommentSchema>;

/** Answers in an open thread. One that is settled is reopened first, so that nothing is said where nobody looks. */
export async function answerThread(
  database: Database,
  actor: Person,
  document: DocumentRow,
  thread: ThreadRow,
  { words, mentions }: NewComment,
  now: Date,
): Promise<null | Refusal> {
  if (thread.resolvedAt !== null) return refuse("wrong_state");
  const refused = refuseNumbers({ words }) ?? (await refuseStrangers(database, document, mentions, now));
  if (refused !== null) return refused;
  const before = (await listComments(database, document.id)).filter(({ threadId }) => threadId === thread.id);
  const answered = before.filter(({ deletedAt }) => deletedAt === null).map(({ writtenBy }) => writtenBy);
  await commit(database, [
    commentsChanged(database, document.id),
    ...written(database, actor, document, { threadId: thread.id, words, mentions, answered }, now),
  ]);
  return null;
}

/** Its author says it in other words. That it was edited stays to be seen; whoever is named only now is told. */
export async function changeComment(
  database: Database,
  actor: Person,
  document: DocumentRow,
  comment: CommentRow,
  { words, mentions }: NewComment,
  now: Date,
): Promise<null | Refusal> {
  if (comment.deletedAt !== null) return refuse("wrong_state");
  const refused = refuseNumbers({ words }) ?? (await refuseStrangers(database, document, mentions, now));
  if (refused !== null) return refused;
  const named = (await findMentions(database, [comment.id])).get(comment.id) ?? [];
  const fresh = mentions.filter((personId) => !named.includes(personId));
  const dropped = named.filter((personId) => !mentions.includes(personId));
  await commit(database, [
    commentsChanged(database, document.id),
    database
      .update(comments)
      .set({ words, editedAt: now.toISOString() })
      .where(and(eq(comments.id, comment.id), isNull(comments.deletedAt))),
    ...unnamed(database, comment.id, dropped),
    ...mentionsIn(database, actor, comment.id, fresh, now),
    about(database, actor, document, "comment.edited", comment, now),
  ]);
  return null;
}

/**
 * Its author takes it back: the words are gone for good, and that something was said here stays to be seen for as long as others' words stand beside it. With the
 * last of them the thread goes. To delete twice is to delete once.
 */
export async function deleteComment(
  env: Env,
  database: Database,
  actor: Person,
  document: DocumentRow,
  comment: CommentRow,
  now: Date,
): Promise<void> {
  if (comment.deletedAt !== null) return;
  const deletedAt = now.toISOString();
  const nothingLeft = notExists(
    database
      .select({ one: sql`1` })
      .from(comments)
      .where(and(eq(comments.threadId, comment.threadId), isNull(comments.deletedAt))),
  );
  await commit(database, [
    commentsChanged(database, document.id),
    database.update(comments).set({ words: "", deletedAt }).where(eq(comments.id, comment.id)),
    ...forgetConcerned(database, comment.id),
    // What its opener proposed is theirs too, unless it has become the text's.
    database
      .update(commentThreads)
      .set({ proposal: null })
      .where(
        and(
          eq(commentThreads.id, comment.threadId),
          isNull(commentThreads.appliedAt),
          sql`${comment.id} = (select min(${comments.id}) from ${comments} where ${comments.threadId} = ${comment.threadId})`,
        ),
      ),
    database
      .update(commentThreads)
      .set({ deletedAt, proposal: null, passage: null, file: null, revision: revisionNow(document.id) })
      .where(and(eq(commentThreads.id, comment.threadId), nothingLeft)),
    about(database, actor, document, "comment.deleted", comment, now),
  ]);
  await settleAnchor(env, database, comment.threadId);
}

function about(
  database: Database,
  actor: Person,
  { id: subjectId, spaceId }: DocumentRow,
  verb: AuditVerb,
  { id: commentId, threadId }: CommentRow,
  at: Date,
): Statement {
  return noted(database, { at, actorId: actor.personId, verb, subjectId, spaceId, detail: { commentId, threadId } });
}

/** All of the document's, the deleted ones too, oldest first. */
export async function listComments(database: Database, documentId: Id<"document">): Promise<CommentRow[]> {
  return database.select().from(comments).where(eq(comments.documentId, documentId)).orderBy(asc(comments.id));
}

/** By id, of any document; what is deleted is left out. */
export async function findStandingComments(database: Database, ids: Iterable<Id<"comment">>): Promise<CommentRow[]> {
  return database
    .select()
    .from(comments)
    .where(and(isAnyOf(comments.id, ids), isNull(comments.deletedAt)));
}

export async function findComment(
  database: Database,
  documentId: Id<"document">,
  commentId: Id<"comment">,
): Promise<CommentRow | undefined> {
  const [row] = await database
    .select()
    .from(comments)
    .where(and(eq(comments.id, commentId), eq(comments.documentId, documentId)));
  return row;
}

/** Who is named in each of the comments; those that name nobody are left out. */
export async function findMentions(database: Database, commentIds: Iterable<Id<"comment">>): Promise<Map<Id<"comment">, Id<"person">[]>> {
  const rows = await database.select().from(commentMentions).where(isAnyOf(commentMentions.commentId, commentIds));
  const mentions = new Map<Id<"comment">, Id<"person">[]>();
  for (const { commentId, personId } of rows) mentions.set(commentId, [...(mentions.get(commentId) ?? []), personId]);
  return mentions;
}
