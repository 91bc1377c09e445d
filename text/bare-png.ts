type Bytes = Uint8Array<ArrayBuffer>;

const signatureLength = 8;
/** The picture, how it is seen through, its colours and size, and how it moves. */
const kept = new Set([
  ...["IHDR", "PLTE", "IDAT", "IEND", "tRNS"],
  ...["gAMA", "cHRM", "sRGB", "cICP", "sBIT", "bKGD", "pHYs"],
  ...["acTL", "fcTL", "fdAT"],
]);

/** Of its chunks those that show it; null where they do not lead to its end. */
export function barePng(bytes: Bytes): Bytes[] | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const parts = [bytes.subarray(0, signatureLength)];
  for (let place = signatureLength; place + 12 <= bytes.length;) {
    const end = place + 12 + view.getUint32(place);
    if (end > bytes.length) return null;
    const name = String.fromCharCode(...bytes.subarray(place + 4, place + 8));
    if (kept.has(name)) parts.push(bytes.subarray(place, end));
    if (name === "IEND") return parts;
    place = end;
  }
  return null;
}
