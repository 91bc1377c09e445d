import * as v from "valibot";
import type { WebhookKeys } from "../../contract/endpoint-views.ts";

/** As Standard Webhooks writes keys: shared secrets, and public ones. */
export const secretPrefix = "whsec_";
export const publicKeyPrefix = "whpk_";

const keysSchema: v.GenericSchema<unknown, Pick<WebhookKeys, "keys">> = v.object({
  keys: v.array(v.object({ signature: v.literal("v1a"), algorithm: v.literal("ed25519"), publicKey: v.string() })),
});

/** This installation's own key. It is published outside the API, at the address that receivers read it from. */
export async function readPublishedKey(): Promise<string | null> {
  const response = await fetch("/.well-known/webhook-keys", { credentials: "omit" });
  if (!response.ok) throw new Error(`the published keys were answered with ${response.status}`);
  return v.parse(keysSchema, await response.json()).keys[0]?.publicKey ?? null;
}

/** Null where it is no base64. */
export function fromBase64(text: string): Uint8Array<ArrayBuffer> | null {
  if (!/^[A-Za-z0-9+/]*={0,2}$/.test(text) || text.length % 4 === 1) return null;
  return Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
}
