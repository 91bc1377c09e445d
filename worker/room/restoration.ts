import type { TextKind } from "../../contract/text.ts";
import type { Id } from "../../contract/ids.ts";
import { bringBack } from "../../text/bring-back.ts";
import { canonicalText } from "../../text/canonical.ts";
import { loadEarlier } from "./earlier-text.ts";
import type { Room } from "./room.ts";
import { saidHashes } from "./said-hashes.ts";
import type { Versions } from "./versions.ts";

/** `askedAt`: when the edge began to look up the person's rights, ISO 8601 in UTC. */
export type Restoration = { versionId: Id<"version">; by: Id<"person">; name: string; organisation: string; askedAt: string };

/**
 * `unchanged`: the text says what the version says already, e.g. because somebody pressed twice. `outdated`: rights changed while this was on its
 * way. `full`: the document has no room for both texts.
 */
export type Restored = "restored" | "unchanged" | "unknown" | "damaged" | "outdated" | "full";

/**
 * Makes the live text say what a version says, as one change by the system on the person's behalf, and has everybody told. `saved` resolves when everything written so far is in
 * a version, and is asked right before, so that nothing is overwritten that could not be brought back in turn.
 */
export async function restore(
  { versionId, by, name, organisation, askedAt }: Restoration,
  kind: TextKind,
  room: Room,
  versions: Versions,
  saved: () => Promise<void>,
): Promise<Restored> {
  const version = versions.find(versionId);
  if (version === undefined) return "unknown";
  const earlier = await loadEarlier(versions, versionId);
  if (earlier === null || !(await saidHashes(canonicalText(earlier, kind))).includes(version.sha256)) return "damaged";
  if ((await saidHashes(room.text.canonical(kind, new Date()))).includes(version.sha256)) return "unchanged";
  await saved();
  // Here and not at first: rights may have changed while the bucket was asked.
  if (room.hasReadmittedSince(askedAt)) return "outdated";
  const rewritten = room.bringBack({ personId: by, organisation, name }, (doc) => bringBack(doc, earlier, kind), new Date());
  return rewritten === "changed" ? "restored" : rewritten;
}
