import { documentKinds, type DocumentKind } from "../../contract/document.ts";
import { idSchema, type Id } from "../../contract/ids.ts";
import * as v from "valibot";

/** What the room knows of its document beside the text. `indexedSequence`: the log's number that the index in D1 has come to. */
export type RoomFacts = { documentId: Id<"document">; kind: DocumentKind; indexedSequence: number };

const rowSchema = v.object({ document_id: idSchema("document"), kind: v.picklist(documentKinds), indexed_sequence: v.number() });

/** Undefined until the document has been given its first text. */
export function findFacts(sql: SqlStorage): RoomFacts | undefined {
  const [row] = sql.exec("SELECT document_id, kind, indexed_sequence FROM room").toArray();
  if (row === undefined) return undefined;
  const { document_id: documentId, kind, indexed_sequence: indexedSequence } = v.parse(rowSchema, row);
  return { documentId, kind, indexedSequence };
}

export function recordFacts(sql: SqlStorage, documentId: Id<"document">, kind: DocumentKind): void {
  sql.exec("INSERT INTO room (one, document_id, kind, indexed_sequence) VALUES (1, ?, ?, 0)", documentId, kind);
}

export function recordIndexed(sql: SqlStorage, sequence: number): void {
  sql.exec("UPDATE room SET indexed_sequence = max(indexed_sequence, ?)", sequence);
}
