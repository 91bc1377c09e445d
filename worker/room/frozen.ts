import * as v from "valibot";
import type { Id } from "../../contract/ids.ts";
import { canonicalTextSchema, type CanonicalText } from "../../contract/text.ts";
import type { Env } from "../platform/env.ts";
import { sha256Hex } from "../platform/hash.ts";
import { log } from "../platform/log.ts";
import { refuse, type Refusal } from "../platform/refusal.ts";

export const frozenTextKey = (versionId: Id<"version">): string => `versions/${versionId}/text.json`;

/** The Yjs state (V2) that the frozen text is of: what differences and authors are computed from. */
export const frozenStateKey = (versionId: Id<"version">): string => `versions/${versionId}/state.bin`;

/** The bytes as they are stored, whatever their hash is; null where they are gone. For whoever computes it anew. */
export async function findFrozenBytes(env: Pick<Env, "ARTEFACTS">, versionId: Id<"version">): Promise<Uint8Array<ArrayBuffer> | null> {
  const object = await env.ARTEFACTS.get(frozenTextKey(versionId));
  return object && new Uint8Array(await object.arrayBuffer());
}

/**
 * A frozen text, only if its bytes still have the hash they were frozen with: what is shown is what was hashed. Refuses with
 * `frozen_text_damaged`, also where the bytes are gone.
 */
export async function readFrozen(
  env: Pick<Env, "ARTEFACTS">,
  versionId: Id<"version">,
  sha256: string,
): Promise<{ bytes: Uint8Array<ArrayBuffer>; text: CanonicalText } | Refusal> {
  const bytes = await findFrozenBytes(env, versionId);
  if (bytes === null) {
    log("error", "a frozen text is gone", { versionId });
    return refuse("frozen_text_damaged");
  }
  if ((await sha256Hex(bytes)) !== sha256) {
    log("error", "a frozen text does not have its hash", { versionId });
    return refuse("frozen_text_damaged");
  }
  return { bytes, text: v.parse(canonicalTextSchema, JSON.parse(new TextDecoder().decode(bytes))) };
}
