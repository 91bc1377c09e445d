/** SHA-256 in hex, of a file's bytes or of a text in UTF-8. */
export async function fingerprintOf(source: Blob | string): Promise<string> {
  const bytes = typeof source === "string" ? new TextEncoder().encode(source) : await source.arrayBuffer();
  const digest = await crypto.subtle.digest("SHA-256", bytes);
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, "0")).join("");
}
