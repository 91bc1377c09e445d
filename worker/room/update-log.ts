import { roomLimits } from "../../contract/room.ts";
import { encodeRecord, joined, readRecords, type LogRecord } from "./log-records.ts";
import type { Snapshots } from "./snapshots.ts";
import type { RoomStorage } from "./storage.ts";

/** A row is rewritten until it holds this much, because rows are what storage costs: small changes share one. */
const tailRowBytes = 8 * 1024;

type Row = { id: number; last_sequence: number; last_at: number; bytes: ArrayBuffer };

/** The number and time of a record. */
export type Head = { sequence: number; at: Date };

/** A part of the log that nothing will be added to: its records' numbers, the last one's time, and its bytes as they are stored. */
export type SealedLog = { firstSequence: number; head: Head; lastRow: number; bytes: Uint8Array<ArrayBuffer> };

/**
 * Everything that was taken into the text since the last snapshot, in order, in the object's SQLite. The records are one stream of bytes, each with its
 * length before it; the rows are only where that stream is cut, so a record may span several and no row exceeds the limit.
 */
export class UpdateLog {
  readonly #storage: RoomStorage;
  readonly #snapshots: Snapshots;
  /** Rows up to this one are about to become a snapshot and are not written in any more. */
  #sealedRow = 0;
  /** The last row; undefined until it has been looked for, null when there is none. */
  #tail: Row | null | undefined;

  constructor(storage: RoomStorage, snapshots: Snapshots) {
    this.#storage = storage;
    this.#snapshots = snapshots;
  }

  /** Writes the changes as a record each, all at the same instant, in one row wherever it has room. */
  append(changes: Pick<LogRecord, "by" | "update">[], at: Date): void {
    const tail = this.#readTail();
    const before = this.head();
    let sequence = before?.sequence ?? 0;
    const records = changes
      .map((change) => encodeRecord({ sequence: ++sequence, at, by: change.by, update: change.update }))
      .reduce(joined);
    const head = { last_sequence: sequence, last_at: at.getTime() };
    if (tail !== null && tail.id > this.#sealedRow && tail.bytes.byteLength + records.byteLength <= tailRowBytes) {
      const row = { id: tail.id, ...head, bytes: joined(new Uint8Array(tail.bytes), records).buffer };
      this.#storage.exec(
        "UPDATE log SET last_sequence = ?, last_at = ?, bytes = ? WHERE id = ?",
        row.last_sequence,
        row.last_at,
        row.bytes,
        row.id,
      );
      this.#tail = row;
      return;
    }
    this.#tail = this.#storage.transaction(() => this.#insert(tail?.id ?? 0, before, records, head));
  }

  /** Oldest first. Throws when the stream is not whole. */
  records(): Generator<LogRecord> {
    const rows = this.#storage.exec<{ bytes: ArrayBuffer }>("SELECT bytes FROM log ORDER BY id");
    return readRecords(rows, (this.#snapshots.current()?.head.sequence ?? 0) + 1);
  }

  /** The newest record's number and time, also when it is in the snapshot already; null before the first. */
  head(): Head | null {
    const tail = this.#readTail();
    return tail === null ? (this.#snapshots.current()?.head ?? null) : { sequence: tail.last_sequence, at: new Date(tail.last_at) };
  }

  byteLength(): number {
    return Number(this.#storage.exec("SELECT coalesce(sum(length(bytes)), 0) AS total FROM log").one()["total"]);
  }

  /** Everything so far, which is from now on left as it is; null when there is nothing. */
  seal(): SealedLog | null {
    const [tail, head] = [this.#readTail(), this.head()];
    if (tail === null || head === null) return null;
    this.#sealedRow = tail.id;
    const rows = this.#storage.exec<{ bytes: ArrayBuffer }>("SELECT bytes FROM log ORDER BY id").toArray();
    return {
      firstSequence: (this.#snapshots.current()?.head.sequence ?? 0) + 1,
      head,
      lastRow: tail.id,
      bytes: rows.map((row) => new Uint8Array(row.bytes)).reduce(joined, new Uint8Array()),
    };
  }

  /** Drops what was sealed, in the transaction that puts a snapshot in its place. */
  drop(sealed: SealedLog): void {
    this.#storage.exec("DELETE FROM log WHERE id <= ?", sealed.lastRow);
    // Looked up again: whether the transaction comes to its end is not known yet.
    this.#tail = undefined;
    this.#sealedRow = 0;
  }

  /** Adds rows after the tail and returns the last of them. */
  #insert(lastRow: number, before: Head | null, records: Uint8Array<ArrayBuffer>, head: Pick<Row, "last_sequence" | "last_at">): Row {
    let id = lastRow;
    for (let start = 0; ; start += roomLimits.rowBytes) {
      const part = records.slice(start, start + roomLimits.rowBytes);
      const isLast = start + roomLimits.rowBytes >= records.byteLength;
      const row: Row = {
        id: ++id,
        last_sequence: isLast ? head.last_sequence : (before?.sequence ?? 0),
        last_at: isLast ? head.last_at : (before?.at.getTime() ?? head.last_at),
        bytes: part.buffer,
      };
      this.#storage.exec(
        "INSERT INTO log (id, last_sequence, last_at, bytes) VALUES (?, ?, ?, ?)",
        row.id,
        row.last_sequence,
        row.last_at,
        row.bytes,
      );
      if (isLast) return row;
    }
  }

  #readTail(): Row | null {
    this.#tail ??=
      this.#storage.exec<Row>("SELECT id, last_sequence, last_at, bytes FROM log ORDER BY id DESC LIMIT 1").toArray()[0] ?? null;
    return this.#tail;
  }
}
