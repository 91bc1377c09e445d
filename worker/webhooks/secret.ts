import { fromBase64, toBase64 } from "./base64.ts";

const prefix = "whsec_";
const nonceBytes = 12;

/** A new signing secret as Standard Webhooks writes it: `whsec_` and 32 random bytes in base64. */
export function newSecret(): string {
  return prefix + toBase64(crypto.getRandomValues(new Uint8Array(32)));
}

/**
 * AES-256-GCM, as base64 of nonce and ciphertext. The endpoint's id is authenticated with it: a ciphertext moved to another
 * endpoint's row does not open.
 */
export async function encryptSecret(secret: string, endpointId: string, secretsKey: string): Promise<string> {
  const nonce = crypto.getRandomValues(new Uint8Array(nonceBytes));
  const sealed = await crypto.subtle.encrypt(sealing(nonce, endpointId), await importKey(secretsKey), bytesOf(secret));
  const whole = new Uint8Array(nonceBytes + sealed.byteLength);
  whole.set(nonce);
  whole.set(new Uint8Array(sealed), nonceBytes);
  return toBase64(whole);
}

/** Null when the key or the endpoint is not the one it was encrypted under. */
export async function openSecret(encrypted: string, endpointId: string, secretsKey: string): Promise<string | null> {
  try {
    return await decryptSecret(encrypted, endpointId, secretsKey);
  } catch (error) {
    if (error instanceof DOMException && error.name === "OperationError") return null;
    throw error;
  }
}

async function decryptSecret(encrypted: string, endpointId: string, secretsKey: string): Promise<string> {
  const whole = fromBase64(encrypted);
  const opened = await crypto.subtle.decrypt(
    sealing(whole.subarray(0, nonceBytes), endpointId),
    await importKey(secretsKey),
    whole.subarray(nonceBytes),
  );
  return new TextDecoder().decode(opened);
}

const bytesOf = (text: string) => new TextEncoder().encode(text);

const sealing = (nonce: BufferSource, endpointId: string) => ({ name: "AES-GCM", iv: nonce, additionalData: bytesOf(endpointId) });

function importKey(secretsKey: string): Promise<CryptoKey> {
  const bytes = fromBase64(secretsKey);
  if (bytes.byteLength !== 32) throw new Error("SECRETS_KEY must be 32 bytes in base64");
  return crypto.subtle.importKey("raw", bytes, "AES-GCM", false, ["encrypt", "decrypt"]);
}
