import { eq, gt, sql, type SQL } from "drizzle-orm";
import type { Id } from "../../contract/ids.ts";
import { commit, type Database, type Statement } from "../platform/database.ts";
import type { Env } from "../platform/env.ts";
import { inMargin } from "../room/address.ts";
import { commentNews } from "./tables.ts";

/** First in the batch of everything that those who read the comments should see. */
export function commentsChanged(database: Database, documentId: Id<"document">): Statement {
  return database
    .insert(commentNews)
    .values({ documentId, revision: 1, rung: 0 })
    .onConflictDoUpdate({ target: commentNews.documentId, set: { revision: sql`${commentNews.revision} + 1` } });
}

/** The number that `commentsChanged` has made in the same batch. */
export const revisionNow = (documentId: Id<"document">): SQL<number> =>
  sql<number>`(select ${commentNews.revision} from ${commentNews} where ${commentNews.documentId} = ${documentId})`;

export async function findRevision(database: Database, documentId: Id<"document">): Promise<number> {
  const [row] = await database.select({ revision: commentNews.revision }).from(commentNews).where(eq(commentNews.documentId, documentId));
  return row?.revision ?? 0;
}

/**
 * Tells those who have a document open that its comments have changed since they were last told. Asked after every request that may have changed something, as
 * with meetings: what a server's death left untold is told with the next.
 */
export async function tellOfComments(env: Env, database: Database): Promise<void> {
  const changed = await database
    .select({ documentId: commentNews.documentId, revision: commentNews.revision })
    .from(commentNews)
    .where(gt(commentNews.revision, commentNews.rung));
  if (changed.length === 0) return;
  await Promise.all(changed.map(({ documentId, revision }) => inMargin(env, documentId, (margin) => margin.tell(revision))));
  await commit(
    database,
    changed.map(({ documentId, revision }) =>
      database.update(commentNews).set({ rung: revision }).where(eq(commentNews.documentId, documentId)),
    ),
  );
}
