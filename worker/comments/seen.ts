import { and, eq, sql, type SQL } from "drizzle-orm";
import type { Id } from "../../contract/ids.ts";
import { commit, isAnyOf, type Database, type Statement } from "../platform/database.ts";
import { commentsSeen, commentThreads } from "./tables.ts";

/** That somebody has read a thread up to the number; less than before changes nothing. */
export function seen(database: Database, personId: Id<"person">, threadId: Id<"thread">, through: number | SQL<number>): Statement {
  return database
    .insert(commentsSeen)
    .values({ personId, threadId, through: sql`${through}` })
    .onConflictDoUpdate({
      target: [commentsSeen.personId, commentsSeen.threadId],
      set: { through: sql`max(${commentsSeen.through}, excluded.through)` },
    });
}

/** Notes it of those of the threads that are the document's. Nobody else is told. */
export async function noteSeenThreads(
  database: Database,
  personId: Id<"person">,
  documentId: Id<"document">,
  { threadIds, through }: { threadIds: Id<"thread">[]; through: number },
): Promise<void> {
  const own = await database
    .select({ id: commentThreads.id })
    .from(commentThreads)
    .where(and(eq(commentThreads.documentId, documentId), isAnyOf(commentThreads.id, threadIds)));
  await commit(
    database,
    own.map(({ id }) => seen(database, personId, id, through)),
  );
}

/** How far the person has read each of the threads; those never read are left out. */
export async function findSeen(
  database: Database,
  personId: Id<"person">,
  threadIds: Iterable<Id<"thread">>,
): Promise<Map<Id<"thread">, number>> {
  const rows = await database
    .select({ threadId: commentsSeen.threadId, through: commentsSeen.through })
    .from(commentsSeen)
    .where(and(eq(commentsSeen.personId, personId), isAnyOf(commentsSeen.threadId, threadIds)));
  return new Map(rows.map(({ threadId, through }) => [threadId, through]));
}
