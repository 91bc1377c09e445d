import { and, eq, isNotNull, isNull } from "drizzle-orm";
import type { Person } from "../access/actor.ts";
import { noted } from "../audit/log.ts";
import type { DocumentRow } from "../documents/documents.ts";
import { commit, type Database } from "../platform/database.ts";
import type { Env } from "../platform/env.ts";
import { settleAnchor } from "./anchoring.ts";
import { commentsChanged, revisionNow } from "./news.ts";
import { commentThreads } from "./tables.ts";
import type { ThreadRow } from "./threads.ts";

/** Marks a thread as done with, or opens it again. To do either twice is to do it once. */
export async function settleThread(
  env: Env,
  database: Database,
  actor: Person,
  document: DocumentRow,
  thread: ThreadRow,
  resolved: boolean,
  now: Date,
): Promise<void> {
  if (resolved === (thread.resolvedAt !== null)) return;
  const change = resolved ? { resolvedAt: now.toISOString(), resolvedBy: actor.personId } : { resolvedAt: null, resolvedBy: null };
  await commit(database, [
    commentsChanged(database, document.id),
    database
      .update(commentThreads)
      .set({ ...change, revision: revisionNow(document.id) })
      .where(and(eq(commentThreads.id, thread.id), resolved ? isNull(commentThreads.resolvedAt) : isNotNull(commentThreads.resolvedAt))),
    noted(database, {
      at: now,
      actorId: actor.personId,
      verb: resolved ? "comments.resolved" : "comments.reopened",
      subjectId: document.id,
      spaceId: document.spaceId,
      detail: { threadId: thread.id },
    }),
  ]);
  await settleAnchor(env, database, thread.id);
}
