import { and, desc, eq, isNull, sql } from "drizzle-orm";
import type { Id } from "../../contract/ids.ts";
import type { Person } from "../access/actor.ts";
import { noted } from "../audit/log.ts";
import { commit, isAnyOf, violatesUnique, type Database } from "../platform/database.ts";
import type { Env } from "../platform/env.ts";
import { newId } from "../platform/ids.ts";
import { roomOf } from "../room/address.ts";
import { reviews, wishes } from "./tables.ts";

export type ReviewRow = typeof reviews.$inferSelect;
export type WishRow = typeof wishes.$inferSelect;
type Matter = { documentId: Id<"document">; forumId: Id<"forum"> };

/**
 * Notes that the forum has looked at the text as it is now, which the room keeps as a version under the forum's name: what changes afterwards is compared with
 * that. The room goes first; a version that no review points to is one more in the text's history.
 */
export async function markReviewed(
  env: Env,
  database: Database,
  actor: Person,
  { documentId, forumId }: Matter,
  name: string,
  now: Date,
): Promise<void> {
  const versionId = newId("version", now);
  const by = actor.personId;
  const { sha256 } = await roomOf(env, documentId).nameVersion({ versionId, name, by, at: now.toISOString() });
  await commit(database, [
    database
      .insert(reviews)
      .values({ id: newId("review", now), forumId, documentId, versionId, sha256, reviewedAt: now.toISOString(), reviewedBy: by }),
    noted(database, { at: now, actorId: by, verb: "document.reviewed", subjectId: documentId, forumId, detail: { versionId } }),
  ]);
}

/** Asks for the matter on an agenda, or takes that back. To do either twice is to do it once. */
export async function wishForAgenda(database: Database, actor: Person, matter: Matter, wanted: boolean, now: Date): Promise<void> {
  const { documentId, forumId } = matter;
  const note = (detail: { wanted: boolean }) =>
    noted(database, { at: now, actorId: actor.personId, verb: "document.wished_for", subjectId: documentId, forumId, detail });
  if (!wanted) {
    await commit(database, [
      database
        .update(wishes)
        .set({ takenBackAt: now.toISOString() })
        .where(and(eq(wishes.documentId, documentId), eq(wishes.forumId, forumId), isNull(wishes.takenBackAt))),
      note({ wanted }),
    ]);
    return;
  }
  try {
    await commit(database, [
      database
        .insert(wishes)
        .values({ id: newId("wish", now), forumId, documentId, wishedAt: now.toISOString(), wishedBy: actor.personId }),
      note({ wanted }),
    ]);
  } catch (error) {
    if (!violatesUnique(error, "agenda_wishes.document_id")) throw error;
  }
}

/** The forum's latest look at each of the documents. */
export async function latestReviews(
  database: Database,
  forumId: Id<"forum">,
  documentIds: Iterable<Id<"document">>,
): Promise<Map<Id<"document">, ReviewRow>> {
  const rows = await database
    .select()
    .from(reviews)
    .where(and(eq(reviews.forumId, forumId), isAnyOf(reviews.documentId, documentIds)))
    .orderBy(desc(reviews.id));
  const latest = new Map<Id<"document">, ReviewRow>();
  for (const row of rows) if (!latest.has(row.documentId)) latest.set(row.documentId, row);
  return latest;
}

/** When each of the forums last looked at each text, to be asked for in a batch. */
export const lastReviewedBy = (database: Database, forumIds: Iterable<Id<"forum">>) =>
  database
    .select({ documentId: reviews.documentId, forumId: reviews.forumId, at: sql<string>`max(${reviews.reviewedAt})` })
    .from(reviews)
    .where(isAnyOf(reviews.forumId, forumIds))
    .groupBy(reviews.documentId, reviews.forumId);

/** What the forum's members want on an agenda, by the document. */
export async function standingWishes(
  database: Database,
  forumId: Id<"forum">,
  documentIds: Iterable<Id<"document">>,
): Promise<Map<Id<"document">, WishRow>> {
  const rows = await database
    .select()
    .from(wishes)
    .where(and(eq(wishes.forumId, forumId), isAnyOf(wishes.documentId, documentIds), isNull(wishes.takenBackAt)));
  return new Map(rows.map((row) => [row.documentId, row]));
}
