import { and, desc, eq, gte, lte, not, or, sql, type SQL } from "drizzle-orm";
import type { Id } from "../../contract/ids.ts";
import type { RecordQuery } from "../../contract/record.ts";
import { isDecided } from "../decisions/decisions.ts";
import { hasSeatOn } from "../forums/seats.ts";
import { isAnyOf, type Database } from "../platform/database.ts";
import { termsOf } from "./fold.ts";
import { matching } from "./matching.ts";
import { recordEntries } from "./tables.ts";

export type RecordRow = typeof recordEntries.$inferSelect;

const usualPageLength = 25;

/**
 * A page of the record, the newest meeting first. Closed entries only of the forums that are named, because a hit, a count or a cursor would
 * tell of them as much as a title. A cursor that cannot be one begins at the beginning.
 */
export async function searchRecord(
  database: Database,
  query: RecordQuery,
  seesClosedOf: Id<"forum">[],
  pageLength = usualPageLength,
): Promise<{ rows: RecordRow[]; next: string | null }> {
  const terms = termsOf(query.q);
  // Signs alone are in no text; to list everything would say that they are in all.
  if (terms.length === 0 && query.q.trim() !== "") return { rows: [], next: null };
  const { forum, kind, outcome, organisation, year, from, to, cursor } = query;
  const conditions: (SQL | undefined)[] = [
    or(eq(recordEntries.access, "open"), isAnyOf(recordEntries.forumId, seesClosedOf)),
    // An item stands for itself until its decision stands for it, also in the moments before the record has caught up.
    not(isDecided(database, recordEntries.id)),
    forum === undefined ? undefined : eq(recordEntries.forumId, forum),
    kind === undefined ? undefined : eq(recordEntries.kind, kind),
    outcome === undefined ? undefined : eq(recordEntries.outcome, outcome),
    organisation === undefined ? undefined : hasSeatOn(database, organisation, recordEntries.forumId, recordEntries.date),
    year === undefined ? undefined : and(gte(recordEntries.date, `${year}-01-01`), lte(recordEntries.date, `${year}-12-31`)),
    from === undefined ? undefined : gte(recordEntries.date, from),
    to === undefined ? undefined : lte(recordEntries.date, to),
    terms.length === 0
      ? undefined
      : sql`${recordEntries.seq} in (select rowid from record_words where record_words match ${matching(terms)})`,
    cursor === undefined ? undefined : after(cursor),
  ];
  const rows = await database
    .select()
    .from(recordEntries)
    .where(and(...conditions))
    .orderBy(desc(recordEntries.date), desc(recordEntries.id))
    .limit(pageLength + 1);
  const page = rows.slice(0, pageLength);
  const last = page.at(-1);
  return { rows: page, next: rows.length > pageLength && last !== undefined ? `${last.date}.${last.id}` : null };
}

function after(cursor: string): SQL | undefined {
  const [, date, id] = /^(\d{4}-\d{2}-\d{2})\.([a-z]{3}_[a-z0-9_]{3,48})$/.exec(cursor) ?? [];
  return date === undefined || id === undefined ? undefined : sql`(${recordEntries.date}, ${recordEntries.id}) < (${date}, ${id})`;
}

/** The years of which the record has something open, the latest first. */
export async function listOpenYears(database: Database): Promise<string[]> {
  const year = sql<string>`substr(${recordEntries.date}, 1, 4)`;
  const rows = await database.selectDistinct({ year }).from(recordEntries).where(eq(recordEntries.access, "open")).orderBy(desc(year));
  return rows.map((row) => row.year);
}

/** What of the record is everybody's, at most `limit`, the newest first: for what lists addresses only. */
export async function listOpenEntries(database: Database, limit: number): Promise<Pick<RecordRow, "id" | "kind" | "date">[]> {
  return database
    .select({ id: recordEntries.id, kind: recordEntries.kind, date: recordEntries.date })
    .from(recordEntries)
    .where(eq(recordEntries.access, "open"))
    .orderBy(desc(recordEntries.date), desc(recordEntries.id))
    .limit(limit);
}
