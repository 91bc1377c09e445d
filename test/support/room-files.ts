import { copyFileSync, existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";

/** The documents whose log has become a snapshot, as the files of a server that is not running have it. */
export function documentsWithSnapshot(dataDir: string): Set<string> {
  const folder = join(dataDir, "do", "samarbejdsrum-DocumentRoom");
  const rooms = readdirSync(folder).filter((name) => name.endsWith(".sqlite") && name !== "metadata.sqlite");
  return new Set(rooms.flatMap((name) => readRoom(join(folder, name))));
}

/** From a copy: to open a database is to repair it, and that is left to the server. */
function readRoom(path: string): string[] {
  const copies = mkdtempSync(join(tmpdir(), "samarbejdsrum-room-"));
  try {
    for (const suffix of ["", "-wal"]) if (existsSync(path + suffix)) copyFileSync(path + suffix, join(copies, `room${suffix}`));
    const database = new DatabaseSync(join(copies, "room"));
    const rows = database.prepare("SELECT document_id FROM room, snapshot").all();
    database.close();
    return rows.map((row) => String(row["document_id"]));
  } finally {
    rmSync(copies, { recursive: true });
  }
}
