import { roomLimits } from "../../contract/room.ts";
import { joined } from "./log-records.ts";
import type { RoomStorage } from "./storage.ts";
import type { Head } from "./update-log.ts";

/** Which snapshot counts: the text up to `head`, in chunks of a generation. */
export type Snapshot = { generation: number; head: Head; byteLength: number };

type Row = { generation: number; sequence: number; at: number; byte_length: number };

/** The text as one Yjs state (V1, as clients are told it), cut into chunks of what a row may hold. There are two generations only within a transaction. */
export class Snapshots {
  readonly #storage: RoomStorage;

  constructor(storage: RoomStorage) {
    this.#storage = storage;
  }

  /** Null until the first was made. */
  current(): Snapshot | null {
    const [row] = this.#storage.exec<Row>("SELECT generation, sequence, at, byte_length FROM snapshot").toArray();
    if (row === undefined) return null;
    return { generation: row.generation, head: { sequence: row.sequence, at: new Date(row.at) }, byteLength: row.byte_length };
  }

  /** Null until the first was made. Throws when chunks are missing. */
  read(): Uint8Array | null {
    const current = this.current();
    if (current === null) return null;
    const bytes = this.#storage
      .exec<{ bytes: ArrayBuffer }>("SELECT bytes FROM snapshot_chunks WHERE generation = ? ORDER BY id", current.generation)
      .toArray()
      .map((row) => new Uint8Array(row.bytes))
      .reduce(joined, new Uint8Array());
    if (bytes.byteLength !== current.byteLength) throw new Error(`the snapshot has ${bytes.byteLength} bytes of ${current.byteLength}`);
    return bytes;
  }

  /** In a transaction of the caller's: the new generation, the pointer to it, and the old generation's end. */
  replace(bytes: Uint8Array, head: Head): void {
    const generation = (this.current()?.generation ?? 0) + 1;
    for (let start = 0; start < bytes.byteLength; start += roomLimits.rowBytes) {
      this.#storage.exec(
        "INSERT INTO snapshot_chunks (generation, bytes) VALUES (?, ?)",
        generation,
        bytes.slice(start, start + roomLimits.rowBytes).buffer,
      );
    }
    this.#storage.exec(
      `INSERT INTO snapshot (one, generation, sequence, at, byte_length) VALUES (1, ?, ?, ?, ?)
      ON CONFLICT DO UPDATE SET generation = excluded.generation, sequence = excluded.sequence, at = excluded.at, byte_length = excluded.byte_length`,
      generation,
      head.sequence,
      head.at.getTime(),
      bytes.byteLength,
    );
    this.#storage.exec("DELETE FROM snapshot_chunks WHERE generation < ?", generation);
  }
}
