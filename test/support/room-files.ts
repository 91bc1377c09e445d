import { copyFileSync, existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";

/** The documents whose log has become a snapshot, as the files of a server that is not running have it. */
export const documentsWithSnapshot = (dataDir: string): Set<string> =>
  new Set(askRooms(dataDir, "SELECT document_id AS answer FROM room, snapshot").map(String));

/** Bytes of the document's log and snapshot, whichever it has. */
export function storedBytes(dataDir: string, documentId: string): number {
  const sum = "(SELECT coalesce(sum(length(bytes)), 0) FROM log) + (SELECT coalesce(sum(length(bytes)), 0) FROM snapshot_chunks)";
  const [bytes] = askRooms(dataDir, `SELECT ${sum} AS answer FROM room WHERE document_id = '${documentId}'`);
  if (bytes === undefined) throw new Error(`there is no room of ${documentId}`);
  return Number(bytes);
}

/** The `answer` column of every row in every room. */
function askRooms(dataDir: string, query: string): unknown[] {
  const folder = join(dataDir, "do", "samarbejdsrum-DocumentRoom");
  const rooms = readdirSync(folder).filter((name) => name.endsWith(".sqlite") && name !== "metadata.sqlite");
  return rooms.flatMap((name) => askRoom(join(folder, name), query));
}

/** From a copy: to open a database is to repair it, and that is left to the server. */
function askRoom(path: string, query: string): unknown[] {
  const copies = mkdtempSync(join(tmpdir(), "samarbejdsrum-room-"));
  try {
    for (const suffix of ["", "-wal"]) if (existsSync(path + suffix)) copyFileSync(path + suffix, join(copies, `room${suffix}`));
    const database = new DatabaseSync(join(copies, "room"));
    const rows = database.prepare(query).all();
    database.close();
    return rows.map((row) => row["answer"]);
  } finally {
    rmSync(copies, { recursive: true });
  }
}
