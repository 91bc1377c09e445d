import { idSchema, type Id } from "../../contract/ids.ts";
import { textKinds, textSchemaVersion, type TextKind } from "../../contract/text.ts";
import * as v from "valibot";
import type { BroughtBack } from "./frames.ts";
import { TextNotLoaded } from "./live-text.ts";
import type { RoomStorage } from "./storage.ts";

/** What the room knows of its document beside the text. `indexedSequence`: the log's number that the index in D1 has come to. */
export type RoomFacts = { documentId: Id<"document">; kind: TextKind; indexedSequence: number };

const rowSchema = v.object({ document_id: idSchema("document"), kind: v.picklist(textKinds), indexed_sequence: v.number() });

/** Undefined until the document has been given its first text. */
export function findFacts(storage: RoomStorage): RoomFacts | undefined {
  const [row] = storage.exec("SELECT document_id, kind, indexed_sequence FROM room").toArray();
  if (row === undefined) return undefined;
  const { document_id: documentId, kind, indexed_sequence: indexedSequence } = v.parse(rowSchema, row);
  return { documentId, kind, indexedSequence };
}

/** Throws `TextNotLoaded` where the document was never given a text. */
export function getFacts(storage: RoomStorage): RoomFacts {
  const facts = findFacts(storage);
  if (facts === undefined) throw new TextNotLoaded("the room was never given a text");
  return facts;
}

export function recordFacts(storage: RoomStorage, documentId: Id<"document">, kind: TextKind): void {
  storage.exec(
    "INSERT INTO room (one, document_id, kind, indexed_sequence, text_schema) VALUES (1, ?, ?, 0, ?)",
    documentId,
    kind,
    textSchemaVersion,
  );
}

/** When everybody was last sent out because rights changed; kept, because a restart must not let in who was on the way. */
export function findReadmission(storage: RoomStorage): Date | null {
  const [row] = storage.exec<{ readmitted_at: number }>("SELECT readmitted_at FROM room").toArray();
  return row === undefined || row.readmitted_at === 0 ? null : new Date(row.readmitted_at);
}

export function recordReadmission(storage: RoomStorage, at: Date): void {
  storage.exec("UPDATE room SET readmitted_at = ?", at.getTime());
}

export function findBroughtBack(storage: RoomStorage): BroughtBack {
  const [row] = storage.exec<{ count: number; person: string; name: string }>("SELECT count, person, name FROM brought_back").toArray();
  return row === undefined ? { count: 0, personId: "", name: "" } : { count: row.count, personId: row.person, name: row.name };
}

/** In the turn in which the text itself is changed. */
export function recordBroughtBack(storage: RoomStorage, personId: Id<"person">, name: string): void {
  storage.exec(
    `INSERT INTO brought_back (one, count, person, name) VALUES (1, 1, ?, ?)
     ON CONFLICT DO UPDATE SET count = count + 1, person = excluded.person, name = excluded.name`,
    personId,
    name,
  );
}

export function recordIndexed(storage: RoomStorage, sequence: number): void {
  storage.exec("UPDATE room SET indexed_sequence = ?1 WHERE indexed_sequence < ?1", sequence);
}
