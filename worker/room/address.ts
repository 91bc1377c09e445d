import type { Id } from "../../contract/ids.ts";
import type { Env } from "../platform/env.ts";
import type { DocumentRoom } from "./document-room.ts";

/** The one room of a document. Asking for it wakes nobody. */
export function roomOf(env: Pick<Env, "ROOMS">, documentId: Id<"document">): DurableObjectStub<DocumentRoom> {
  return env.ROOMS.getByName(documentId);
}

/** Sends everybody in the documents' rooms out, to come back with the rights they have now. Resolves when nothing of the old rights is taken any more. */
export async function readmitAll(env: Pick<Env, "ROOMS">, documentIds: Iterable<Id<"document">>): Promise<void> {
  await Promise.all(Array.from(documentIds, (documentId) => roomOf(env, documentId).readmit()));
}
