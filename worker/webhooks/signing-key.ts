import { fromBase64, toBase64 } from "./base64.ts";

/** The installation's key for `v1a` signatures. `publicKey` is as Standard Webhooks writes it: `whpk_` and 32 bytes in base64. */
export type SigningKey = { privateKey: CryptoKey; publicKey: string };

/** PKCS #8 around the 32 bytes of an ed25519 private key (RFC 8410): WebCrypto takes private keys in no shorter form. */
const pkcs8Head = Uint8Array.from([0x30, 0x2e, 0x02, 0x01, 0x00, 0x30, 0x05, 0x06, 0x03, 0x2b, 0x65, 0x70, 0x04, 0x22, 0x04, 0x20]);

const purpose = new TextEncoder().encode("samarbejdsrum webhooks v1a");

/**
 * Derived from SECRETS_KEY (HKDF-SHA256), so that it is there from the first start, the same in every isolate, and stored nowhere. It is
 * replaced together with SECRETS_KEY, and only with it.
 */
export async function signingKeyOf(secretsKey: string): Promise<SigningKey> {
  const root = await crypto.subtle.importKey("raw", fromBase64(secretsKey), "HKDF", false, ["deriveBits"]);
  const seed = await crypto.subtle.deriveBits({ name: "HKDF", hash: "SHA-256", salt: new Uint8Array(), info: purpose }, root, 256);
  return signingKeyFrom(new Uint8Array(seed));
}

/** `seed` is the 32 bytes of an ed25519 private key. */
export async function signingKeyFrom(seed: Uint8Array): Promise<SigningKey> {
  const pkcs8 = Uint8Array.from([...pkcs8Head, ...seed]);
  const privateKey = await crypto.subtle.importKey("pkcs8", pkcs8, "Ed25519", true, ["sign"]);
  const jwk = await crypto.subtle.exportKey("jwk", privateKey);
  if (!("x" in jwk) || jwk.x === undefined) throw new Error("the runtime gave no public key for an ed25519 private key");
  return { privateKey, publicKey: `whpk_${toBase64(fromBase64(jwk.x.replaceAll("-", "+").replaceAll("_", "/")))}` };
}
