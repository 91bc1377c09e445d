import type { RoomStorage } from "./storage.ts";

/** The object's own tables, step by step. A step that has been deployed is never changed; the next one is added below it. */
const steps: string[][] = [
  [
    // Billing counts rows written, and every key but the row's own number doubles them: hence INTEGER PRIMARY KEY and nothing else.
    `CREATE TABLE room (
      one INTEGER PRIMARY KEY CHECK (one = 1), document_id TEXT NOT NULL, kind TEXT NOT NULL, indexed_sequence INTEGER NOT NULL
    )`,
    // The log's bytes in order, cut into rows. \`last_sequence\` and \`last_at\` are of the last record that ends in the row.
    `CREATE TABLE log (id INTEGER PRIMARY KEY, last_sequence INTEGER NOT NULL, last_at INTEGER NOT NULL, bytes BLOB NOT NULL)`,
    `CREATE TABLE versions (
      number INTEGER PRIMARY KEY, version_id TEXT NOT NULL, sha256 TEXT NOT NULL, title TEXT NOT NULL, sequence INTEGER NOT NULL,
      at TEXT NOT NULL, actor TEXT NOT NULL, cause TEXT NOT NULL
    )`,
  ],
];

/** Brings the object's storage to the code's schema. Throws when the storage is of a newer code than this. */
export function migrate(storage: RoomStorage): void {
  storage.exec("CREATE TABLE IF NOT EXISTS object_schema (one INTEGER PRIMARY KEY CHECK (one = 1), version INTEGER NOT NULL)");
  const [row] = storage.exec<{ version: number }>("SELECT version FROM object_schema").toArray();
  const version = row?.version ?? 0;
  if (version > steps.length) throw new Error(`the room's storage has schema ${version}, this code knows ${steps.length}`);
  if (version === steps.length) return;
  storage.transaction(() => {
    for (const statement of steps.slice(version).flat()) storage.exec(statement);
    storage.exec(
      "INSERT INTO object_schema (one, version) VALUES (1, ?) ON CONFLICT DO UPDATE SET version = excluded.version",
      steps.length,
    );
  });
}
