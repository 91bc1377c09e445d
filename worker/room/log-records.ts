import * as decoding from "lib0/decoding";
import * as encoding from "lib0/encoding";
import type { Id } from "../../contract/ids.ts";
import type { Author } from "./authors.ts";

/** One stored change of the text: a Yjs update (V1), who sent it and when. Numbered from 1 without gaps. */
export type LogRecord = { sequence: number; at: Date; by: Pick<Author, "personId" | "isOnBehalf">; update: Uint8Array };

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

export function encodeRecord({ sequence, at, by, update }: LogRecord): Uint8Array<ArrayBuffer> {
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

export function joined(first: Uint8Array, second: Uint8Array): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(first.byteLength + second.byteLength);
  bytes.set(first);
  bytes.set(second, first.byteLength);
  return bytes;
}
