import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { D1Database } from "@cloudflare/workers-types/experimental";
import { root } from "./tools.ts";

/** drizzle-kit puts this between the statements of a file. */
const breakpoint = "--> statement-breakpoint";

/**
 * Applies what of migrations/ the database has not had, in order, and returns the names. Each file is one batch together with
 * its own record, so a migration has happened and is recorded, or neither. The record is wrangler's table, in wrangler's form:
 * `wrangler d1 migrations apply` and this can take turns.
 */
export async function migrate(database: D1Database): Promise<string[]> {
  await database.exec(
    "CREATE TABLE IF NOT EXISTS d1_migrations (id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT UNIQUE, applied_at TIMESTAMP DEFAULT CURRENT_TIMESTAMP NOT NULL)",
  );
  const applied = await database.prepare("SELECT name FROM d1_migrations").all<{ name: string }>();
  const done = new Set(applied.results.map((row) => row.name));
  const folder = join(root, "migrations");
  const missing = readdirSync(folder)
    .filter((name) => name.endsWith(".sql") && !done.has(name))
    .toSorted();
  for (const name of missing) {
    const statements = readFileSync(join(folder, name), "utf8")
      .split(breakpoint)
      .map((statement) => statement.trim())
      .filter((statement) => statement !== "");
    await database.batch([
      ...statements.map((statement) => database.prepare(statement)),
      database.prepare("INSERT INTO d1_migrations (name) VALUES (?)").bind(name),
    ]);
  }
  return missing;
}
