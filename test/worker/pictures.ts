import { chart } from "../cast/chart.ts";

export const jpegWithoutFrame = new Uint8Array([
  ...[0xff, 0xd8, 0xff, 0xda, 0, 4, 0, 0],
  ...[0xff, 0xc0, 0, 11, 8, 0, 0xf0, 1, 0x40, 1, 1, 0x11, 0],
]);

/** The chart, saying of itself that it is so large. */
export function withSides(width: number, height: number): Uint8Array<ArrayBuffer> {
  const bytes = chart.slice();
  new DataView(bytes.buffer).setUint32(16, width);
  new DataView(bytes.buffer).setUint32(20, height);
  return bytes;
}

/** The chart with more points than it shows. */
export function weighing(megabytes: number): Blob {
  const points = new Uint8Array(12 + megabytes * 1024 * 1024);
  new DataView(points.buffer).setUint32(0, points.length - 12);
  points.set(new TextEncoder().encode("IDAT"), 4);
  return new Blob([chart.slice(0, -12), points, chart.slice(-12)]);
}

/** The chart with what a program has written in it. */
export function withNote(words: string): Uint8Array<ArrayBuffer> {
  const note = new TextEncoder().encode(`\0\0\0\0tEXt${words}\0\0\0\0`);
  new DataView(note.buffer).setUint32(0, note.length - 12);
  return new Uint8Array([...chart.slice(0, 33), ...note, ...chart.slice(33)]);
}
