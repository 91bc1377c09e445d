import type { ImageType } from "../../contract/file.ts";

export type ImageSize = { width: number; height: number };

/** In pixels, as the file's own head says; null where it has none, and so is no picture of the type. */
export function imageSizeOf(type: ImageType, bytes: Uint8Array<ArrayBuffer>): ImageSize | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const size = readers[type](view);
  return size !== null && size.width > 0 && size.height > 0 ? size : null;
}

const readers: Record<ImageType, (view: DataView) => ImageSize | null> = {
  png: (view) => (view.byteLength < 24 ? null : { width: view.getUint32(16), height: view.getUint32(20) }),
  gif: (view) => (view.byteLength < 10 ? null : { width: view.getUint16(6, true), height: view.getUint16(8, true) }),
  jpg: jpegSize,
  webp: webpSize,
};

/** Of the frame that a JPEG's segments lead to. */
function jpegSize(view: DataView): ImageSize | null {
  let place = 2;
  while (place + 9 < view.byteLength) {
    if (view.getUint8(place) !== 0xff) return null;
    const marker = view.getUint8(place + 1);
    if (isFrame(marker)) return { width: view.getUint16(place + 7), height: view.getUint16(place + 5) };
    if (isTooLate(marker)) return null;
    // Markers may be padded, and some have nothing after them.
    place += marker === 0xff ? 1 : isAlone(marker) ? 2 : 2 + view.getUint16(place + 2);
  }
  return null;
}

/** SOF0 to SOF15, but for the three between them that are tables. */
const isFrame = (marker: number): boolean => marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;
/** The points, the end, or no marker at all: what follows may look like a frame and is none. */
const isTooLate = (marker: number): boolean => marker === 0x00 || marker === 0xd9 || marker === 0xda;
const isAlone = (marker: number): boolean => marker === 0x01 || (marker >= 0xd0 && marker <= 0xd8);

function webpSize(view: DataView): ImageSize | null {
  if (view.byteLength < 30 || wordAt(view, 8) !== "WEBP") return null;
  const threeBytes = (place: number): number => view.getUint16(place, true) + view.getUint8(place + 2) * 65_536;
  switch (wordAt(view, 12)) {
    case "VP8X":
      return { width: 1 + threeBytes(24), height: 1 + threeBytes(27) };
    case "VP8L": {
      const bits = view.getUint32(21, true);
      return { width: 1 + (bits & 0x3fff), height: 1 + ((bits >>> 14) & 0x3fff) };
    }
    case "VP8 ":
      return { width: view.getUint16(26, true) & 0x3fff, height: view.getUint16(28, true) & 0x3fff };
    default:
      return null;
  }
}

const wordAt = (view: DataView, place: number): string =>
  String.fromCharCode(...[0, 1, 2, 3].map((offset) => view.getUint8(place + offset)));
