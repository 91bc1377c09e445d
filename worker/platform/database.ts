import { drizzle, type DrizzleD1Database } from "drizzle-orm/d1";
import { sql, type SQL } from "drizzle-orm";
import type { BatchItem } from "drizzle-orm/batch";
import type { SQLiteColumn } from "drizzle-orm/sqlite-core";

export type Database = DrizzleD1Database;
export type Statement = BatchItem<"sqlite">;

export const openDatabase = (d1: D1Database): Database => drizzle(d1);

/**
 * Runs the statements as one D1 batch, which is one transaction. D1 has no other: what belongs together is collected as
 * statements and handed over here.
 */
export async function commit(database: Database, statements: Statement[]): Promise<void> {
  const [first, ...rest] = statements;
  if (first === undefined) return;
  await database.batch([first, ...rest]);
}

/** True when the error is a uniqueness constraint on the column, e.g. `decisions.agenda_item_id`: somebody else was first. */
export const violatesUnique = (error: unknown, column: string): boolean => violates(error, "UNIQUE", column);

/** True when the error is that the column was to become null, which is how `onlyIf` stops a batch. */
export const violatesNotNull = (error: unknown, column: string): boolean => violates(error, "NOT NULL", column);

const violates = (error: unknown, constraint: "UNIQUE" | "NOT NULL", column: string): boolean =>
  someCause(error, (message) => message.includes(`${constraint} constraint failed`) && message.includes(column));

function someCause(error: unknown, isIt: (message: string) => boolean): boolean {
  for (let cause: unknown = error; cause instanceof Error; cause = cause.cause) if (isIt(cause.message)) return true;
  return false;
}

/** True when the error is that a table or column is not there: the code is newer than what the database has been made into so far. */
export const lacksTables = (error: unknown): boolean => someCause(error, (message) => /no such (table|column)/.test(message));

/**
 * The value for a column that may not be null, if the condition holds when the statement runs; else the column's constraint stops the whole
 * batch. What was read before the batch may have changed by then, and a `where` that finds no row would let the rest of it through.
 */
export function onlyIf<T>(condition: SQL, value: SQL<T> | SQLiteColumn | string): SQL<T> {
  return sql<T>`case when ${condition} then ${value} end`;
}

/** `column in (values)` as one bound parameter: D1 allows a hundred of them in a statement. */
export function isAnyOf(column: SQLiteColumn, values: Iterable<string>): SQL {
  return sql`${column} in (select value from json_each(${JSON.stringify([...new Set(values)])}))`;
}

/** The dated row is in force on the day, `YYYY-MM-DD`. */
export function inForceOn(day: string, validFrom: SQLiteColumn, validTo: SQLiteColumn): SQL {
  return sql`${validFrom} <= ${day} and (${validTo} is null or ${validTo} >= ${day})`;
}

const danishCapitals = { Æ: "æ", Ø: "ø", Å: "å" };

/**
 * The column contains the words, small letters and capitals alike. Not `like`: D1 refuses patterns of more than 50 bytes, and SQLite knows the
 * capitals of English only.
 */
export function contains(column: SQLiteColumn, words: string): SQL {
  const lowered = words.normalize("NFC").replace(/[A-ZÆØÅ]/g, (letter) => letter.toLowerCase());
  const small = Object.entries(danishCapitals).reduce(
    (text, [capital, letter]) => sql`replace(${text}, ${capital}, ${letter})`,
    sql`lower(${column})`,
  );
  return sql`instr(${small}, ${lowered}) > 0`;
}
