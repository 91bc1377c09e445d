import * as Y from "yjs";
import type { Id } from "../../contract/ids.ts";
import type { TextKind } from "../../contract/text.ts";
import { canonicalText } from "../../text/canonical.ts";
import { authoredFields, type AuthoredField, type Records } from "./authored-fields.ts";
import { loadText, TextNotLoaded } from "./live-text.ts";
import type { Versions } from "./versions.ts";

/** The text of a version as a document, with whose each letter is; null where its state is gone or cannot be read. */
export async function loadEarlier(versions: Versions, versionId: Id<"version">): Promise<Y.Doc | null> {
  const state = await versions.state(versionId);
  if (state === null) return null;
  try {
    return loadText(() => ({ snapshot: Y.convertUpdateFormatV2ToV1(state), updates: [] }));
  } catch (error) {
    if (error instanceof TextNotLoaded) return null;
    throw error;
  }
}

/** Who wrote what of a version; undefined where there is none, or nothing is left to tell it by. */
export async function authorsOfEarlier(
  versions: Versions,
  versionId: Id<"version">,
  kind: TextKind,
  records: Records,
): Promise<AuthoredField[] | undefined> {
  if (versions.find(versionId) === undefined) return undefined;
  const doc = await loadEarlier(versions, versionId);
  return doc === null ? undefined : authoredFields(doc, canonicalText(doc, kind), records);
}
