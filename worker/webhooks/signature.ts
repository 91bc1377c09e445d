import { Webhook } from "standardwebhooks";
import { toBase64 } from "./base64.ts";

/** What an attempt is signed with. During a rotation there are two secrets, the new one first; `privateKey` is ed25519, for `v1a`. */
export type SignWith = { secrets: string[]; privateKey: CryptoKey | null };

/**
 * The three headers of Standard Webhooks 1.0. Made afresh for each attempt: the receiver refuses an old timestamp, and knows a repetition
 * by the id, which is the event's. A receiver takes the message when any one of the signatures is right.
 */
export async function signatureHeaders(
  { secrets, privateKey }: SignWith,
  eventId: string,
  at: Date,
  body: string,
): Promise<Record<string, string>> {
  const timestamp = String(Math.floor(at.getTime() / 1000));
  const signatures = secrets.map((secret) => new Webhook(secret).sign(eventId, at, body));
  if (privateKey !== null) {
    const signed = new TextEncoder().encode(`${eventId}.${timestamp}.${body}`);
    signatures.push(`v1a,${toBase64(new Uint8Array(await crypto.subtle.sign("Ed25519", privateKey, signed)))}`);
  }
  return { "webhook-id": eventId, "webhook-timestamp": timestamp, "webhook-signature": signatures.join(" ") };
}
