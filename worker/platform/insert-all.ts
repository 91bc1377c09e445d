import { getTableColumns, sql } from "drizzle-orm";
import type { SQLiteTable } from "drizzle-orm/sqlite-core";
import type { Database, Statement } from "./database.ts";

/** Of a bound value. D1 allows two million bytes; a row longer than this goes by itself. */
const parameterMaxLength = 500_000;

/**
 * Statements that insert the rows, a few for any number of them: D1 allows a hundred bound values in a statement, so the rows are handed over as JSON. What
 * a row does not name is null.
 */
export function insertAll<T extends SQLiteTable>(database: Database, table: T, rows: T["$inferInsert"][]): Statement[] {
  const columns = Object.entries(getTableColumns(table));
  const values = sql.join(
    columns.map((_, place) => sql`value ->> ${sql.raw(String(place))}`),
    sql`, `,
  );
  const encoded = rows.map((row) => {
    const given: Record<string, unknown> = row;
    return JSON.stringify(columns.map(([key, column]) => toDriver(given[key], (value) => column.mapToDriverValue(value))));
  });
  return inChunks(encoded).map((json) => database.insert(table).select(sql`select ${values} from json_each(${json})`));
}

const toDriver = (value: unknown, map: (value: unknown) => unknown): unknown => (value === null || value === undefined ? null : map(value));

/** JSON arrays of the encoded values, each as long as a bound value may be. */
export function inChunks(encoded: string[]): string[] {
  const chunks: string[][] = [];
  let length = Infinity;
  for (const value of encoded) {
    if (length + value.length > parameterMaxLength) {
      chunks.push([]);
      length = 0;
    }
    chunks.at(-1)?.push(value);
    length += value.length;
  }
  return chunks.map((chunk) => `[${chunk.join(",")}]`);
}
