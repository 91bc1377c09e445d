type Bytes = Uint8Array<ArrayBuffer>;

const [start, end, scan, app0, app1, app14] = [0xd8, 0xd9, 0xda, 0xe0, 0xe1, 0xee];

/** Its segments without what applications and people wrote in them, but for which way is up; null where they cannot be followed. */
export function bareJpeg(bytes: Bytes): Bytes[] | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const parts = [bytes.subarray(0, 2)];
  for (let place = 2; place + 4 <= bytes.length;) {
    if (view.getUint8(place) !== 0xff) return null;
    const marker = view.getUint8(place + 1);
    if (marker === 0xff) {
      place += 1;
      continue;
    }
    if (marker === end) break;
    if (marker === start || marker === 0) return null;
    const after = place + 2 + view.getUint16(place + 2);
    if (after > bytes.length || after < place + 4) return null;
    if (marker === app1) parts.push(...upright(bytes.subarray(place + 4, after)));
    else if (isShown(marker) || (marker === app0 && isJfif(bytes, place, after))) parts.push(bytes.subarray(place, after));
    place = after;
    if (marker !== scan) continue;
    // The points: up to a marker that is none of those within them.
    while (place + 1 < bytes.length && !(bytes[place] === 0xff && isOutside(bytes[place + 1] ?? 0))) place += 1;
    parts.push(bytes.subarray(after, place + 1 < bytes.length ? place : bytes.length));
  }
  return [...parts, new Uint8Array([0xff, end])];
}

/** Frames, tables and scans, and in what colours they are. */
const isShown = (marker: number): boolean => (marker >= 0xc0 && marker <= 0xdf) || marker === app14;

const isOutside = (marker: number): boolean => marker !== 0 && marker !== 0xff && !(marker >= 0xd0 && marker <= 0xd7);

/** The one that says how dense the points are, without a small picture in it. */
const isJfif = (bytes: Bytes, place: number, after: number): boolean =>
  after - place === 18 && String.fromCharCode(...bytes.subarray(place + 4, place + 8)) === "JFIF";

/** Of EXIF the one number that says how the picture is to be turned; nothing where it stands as it is. */
function upright(segment: Bytes): Bytes[] {
  if (String.fromCharCode(...segment.subarray(0, 6)) !== "Exif\0\0" || segment.length < 14) return [];
  const view = new DataView(segment.buffer, segment.byteOffset + 6, segment.byteLength - 6);
  const little = view.getUint16(0) === 0x4949;
  const directory = view.getUint32(4, little);
  if (directory + 2 > view.byteLength) return [];
  for (let entry = 0; entry < view.getUint16(directory, little); entry++) {
    const place = directory + 2 + 12 * entry;
    if (place + 12 > view.byteLength) return [];
    const turned = view.getUint16(place + 8, little);
    if (view.getUint16(place, little) === 0x0112 && turned > 1 && turned <= 8) return [turnedBy(turned)];
  }
  return [];
}

const turnedBy = (orientation: number): Bytes =>
  new Uint8Array([
    ...[0xff, app1, 0, 34, 0x45, 0x78, 0x69, 0x66, 0, 0],
    // A directory of one entry, in big endian.
    ...[0x4d, 0x4d, 0, 0x2a, 0, 0, 0, 8, 0, 1],
    ...[0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0],
    ...[0, 0, 0, 0],
  ]);
