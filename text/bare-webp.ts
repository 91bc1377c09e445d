type Bytes = Uint8Array<ArrayBuffer>;

const headLength = 12;
const kept = new Set(["VP8X", "VP8 ", "VP8L", "ALPH", "ANIM", "ANMF"]);
/** In the flags of VP8X: that there is a profile, EXIF and XMP. */
const notes = 0x20 | 0x08 | 0x04;

/** Of its chunks those that show it, and no more said of what there is; null where one is longer than the file. */
export function bareWebp(bytes: Bytes): Bytes[] | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const parts: Bytes[] = [];
  for (let place = headLength; place + 8 <= bytes.length;) {
    const length = view.getUint32(place + 4, true);
    if (place + 8 + length > bytes.length) return null;
    const end = Math.min(bytes.length, place + 8 + length + (length % 2));
    const name = String.fromCharCode(...bytes.subarray(place, place + 4));
    const chunk = bytes.slice(place, end);
    if (name === "VP8X") chunk[8] = (chunk[8] ?? 0) & ~notes;
    if (kept.has(name)) parts.push(chunk);
    place = end;
  }
  const head = bytes.slice(0, headLength);
  const size = parts.reduce((sum, part) => sum + part.length, 4);
  new DataView(head.buffer).setUint32(4, size, true);
  return [head, ...parts];
}
