import { and, eq, isNull } from "drizzle-orm";
import type { Id } from "../../contract/ids.ts";
import { withoutCpr } from "../../text/cpr.ts";
import type { Person } from "../access/actor.ts";
import { noted } from "../audit/log.ts";
import type { DocumentRow } from "../documents/documents.ts";
import { replaceInDocument } from "../documents/replacements.ts";
import { commit, type Database } from "../platform/database.ts";
import type { Env } from "../platform/env.ts";
import { Refusal, refuse } from "../platform/refusal.ts";
import { inMargin } from "../room/address.ts";
import { settleAnchor } from "./anchoring.ts";
import { commentsChanged, revisionNow } from "./news.ts";
import { commentThreads } from "./tables.ts";
import type { ThreadRow } from "./threads.ts";

/**
 * Puts a thread's proposed words in place of those that it hangs on, wherever these have gone, as long as they are still those that were commented on. The room
 * goes first and makes a replacement once by its id, which is the thread's; then the thread is done with.
 */
export async function applyProposal(
  env: Env,
  database: Database,
  actor: Person,
  document: DocumentRow,
  thread: ThreadRow,
  now: Date,
): Promise<null | Refusal> {
  const { id, proposal, passage, appliedAt, resolvedAt } = thread;
  if (appliedAt !== null) return null;
  if (proposal === null || passage === null || resolvedAt !== null) return refuse("wrong_state");
  const [as] = passage;
  if (as === undefined) return refuse("wrong_state");
  const [piece] = (await inMargin(env, document.id, (margin) => margin.passageOf(id))) ?? [];
  // Asked also where the words are others by now: what was put in before a crash is known by its id, whatever stands there.
  const { field, block, offset, words: expected } = piece !== undefined && withoutCpr(piece.words) === as.words ? piece : as;
  const asked = { id: replacementOf(id), place: { field, block, offset, length: expected.length }, expected, replacement: proposal };
  const replaced = await replaceInDocument(env, actor, document, asked, now);
  if (replaced instanceof Refusal) return replaced;
  const at = now.toISOString();
  await commit(database, [
    commentsChanged(database, document.id),
    database
      .update(commentThreads)
      .set({ appliedAt: at, appliedBy: actor.personId, resolvedAt: at, resolvedBy: actor.personId, revision: revisionNow(document.id) })
      .where(and(eq(commentThreads.id, id), isNull(commentThreads.appliedAt))),
    noted(database, {
      at: now,
      actorId: actor.personId,
      verb: "proposal.applied",
      subjectId: document.id,
      spaceId: document.spaceId,
      detail: { threadId: id },
    }),
  ]);
  await settleAnchor(env, database, id);
  return null;
}

const replacementOf = (threadId: Id<"thread">): Id<"replacement"> => `rpl_${threadId.slice("cth_".length)}`;
