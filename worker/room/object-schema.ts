import * as Y from "yjs";
import { clientsIn } from "./guard.ts";
import type { RoomStorage } from "./storage.ts";
import { readRecords } from "./log-records.ts";
import { Snapshots } from "./snapshots.ts";
import { UpdateLog } from "./update-log.ts";
import { WritingTimes } from "./writing-times.ts";

/** The object's own tables, step by step. A step that has been deployed is never changed; the next one is added below it. */
const steps: (string | ((storage: RoomStorage) => void))[][] = [
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
  [
    `CREATE TABLE clients (id INTEGER PRIMARY KEY, person TEXT NOT NULL, organisation TEXT NOT NULL, is_on_behalf INTEGER NOT NULL)`,
    recordClientsOfLog,
  ],
  [
    // Which generation of chunks is the text up to which record of the log. The log's rows are those that came later.
    `CREATE TABLE snapshot (
      one INTEGER PRIMARY KEY CHECK (one = 1), generation INTEGER NOT NULL, sequence INTEGER NOT NULL, at INTEGER NOT NULL, byte_length INTEGER NOT NULL
    )`,
    `CREATE TABLE snapshot_chunks (id INTEGER PRIMARY KEY, generation INTEGER NOT NULL, bytes BLOB NOT NULL)`,
  ],
  [`ALTER TABLE room ADD COLUMN readmitted_at INTEGER NOT NULL DEFAULT 0`],
  [
    `ALTER TABLE versions ADD COLUMN name TEXT NOT NULL DEFAULT ''`,
    `ALTER TABLE versions ADD COLUMN contributions TEXT NOT NULL DEFAULT '[]'`,
  ],
  // The index holds more than it did: each room writes it once more when it wakes.
  [`UPDATE room SET indexed_sequence = 0`],
  [`ALTER TABLE room ADD COLUMN text_schema INTEGER NOT NULL DEFAULT 1`],
  [snapshotAsClientsAreToldIt],
  [
    `CREATE TABLE writing_times (id INTEGER PRIMARY KEY, client INTEGER NOT NULL, clock INTEGER NOT NULL, at INTEGER NOT NULL)`,
    recordTimesOfLog,
  ],
  // The index is searched by its words: each room writes it once more.
  [`UPDATE room SET indexed_sequence = 0`],
  [`CREATE TABLE brought_back (one INTEGER PRIMARY KEY CHECK (one = 1), count INTEGER NOT NULL, person TEXT NOT NULL, name TEXT NOT NULL)`],
];

/** A snapshot was V2 before newcomers were answered from its bytes. */
function snapshotAsClientsAreToldIt(storage: RoomStorage): void {
  const snapshots = new Snapshots(storage);
  const [current, bytes] = [snapshots.current(), snapshots.read()];
  if (current !== null && bytes !== null) snapshots.replace(Y.convertUpdateFormatV2ToV1(bytes), current.head);
}

/** Before there was a list of whose the clients are, the log knew: the first who sent a client's writing. The first record of all is the seed. */
function recordClientsOfLog(storage: RoomStorage): void {
  const rows = storage.exec<{ bytes: ArrayBuffer }>("SELECT bytes FROM log ORDER BY id").toArray();
  for (const { sequence, by, update } of readRecords(rows, 1)) {
    for (const clientId of clientsIn(update)) {
      storage.exec(
        "INSERT OR IGNORE INTO clients (id, person, organisation, is_on_behalf) VALUES (?, ?, '', ?)",
        clientId,
        by.personId,
        Number(sequence === 1),
      );
    }
  }
}

/** Of what was written before times were kept, the log knows as far as it goes back. */
function recordTimesOfLog(storage: RoomStorage): void {
  const times = new WritingTimes(storage);
  for (const { at, update } of new UpdateLog(storage, new Snapshots(storage)).records())
    for (const stamp of times.due(update, at)) times.record(stamp);
}

/** Brings the object's storage to the code's schema. Throws when the storage is of a newer code than this. */
export function migrate(storage: RoomStorage): void {
  storage.exec("CREATE TABLE IF NOT EXISTS object_schema (one INTEGER PRIMARY KEY CHECK (one = 1), version INTEGER NOT NULL)");
  const [row] = storage.exec<{ version: number }>("SELECT version FROM object_schema").toArray();
  const version = row?.version ?? 0;
  if (version > steps.length) throw new Error(`the room's storage has schema ${version}, this code knows ${steps.length}`);
  if (version === steps.length) return;
  storage.transaction(() => {
    for (const step of steps.slice(version).flat()) {
      if (typeof step === "string") storage.exec(step);
      else step(storage);
    }
    storage.exec(
      "INSERT INTO object_schema (one, version) VALUES (1, ?) ON CONFLICT DO UPDATE SET version = excluded.version",
      steps.length,
    );
  });
}
