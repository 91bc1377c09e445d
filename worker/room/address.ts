import type { Id } from "../../contract/ids.ts";
import type { Env } from "../platform/env.ts";
import type { DocumentRoom } from "./document-room.ts";

/** The one room of a document. Asking for it wakes nobody. */
export function roomOf(env: Pick<Env, "ROOMS">, documentId: Id<"document">): DurableObjectStub<DocumentRoom> {
  return env.ROOMS.getByName(documentId);
}

/** Asks what stands beside the document's text, and lets go of the room's answer afterwards: the runtime wants it said. */
export async function inMargin<T>(
  env: Pick<Env, "ROOMS">,
  documentId: Id<"document">,
  ask: (margin: MarginStub) => Promise<T>,
): Promise<T> {
  using margin = await roomOf(env, documentId).margin();
  return await ask(margin);
}

type MarginStub = Awaited<ReturnType<DurableObjectStub<DocumentRoom>["margin"]>>;

/** Sends everybody in the documents' rooms out, to come back with the rights they have now. Resolves when nothing of the old rights is taken any more. */
export async function readmitAll(env: Pick<Env, "ROOMS">, documentIds: Iterable<Id<"document">>): Promise<void> {
  await Promise.all(Array.from(documentIds, (documentId) => roomOf(env, documentId).readmit()));
}
