import type { Id } from "../../contract/ids.ts";
import type { Env } from "../platform/env.ts";
import { sha256Hex } from "../platform/hash.ts";
import { log } from "../platform/log.ts";
import { refuse, type Refusal } from "../platform/refusal.ts";

/** By content, so that nobody's bytes can take the place of another's under the same import. */
const keyOf = (importId: Id<"import">, sha256: string): string => `imports/${importId}/${sha256}`;

/** Stores the bytes and answers with their hash. */
export async function keepSource(env: Pick<Env, "ARTEFACTS">, importId: Id<"import">, bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const sha256 = await sha256Hex(bytes);
  await env.ARTEFACTS.put(keyOf(importId, sha256), bytes);
  return sha256;
}

/** The bytes, only if they still have the hash they were kept with. */
export async function readSource(
  env: Pick<Env, "ARTEFACTS">,
  importId: Id<"import">,
  sha256: string,
): Promise<Uint8Array<ArrayBuffer> | Refusal> {
  const object = await env.ARTEFACTS.get(keyOf(importId, sha256));
  const bytes = object === null ? null : new Uint8Array(await object.arrayBuffer());
  if (bytes !== null && (await sha256Hex(bytes)) === sha256) return bytes;
  log("error", "what minutes were read from is gone or has another hash", { importId });
  return refuse("import_source_missing");
}
