import type { Id } from "../../contract/ids.ts";
import { mailedKinds, type MailedKind } from "../../contract/notification.ts";
import type { Env } from "../platform/env.ts";
import { isMailedKind } from "./settings.ts";

/** One kind, or every one. */
export type Stopped = MailedKind | "all";

export const kindsOf = (stopped: Stopped): readonly MailedKind[] => (stopped === "all" ? mailedKinds : [stopped]);
export const isStopped = (words: string): words is Stopped => words === "all" || isMailedKind(words);

/** The address at which the person has no more mails of the kind: whoever has the letter may, and can do nothing else with it. */
export async function stopLink(env: Pick<Env, "AUTH_SECRET" | "BASE_URL">, personId: Id<"person">, stopped: Stopped): Promise<string> {
  const signature = await crypto.subtle.sign("HMAC", await keyOf(env), signed(personId, stopped));
  const words = Array.from(new Uint8Array(signature), (byte) => byte.toString(16).padStart(2, "0")).join("");
  return `${env.BASE_URL}/mail/stop/${personId}/${stopped}/${words}`;
}

/** Whether the signature in an address was made here for exactly this. */
export async function isSigned(
  env: Pick<Env, "AUTH_SECRET">,
  personId: Id<"person">,
  stopped: Stopped,
  signature: string,
): Promise<boolean> {
  if (!/^[0-9a-f]{64}$/.test(signature)) return false;
  const bytes = Uint8Array.from(signature.match(/../g) ?? [], (byte) => Number.parseInt(byte, 16));
  return crypto.subtle.verify("HMAC", await keyOf(env), bytes, signed(personId, stopped));
}

/** The name keeps these signatures apart from all else that the secret signs. */
const signed = (personId: Id<"person">, stopped: Stopped) => new TextEncoder().encode(`mail/stop ${personId} ${stopped}`);

const keyOf = ({ AUTH_SECRET }: Pick<Env, "AUTH_SECRET">) =>
  crypto.subtle.importKey("raw", new TextEncoder().encode(AUTH_SECRET), { name: "HMAC", hash: "SHA-256" }, false, ["sign", "verify"]);
