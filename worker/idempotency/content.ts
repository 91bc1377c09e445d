import { formOf } from "../platform/form.ts";
import { sha256Hex } from "../platform/hash.ts";

/**
 * SHA-256 of what a request says. A form is its parts: what it is written with between them is chosen anew each time it is sent. Whatever else there is, and a
 * form that cannot be read, is its bytes.
 */
export async function contentHash(bytes: Uint8Array<ArrayBuffer>, contentType: string): Promise<string> {
  const form = /^multipart\/form-data\s*;/i.test(contentType) ? await formOf(bytes, contentType) : null;
  if (form === null) return sha256Hex(bytes);
  const parts = await Promise.all([...form].map(async ([name, value]) => [name, ...(await partOf(value))]));
  return sha256Hex(new Uint8Array(new TextEncoder().encode(JSON.stringify(parts))));
}

const partOf = async (value: File | string): Promise<string[]> =>
  typeof value === "string" ? [value] : [value.name, value.type, await sha256Hex(new Uint8Array(await value.arrayBuffer()))];
