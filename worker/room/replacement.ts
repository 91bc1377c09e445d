import type { NewReplacement } from "../../contract/document.ts";
import type { Id } from "../../contract/ids.ts";
import { replaceWords } from "../../text/replace-words.ts";
import type { Room } from "./room.ts";

/** `askedAt`: when the edge began to look up the person's rights, ISO 8601 in UTC. */
export type Replacement = NewReplacement & { by: Id<"person">; organisation: string; askedAt: string };

/**
 * `made`: by this or an earlier asking. `elsewhere`: other words stand at the place by now. `outdated`: rights changed while this was on its way. `full`: the document has no
 * room for them.
 */
export type Replaced = "replaced" | "made" | "elsewhere" | "outdated" | "full";

/**
 * Puts the proposed words into the live text, as one change by the system on the person's behalf. Its Yjs client is made of the replacement's id, so
 * that the list of clients, which outlives everything, tells what was made already.
 */
export async function replace({ id, place, expected, replacement, by, organisation, askedAt }: Replacement, room: Room): Promise<Replaced> {
  const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(id));
  const clientId = new DataView(digest).getUint32(0);
  if (room.text.hasWritten(clientId)) return "made";
  if (room.hasReadmittedSince(askedAt)) return "outdated";
  let isThere = true;
  const author = { personId: by, organisation, isOnBehalf: true };
  const rewritten = room.text.rewrite(author, clientId, (doc) => (isThere = replaceWords(doc, place, expected, replacement)), new Date());
  if (!isThere) return "elsewhere";
  if (rewritten === "full") return "full";
  return rewritten === "changed" ? "replaced" : "made";
}
