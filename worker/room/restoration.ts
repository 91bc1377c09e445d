import type * as Y from "yjs";
import { textSchemaVersion, type TextKind } from "../../contract/text.ts";
import type { Id } from "../../contract/ids.ts";
import { bringBack } from "../../text/bring-back.ts";
import { canonicalBytes, canonicalText } from "../../text/canonical.ts";
import { sha256Hex } from "../platform/hash.ts";
import { loadEarlier } from "./earlier-text.ts";
import type { Room } from "./room.ts";
import type { Versions } from "./versions.ts";

/** `askedAt`: when the edge began to look up the person's rights, ISO 8601 in UTC. */
export type Restoration = { versionId: Id<"version">; by: Id<"person">; organisation: string; askedAt: string };

/**
 * `unchanged`: the text says what the version says already, e.g. because somebody pressed twice. `outdated`: rights changed while this was on its
 * way. `full`: the document has no room for both texts.
 */
export type Restored = "restored" | "unchanged" | "unknown" | "damaged" | "outdated" | "full";

/**
 * Makes the live text say what a version says, as one change by the system on the person's behalf. `saved` resolves when everything written so far is in
 * a version, and is asked right before, so that nothing is overwritten that could not be brought back in turn.
 */
export async function restore(
  { versionId, by, organisation, askedAt }: Restoration,
  kind: TextKind,
  room: Room,
  versions: Versions,
  saved: () => Promise<void>,
): Promise<Restored> {
  const version = versions.find(versionId);
  if (version === undefined) return "unknown";
  const earlier = await loadEarlier(versions, versionId);
  const schema = earlier && (await findSchema(earlier, kind, version.sha256));
  if (earlier === null || schema === null) return "damaged";
  // In the form that the version was hashed in: what a text says does not change by the schema's number.
  if ((await sha256Hex(canonicalBytes({ ...room.text(kind, new Date()), schema }))) === version.sha256) return "unchanged";
  await saved();
  // Here and not at first: rights may have changed while the bucket was asked.
  if (room.hasReadmittedSince(askedAt)) return "outdated";
  const [clientId] = crypto.getRandomValues(new Uint32Array(1));
  const author = { personId: by, organisation, isOnBehalf: true };
  const rewritten = room.rewrite(author, clientId ?? 0, (doc) => bringBack(doc, earlier, kind), new Date());
  return rewritten === "changed" ? "restored" : rewritten;
}

/** The schema under which the text has the hash: that of its own time. Null where it has it under none. */
async function findSchema(doc: Y.Doc, kind: TextKind, sha256: string): Promise<number | null> {
  for (let schema = textSchemaVersion; schema > 0; schema--) {
    if ((await sha256Hex(canonicalBytes(canonicalText(doc, kind, schema)))) === sha256) return schema;
  }
  return null;
}
