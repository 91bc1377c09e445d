import { and, desc, eq, gte, inArray, lt, or, sql, type SQL } from "drizzle-orm";
import { integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
import type { Id } from "../../contract/ids.ts";
import type { Database, Statement } from "../platform/database.ts";
import { foldWords } from "./fold.ts";
import { matching } from "./matching.ts";
import { textEntries } from "./tables.ts";

/** The FTS5 table, which the migration `text_entries` makes. Not `record_words`: what is there may be on public pages, and no slip may bring a draft there. */
const textWords = sqliteTable("text_words", { rowid: integer("rowid"), title: text("title"), words: text("words") });

/** A live text as it can be found. `words` are without what looks like a CPR number. `changedAt` is ISO 8601. */
export type TextEntry = { documentId: Id<"document">; changedAt: string; title: string; words: string };

/** The statements that make a text findable as it says now, for the batch that indexes it. One that is older than what can be found changes nothing, unless `anew`. `since` is when it came to say that, as lists show it. */
export function enterText(
  database: Database,
  { documentId, changedAt, title, words }: TextEntry,
  since: SQL<string>,
  anew: boolean,
): Statement[] {
  const isNews = anew ? sql`true` : sql`${textEntries.changedAt} <= ${changedAt}`;
  const entry = and(eq(textEntries.documentId, documentId), isNews);
  const folded = JSON.stringify({ title: foldWords(title).words, words: foldWords(words).words });
  return [
    database.insert(textEntries).values({ documentId, changedAt: "" }).onConflictDoNothing(),
    database.delete(textWords).where(inArray(textWords.rowid, database.select({ seq: textEntries.seq }).from(textEntries).where(entry))),
    database
      .insert(textWords)
      .select(sql`select ${textEntries.seq}, ${folded} ->> 'title', ${folded} ->> 'words' from ${textEntries} where ${entry}`),
    database.update(textEntries).set({ changedAt: since }).where(entry),
  ];
}

export type TextHit = { documentId: Id<"document">; changedAt: string };

type Among = (documentId: typeof textEntries.documentId) => SQL;
type Range = { year: string | undefined; cursor: string | undefined; limit: number };

/**
 * A page of the texts that have all the terms, those that have them in the title first, and among these what changed last. `among`: which documents may be found at
 * all, asked of the documents' id. A cursor that cannot be one begins at the beginning.
 */
export async function searchTexts(
  database: Database,
  terms: string[],
  among: Among,
  range: Range,
): Promise<{ hits: TextHit[]; next: string | null }> {
  const rows = await textsWith(database, terms, among, range);
  const hits = rows.slice(0, range.limit);
  const last = hits.at(-1);
  return { hits, next: rows.length > range.limit && last !== undefined ? `${last.named}~${last.changedAt}~${last.documentId}` : null };
}

/** The query of it, with one row more than the page has. */
export function textsWith(database: Database, terms: string[], among: Among, { year, cursor, limit }: Range) {
  const words = matching(terms);
  const named =
    terms.length === 0
      ? sql<number>`0`
      : sql<number>`${textEntries.seq} in (select rowid from text_words where text_words match ${`title : (${words})`})`;
  return database
    .select({ documentId: textEntries.documentId, changedAt: textEntries.changedAt, named })
    .from(textEntries)
    .where(
      and(
        terms.length === 0 ? undefined : sql`${textEntries.seq} in (select rowid from text_words where text_words match ${words})`,
        among(textEntries.documentId),
        year === undefined ? undefined : and(gte(textEntries.changedAt, `${year}-`), lt(textEntries.changedAt, `${Number(year) + 1}-`)),
        after(cursor, named),
      ),
    )
    .orderBy(...(terms.length === 0 ? [] : [desc(named)]), desc(textEntries.changedAt), desc(textEntries.documentId))
    .limit(limit + 1);
}

function after(cursor: string | undefined, named: SQL): SQL | undefined {
  const [, was, changedAt, documentId] = /^([01])~([\dT:.Z-]{1,30})~(doc_[a-z0-9_]{3,48})$/.exec(cursor ?? "") ?? [];
  if (was === undefined) return undefined;
  return or(
    sql`${named} < ${Number(was)}`,
    sql`${named} = ${Number(was)} and (${textEntries.changedAt}, ${textEntries.documentId}) < (${changedAt}, ${documentId})`,
  );
}
