import { and, eq, gt, isNull } from "drizzle-orm";
import type { Passage } from "../../contract/comment.ts";
import type { Id } from "../../contract/ids.ts";
import { findOrganisations } from "../organisations/organisations.ts";
import { commit, type Database } from "../platform/database.ts";
import type { Env } from "../platform/env.ts";
import { inMargin } from "../room/address.ts";
import { commentThreads, comments } from "./tables.ts";

/** Others settle, reopen and delete meanwhile, but not for ever. */
const triesMax = 5;

/**
 * Makes the mark in the text what the thread's row says: there while the thread is open, gone when it is settled or deleted. The row is the truth; that the mark
 * has followed is written down only if the row is still what was read, else all of it is done again. A crash in between leaves a row that is ahead of its mark,
 * which the next look at the comments mends. `passage` is what was just asked for, where the row has dots in place of a number.
 */
export async function settleAnchor(
  env: Env,
  database: Database,
  threadId: Id<"thread">,
  { passage }: { passage?: Passage } = {},
): Promise<void> {
  for (let tries = 0; tries < triesMax; tries++) {
    const [row] = await database.select().from(commentThreads).where(eq(commentThreads.id, threadId));
    if (row === undefined || row.anchoredRevision >= row.revision) return;
    const { by, organisation } = await openedBy(database, threadId);
    const isOpen = row.resolvedAt === null && row.deletedAt === null;
    const asked = passage ?? row.passage;
    // Where the words are gone, or the document is full, the thread goes on with its quote.
    await inMargin(env, row.documentId, async (margin) => {
      if (!isOpen) await margin.takeOff(threadId, by, organisation);
      else if (asked !== null) await margin.hang({ threadId, passage: asked, by, organisation });
    });
    const { meta } = await database
      .update(commentThreads)
      .set({ anchoredRevision: row.revision })
      .where(and(eq(commentThreads.id, threadId), eq(commentThreads.revision, row.revision)))
      .run();
    if (meta.changes > 0) return;
  }
}

/** Mends what a crash left: threads of the document whose mark is not known to be as it should. */
export async function settleAnchors(env: Env, database: Database, documentId: Id<"document">): Promise<void> {
  const behind = await database
    .select({ id: commentThreads.id })
    .from(commentThreads)
    .where(and(eq(commentThreads.documentId, documentId), gt(commentThreads.revision, commentThreads.anchoredRevision)));
  for (const { id } of behind) await settleAnchor(env, database, id);
}

/** After an earlier text was brought back, in which words may stand again that threads had lost. */
export async function hangAgain(env: Env, database: Database, documentId: Id<"document">): Promise<void> {
  await commit(database, [
    database
      .update(commentThreads)
      .set({ anchoredRevision: 0 })
      .where(and(eq(commentThreads.documentId, documentId), isNull(commentThreads.resolvedAt), isNull(commentThreads.deletedAt))),
  ]);
  await settleAnchors(env, database, documentId);
}

async function openedBy(database: Database, threadId: Id<"thread">): Promise<{ by: Id<"person">; organisation: string }> {
  const [first] = await database
    .select({ by: comments.writtenBy, organisationId: comments.organisationId })
    .from(comments)
    .where(eq(comments.threadId, threadId))
    .orderBy(comments.id)
    .limit(1);
  if (first === undefined) throw new Error(`nobody opened the thread ${threadId}`);
  const { by, organisationId } = first;
  const named = organisationId === null ? undefined : (await findOrganisations(database, [organisationId])).get(organisationId);
  return { by, organisation: named?.name ?? "" };
}
