/** Bytes as text: by their byte order mark, else as UTF-8 if they are that, else by the name given or in what Windows writes. */
export function decodeText(bytes: Uint8Array, named = "windows-1252"): string {
  const marked = bytes[0] === 0xff && bytes[1] === 0xfe ? "utf-16le" : bytes[0] === 0xfe && bytes[1] === 0xff ? "utf-16be" : null;
  if (marked !== null) return new TextDecoder(marked).decode(bytes);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return decoderOf(named).decode(bytes);
  }
}

/** Of a name that nobody knows, or that says UTF-8 of what is not: what Windows writes. */
function decoderOf(name: string): TextDecoder {
  try {
    const decoder = new TextDecoder(name);
    return decoder.encoding === "utf-8" ? new TextDecoder("windows-1252") : decoder;
  } catch {
    return new TextDecoder("windows-1252");
  }
}
