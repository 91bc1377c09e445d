import type { Env } from "../platform/env.ts";
import { sha256Hex } from "../platform/hash.ts";
import { refuse, type Refusal } from "../platform/refusal.ts";

/**
 * Whether a request is a command of whoever operates the installation: `authorization: Bearer` with its OPERATIONS_KEY. Where none is set, nobody
 * may. Hashes are compared, so that the time it takes tells nothing of the key.
 */
export async function requireOperator(env: Pick<Env, "OPERATIONS_KEY">, request: Request): Promise<null | Refusal> {
  const given = /^Bearer (.+)$/.exec(request.headers.get("authorization") ?? "")?.[1];
  if (given === undefined) return refuse("not_signed_in");
  if (env.OPERATIONS_KEY === undefined || env.OPERATIONS_KEY === "") return refuse("not_allowed");
  return (await hashOf(given)) === (await hashOf(env.OPERATIONS_KEY)) ? null : refuse("not_allowed");
}

const hashOf = (text: string): Promise<string> => sha256Hex(new Uint8Array(new TextEncoder().encode(text)));
