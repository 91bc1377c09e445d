import { getTableColumns, sql, type InferSelectModel } from "drizzle-orm";
import type { SQLiteColumn, SQLiteTable } from "drizzle-orm/sqlite-core";
import { isAnyOf, type Database } from "../platform/database.ts";

/**
 * The rows with the values, each as it is stored, by `key`. A row that cannot be read as what its table says is undefined instead of an error: whoever looks for what
 * somebody has altered wants to hear of it, and of the others too.
 */
export async function readStored<T extends SQLiteTable>(
  database: Database,
  table: T,
  key: SQLiteColumn,
  values: Iterable<string>,
): Promise<Map<string, InferSelectModel<T> | undefined>> {
  const raw = await database.all<Record<string, unknown>>(sql`select * from ${table} where ${isAnyOf(key, values)}`);
  return new Map(raw.map((row) => [String(row[key.name]), rowFrom(table, row)]));
}

function rowFrom<T extends SQLiteTable>(table: T, raw: Record<string, unknown>): InferSelectModel<T> | undefined {
  try {
    return Object.fromEntries(
      Object.entries(getTableColumns(table)).map(([name, column]) => {
        const value = raw[column.name];
        return [name, value === null || value === undefined ? null : column.mapFromDriverValue(value)];
      }),
    ) as InferSelectModel<T>;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
