import { fromBase64, publicKeyPrefix, secretPrefix } from "./webhook-key.ts";

/** How far apart the clocks of sender and receiver may be: what the public libraries of Standard Webhooks take. */
const toleranceMs = 5 * 60 * 1000;

const needed = ["webhook-id", "webhook-timestamp", "webhook-signature"] as const;
export type NeededHeader = (typeof needed)[number];

/** What somebody pastes. `receivedAt` is what the receiver's clock showed, if they know; `key` is `whsec_…` or `whpk_…`. */
export type Pasted = { headers: string; body: string; key: string; receivedAt: Date | null };

/**
 * What a receiver would find. `altered`: the signature is right for the same JSON written in another way, so that something on the way has
 * rewritten the body. `aheadMs` is how far the receiver's clock is ahead of ours; null where it is not known.
 */
export type Finding =
  | { kind: "headers_missing"; missing: NeededHeader[] }
  | { kind: "bad_timestamp" }
  | { kind: "bad_key" }
  | { kind: "other_signature"; signature: "v1" | "v1a" }
  | { kind: "no_match" }
  | { kind: "altered" }
  | { kind: "clock_wrong"; signedAt: Date; aheadMs: number }
  | { kind: "verified"; signedAt: Date; aheadMs: number | null };

/** Verifies as a receiver does, in the browser: nothing of it is sent anywhere. */
export async function verify({ headers, body, key, receivedAt }: Pasted): Promise<Finding> {
  const pasted = readHeaders(headers);
  const [id, timestamp, signatures] = needed.map((name) => pasted.get(name));
  if (id === undefined || timestamp === undefined || signatures === undefined)
    return { kind: "headers_missing", missing: needed.filter((name) => !pasted.has(name)) };
  if (!/^\d{1,12}$/.test(timestamp)) return { kind: "bad_timestamp" };
  const check = await checkWith(key.trim());
  if (check === null) return { kind: "bad_key" };

  const own = signatures
    .split(" ")
    .flatMap((part) => (part.startsWith(`${check.signature},`) ? [part.slice(check.signature.length + 1)] : []));
  if (own.length === 0) return { kind: "other_signature", signature: check.signature };
  const isSigned = async (text: string): Promise<boolean> => {
    const signed = new TextEncoder().encode(`${id}.${timestamp}.${text}`);
    const matches = await Promise.all(own.map((signature) => check.matches(signature, signed)));
    return matches.includes(true);
  };
  if (!(await isSigned(body))) {
    const rewritten = await Promise.all(otherWritings(body).map(isSigned));
    return { kind: rewritten.includes(true) ? "altered" : "no_match" };
  }
  const signedAt = new Date(Number(timestamp) * 1000);
  const aheadMs = receivedAt === null ? null : receivedAt.getTime() - signedAt.getTime();
  return aheadMs !== null && Math.abs(aheadMs) > toleranceMs
    ? { kind: "clock_wrong", signedAt, aheadMs }
    : { kind: "verified", signedAt, aheadMs };
}

/** Lines of `name: value`, as logs and tools show them, or a JSON object; names in small letters. */
function readHeaders(text: string): Map<string, string> {
  const found = new Map<string, string>();
  for (const match of text.matchAll(/["']?([\w-]+)["']?\s*:\s*["']?([^"'\r\n]+)/g)) {
    const [, name = "", value = ""] = match;
    found.set(name.toLowerCase(), value.trim().replace(/,$/, ""));
  }
  return found;
}

type Check = { signature: "v1" | "v1a"; matches: (signature: string, signed: Uint8Array<ArrayBuffer>) => Promise<boolean> };

/** Null for what is no key. */
async function checkWith(key: string): Promise<Check | null> {
  const isPublic = key.startsWith(publicKeyPrefix);
  const bytes = fromBase64(key.slice(isPublic ? publicKeyPrefix.length : key.startsWith(secretPrefix) ? secretPrefix.length : 0));
  if (bytes === null || bytes.length === 0 || (isPublic && bytes.length !== 32)) return null;
  const algorithm = isPublic ? "Ed25519" : "HMAC";
  const imported = await crypto.subtle.importKey("raw", bytes, isPublic ? algorithm : { name: algorithm, hash: "SHA-256" }, false, [
    "verify",
  ]);
  return {
    signature: isPublic ? "v1a" : "v1",
    matches: async (signature, signed) => {
      const signatureBytes = fromBase64(signature);
      return signatureBytes !== null && crypto.subtle.verify(algorithm, imported, signatureBytes, signed);
    },
  };
}

/** The same JSON as editors, logs and frameworks write it. */
function otherWritings(body: string): string[] {
  const writings = [body.trim(), `${body}\n`];
  try {
    const parsed: unknown = JSON.parse(body);
    writings.push(JSON.stringify(parsed), JSON.stringify(parsed, null, 2));
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
  }
  return writings.filter((writing) => writing !== body);
}
