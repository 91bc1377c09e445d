import { and, asc, count, eq, isNull } from "drizzle-orm";
import type { NewThread } from "../../contract/comment.ts";
import type { FileInText } from "../../contract/file.ts";
import type { Id } from "../../contract/ids.ts";
import { withoutCpr } from "../../text/cpr.ts";
import type { Person } from "../access/actor.ts";
import type { DocumentRow } from "../documents/documents.ts";
import { commit, isAnyOf, type Database } from "../platform/database.ts";
import type { Env } from "../platform/env.ts";
import { newId } from "../platform/ids.ts";
import { refuse, type Refusal } from "../platform/refusal.ts";
import { inMargin } from "../room/address.ts";
import { settleAnchor } from "./anchoring.ts";
import { refuseNumbers } from "./numbers.ts";
import { commentsChanged, revisionNow } from "./news.ts";
import { refuseStrangers } from "./readers.ts";
import { commentThreads } from "./tables.ts";
import { written } from "./writing.ts";

export type ThreadRow = typeof commentThreads.$inferSelect;

/**
 * Opens a thread on a passage or a file, which must stand in the text, or on the whole document. The row first, then the mark in the room: whatever comes in between, what
 * was said is kept with the words that it was about.
 */
export async function openThread(
  env: Env,
  database: Database,
  actor: Person,
  document: DocumentRow,
  { words, mentions, passage, file, proposal }: NewThread,
  now: Date,
): Promise<null | Refusal> {
  const refused = refuseNumbers({ words, proposal }) ?? (await refuseStrangers(database, document, mentions, now));
  if (refused !== null) return refused;
  // Nobody's words are quoted that they have not written.
  if (passage !== null && !(await inMargin(env, document.id, (margin) => margin.holds(passage)))) return refuse("text_changed");
  const standing = file && (await inMargin(env, document.id, (margin) => margin.findFile(file)));
  if (file !== null && standing === null) return refuse("text_changed");
  const threadId = newId("thread", now);
  await commit(database, [
    commentsChanged(database, document.id),
    database.insert(commentThreads).values({
      id: threadId,
      documentId: document.id,
      passage: passage?.map((piece) => ({ ...piece, words: withoutCpr(piece.words) })) ?? null,
      file: standing && {
        field: standing.field,
        shown: withoutNumbers(standing.shown),
        at: { copy: standing.copy, place: standing.place },
      },
      proposal,
      revision: revisionNow(document.id),
    }),
    ...written(database, actor, document, { threadId, words, mentions, answered: [] }, now),
  ]);
  if (passage !== null) await settleAnchor(env, database, threadId, { passage });
  return null;
}

const withoutNumbers = (file: FileInText): FileInText =>
  file.kind === "image" ? { ...file, alt: file.alt && withoutCpr(file.alt) } : { ...file, name: withoutCpr(file.name) };

/** Those that are there, oldest first. */
export async function listThreads(database: Database, documentId: Id<"document">): Promise<ThreadRow[]> {
  return database
    .select()
    .from(commentThreads)
    .where(and(eq(commentThreads.documentId, documentId), isNull(commentThreads.deletedAt)))
    .orderBy(asc(commentThreads.id));
}

export async function findThread(database: Database, documentId: Id<"document">, threadId: Id<"thread">): Promise<ThreadRow | undefined> {
  const [row] = await database
    .select()
    .from(commentThreads)
    .where(and(eq(commentThreads.id, threadId), eq(commentThreads.documentId, documentId), isNull(commentThreads.deletedAt)));
  return row;
}

/** How many threads are open on each of the documents; those with none are left out. */
export async function countOpenThreads(database: Database, documentIds: Iterable<Id<"document">>): Promise<Map<Id<"document">, number>> {
  const rows = await database
    .select({ documentId: commentThreads.documentId, open: count() })
    .from(commentThreads)
    .where(and(isAnyOf(commentThreads.documentId, documentIds), isNull(commentThreads.resolvedAt), isNull(commentThreads.deletedAt)))
    .groupBy(commentThreads.documentId);
  return new Map(rows.map(({ documentId, open }) => [documentId, open]));
}
