import { inArray, sql } from "drizzle-orm";
import { integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { isAnyOf, type Database, type Statement } from "../platform/database.ts";
import { inChunks, insertAll } from "../platform/insert-all.ts";
import { foldWords } from "./fold.ts";
import { recordEntries } from "./tables.ts";

/** The FTS5 table, which the migration `record_words` makes: drizzle-kit knows no virtual tables. */
const recordWords = sqliteTable("record_words", { rowid: integer("rowid"), words: text("words") });

/** `text` is what can be found beside the title. */
export type RecordEntry = Omit<typeof recordEntries.$inferSelect, "seq">;

/** What is kept to cut excerpts from; longer texts are found as a whole all the same. */
const excerptSourceMaxLength = 20_000;

/** The statements that make the entries findable, for the batch of what they tell of. `more` has words by which an entry is found, and which no excerpt is cut from. */
export function enterInRecord(database: Database, entries: RecordEntry[], more: ReadonlyMap<string, string> = new Map()): Statement[] {
  const words = entries.map(({ id, title, text }) =>
    JSON.stringify({ id, words: foldWords(`${title} ${text} ${more.get(id) ?? ""}`).words }),
  );
  return [
    ...insertAll(
      database,
      recordEntries,
      entries.map((entry) => ({ ...entry, text: entry.text.slice(0, excerptSourceMaxLength) })),
    ),
    ...inChunks(words).map((json) =>
      database
        .insert(recordWords)
        .select(
          sql`select ${recordEntries.seq}, value ->> 'words' from json_each(${json}) join ${recordEntries} on ${recordEntries.id} = value ->> 'id'`,
        ),
    ),
  ];
}

/** The statements after which nothing of the entries is found any more, for the batch of what takes them back. */
export function leaveRecord(database: Database, ids: RecordEntry["id"][]): Statement[] {
  return [
    database
      .delete(recordWords)
      .where(
        inArray(recordWords.rowid, database.select({ seq: recordEntries.seq }).from(recordEntries).where(isAnyOf(recordEntries.id, ids))),
      ),
    database.delete(recordEntries).where(isAnyOf(recordEntries.id, ids)),
  ];
}
