import { and, desc, eq, gt, max, ne, sql, sum, type SQL } from "drizzle-orm";
import type { Id } from "../../contract/ids.ts";
import { commit, isAnyOf, type Database, type Statement } from "../platform/database.ts";
import { insertAll } from "../platform/insert-all.ts";
import { textContributions, textVisits } from "./tables.ts";
import type { Version } from "./versions.ts";

/** Rows for every version and person, each once. With `anew`, instead of whatever was there. */
export async function noteContributions(database: Database, documentId: Id<"document">, versions: Version[], anew: boolean): Promise<void> {
  const rows = versions.flatMap(({ versionId, at, contributions }) =>
    contributions.map(({ personId, written, deleted }) => ({ versionId, personId, documentId, at: at.toISOString(), written, deleted })),
  );
  const known = new Set(anew ? [] : await versionsNoted(database, documentId));
  const statements: Statement[] = [
    ...(anew ? [database.delete(textContributions).where(eq(textContributions.documentId, documentId))] : []),
    ...insertAll(
      database,
      textContributions,
      rows.filter(({ versionId }) => !known.has(versionId)),
    ),
  ];
  await commit(database, statements);
}

async function versionsNoted(database: Database, documentId: Id<"document">): Promise<Id<"version">[]> {
  const rows = await database
    .selectDistinct({ versionId: textContributions.versionId })
    .from(textContributions)
    .where(eq(textContributions.documentId, documentId));
  return rows.map(({ versionId }) => versionId);
}

/** Who wrote in the texts, and how much in a day of theirs, the latest first. */
export async function contributedByDay(database: Database, documentIds: Iterable<Id<"document">>, limit: number) {
  const day = sql`substr(${textContributions.at}, 1, 10)`;
  const at = sql<string>`max(${textContributions.at})`;
  return database
    .select({
      documentId: textContributions.documentId,
      personId: textContributions.personId,
      written: sum(textContributions.written).mapWith(Number),
      deleted: sum(textContributions.deleted).mapWith(Number),
      at,
    })
    .from(textContributions)
    .where(isAnyOf(textContributions.documentId, documentIds))
    .groupBy(textContributions.documentId, textContributions.personId, day)
    .orderBy(desc(at))
    .limit(limit);
}

/** What others did to the texts since the person was last in each, or since the instant where they never were: to be awaited, or asked for in a batch. */
export const contributedSince = (database: Database, documentIds: SQL, personId: Id<"person">, otherwiseSince: string) =>
  database
    .select({
      documentId: textContributions.documentId,
      personId: textContributions.personId,
      written: sum(textContributions.written).mapWith(Number),
      deleted: sum(textContributions.deleted).mapWith(Number),
      at: sql<string>`${max(textContributions.at)}`,
      since: sql<string | null>`max(${textVisits.seenAt})`,
    })
    .from(textContributions)
    .leftJoin(textVisits, and(eq(textVisits.documentId, textContributions.documentId), eq(textVisits.personId, personId)))
    .where(
      and(
        sql`${textContributions.documentId} in ${documentIds}`,
        ne(textContributions.personId, personId),
        gt(textContributions.at, sql`coalesce(${textVisits.seenAt}, ${otherwiseSince})`),
      ),
    )
    .groupBy(textContributions.documentId, textContributions.personId);
