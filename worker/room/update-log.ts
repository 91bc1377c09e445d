import * as decoding from "lib0/decoding";
import * as encoding from "lib0/encoding";
import type { Id } from "../../contract/ids.ts";
import { roomLimits } from "../../contract/room.ts";
import type { Author } from "./authors.ts";
import type { RoomStorage } from "./storage.ts";

/** One stored change of the text: a Yjs update (V1), who sent it and when. Numbered from 1 without gaps. */
export type LogRecord = { sequence: number; at: Date; by: Pick<Author, "personId" | "isOnBehalf">; update: Uint8Array };

/** A row is rewritten until it holds this much, because rows are what storage costs: small changes share one. */
const tailRowBytes = 8 * 1024;

type Row = { id: number; last_sequence: number; last_at: number; bytes: ArrayBuffer };
type Head = { sequence: number; at: Date };

/**
 * Everything that was ever taken into the text, in order, in the object's SQLite. The records are one stream of bytes, each with its
 * length before it; the rows are only where that stream is cut, so a record may span several and no row exceeds the limit.
 */
export class UpdateLog {
  readonly #storage: RoomStorage;
  /** The last row; undefined until it has been looked for, null when there is none. */
  #tail: Row | null | undefined;

  constructor(storage: RoomStorage) {
    this.#storage = storage;
  }

  /** Writes the changes as a record each, all at the same instant, in one row wherever it has room. */
  append(changes: Pick<LogRecord, "by" | "update">[], at: Date): void {
    const tail = this.#readTail();
    let sequence = tail?.last_sequence ?? 0;
    const records = changes
      .map((change) => encodeRecord({ sequence: ++sequence, at, by: change.by, update: change.update }))
      .reduce(joined);
    const head = { last_sequence: sequence, last_at: at.getTime() };
    if (tail !== null && tail.bytes.byteLength + records.byteLength <= tailRowBytes) {
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
    this.#tail = this.#storage.transaction(() => this.#insert(tail, records, head));
  }

  /** Oldest first. Throws when the stream is not whole. */
  records(): Generator<LogRecord> {
    return readRecords(this.#storage.exec<{ bytes: ArrayBuffer }>("SELECT bytes FROM log ORDER BY id"), 1);
  }

  /** The newest record's number and time; null while the log is empty. */
  head(): Head | null {
    const tail = this.#readTail();
    return tail === null ? null : { sequence: tail.last_sequence, at: new Date(tail.last_at) };
  }

  /** Adds rows after the tail and returns the last of them. */
  #insert(tail: Row | null, records: Uint8Array<ArrayBuffer>, head: Pick<Row, "last_sequence" | "last_at">): Row {
    let id = tail?.id ?? 0;
    for (let start = 0; ; start += roomLimits.rowBytes) {
      const part = records.slice(start, start + roomLimits.rowBytes);
      const isLast = start + roomLimits.rowBytes >= records.byteLength;
      const row: Row = {
        id: ++id,
        last_sequence: isLast ? head.last_sequence : (tail?.last_sequence ?? 0),
        last_at: isLast ? head.last_at : (tail?.last_at ?? head.last_at),
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

/** The records in the rows, of which the first should have the number. Throws when the stream is not whole. */
export function* readRecords(rows: Iterable<{ bytes: ArrayBuffer }>, firstSequence: number): Generator<LogRecord> {
  let rest: Uint8Array<ArrayBuffer> = new Uint8Array();
  let sequence = firstSequence;
  for (const row of rows) {
    rest = joined(rest, new Uint8Array(row.bytes));
    let start = 0;
    for (let span = nextRecord(rest, start); span !== null; span = nextRecord(rest, start)) {
      const record = decodeRecord(rest.subarray(span.from, span.to));
      if (record.sequence !== sequence) throw new Error(`the log has record ${record.sequence} where ${sequence} belongs`);
      yield record;
      sequence += 1;
      start = span.to;
    }
    rest = rest.slice(start);
  }
  if (rest.byteLength > 0) throw new Error(`the log breaks off before record ${sequence}`);
}

const onBehalfMark = "system/";

function encodeRecord({ sequence, at, by, update }: LogRecord): Uint8Array<ArrayBuffer> {
  const record = encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, sequence);
    encoding.writeVarUint(encoder, at.getTime());
    encoding.writeVarString(encoder, `${by.isOnBehalf ? onBehalfMark : ""}${by.personId}`);
    encoding.writeVarUint8Array(encoder, update);
  });
  return new Uint8Array(encoding.encode((encoder) => encoding.writeVarUint8Array(encoder, record)));
}

function decodeRecord(record: Uint8Array): LogRecord {
  const decoder = decoding.createDecoder(record);
  const sequence = decoding.readVarUint(decoder);
  const at = new Date(decoding.readVarUint(decoder));
  const actor = decoding.readVarString(decoder);
  const isOnBehalf = actor.startsWith(onBehalfMark);
  // Written by `append`, which is given a person's id.
  const personId = (isOnBehalf ? actor.slice(onBehalfMark.length) : actor) as Id<"person">;
  return { sequence, at, by: { personId, isOnBehalf }, update: decoding.readVarUint8Array(decoder) };
}

/** Where the record after `start` lies, without its length; null when it is not all there yet. */
function nextRecord(bytes: Uint8Array, start: number): { from: number; to: number } | null {
  let length = 0;
  for (let index = start, unit = 1; index < bytes.byteLength; index++, unit *= 128) {
    const byte = bytes[index] ?? 0;
    length += (byte & 127) * unit;
    if (byte < 128) {
      const to = index + 1 + length;
      return to <= bytes.byteLength ? { from: index + 1, to } : null;
    }
  }
  return null;
}

function joined(first: Uint8Array, second: Uint8Array): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(first.byteLength + second.byteLength);
  bytes.set(first);
  bytes.set(second, first.byteLength);
  return bytes;
}
