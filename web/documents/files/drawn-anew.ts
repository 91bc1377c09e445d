import { imageMaxBytes } from "../../../contract/file.ts";

/** In pixels: twice what a page shows, and enough for paper. */
const longestSide = 2200;

/** The browser could not draw it, and what a camera noted in it would be sent along. */
export class NotDrawn extends Error {
  override readonly name = "NotDrawn";
}

/**
 * A picture as a text takes it: upright, no larger than it needs to be, and without what a camera notes in it, such as where it was taken. One that moves is left as it is,
 * and so is what is none of these: whether it is taken is the server's to say. Throws `NotDrawn`.
 */
export async function drawnAnew(file: File): Promise<File> {
  if (file.type !== "image/jpeg" && file.type !== "image/png" && file.type !== "image/webp") return file;
  if (file.type === "image/webp" && (await movesAndIsBare(file))) return file;
  const bitmap = await createImageBitmap(file).catch((cause: unknown) => {
    throw new NotDrawn(undefined, { cause });
  });
  const scale = Math.min(1, longestSide / Math.max(bitmap.width, bitmap.height));
  const isSmallPng = file.type === "image/png" && scale === 1 && file.size <= imageMaxBytes;
  if (isSmallPng) return file;
  const canvas = document.createElement("canvas");
  canvas.width = Math.max(1, Math.round(bitmap.width * scale));
  canvas.height = Math.max(1, Math.round(bitmap.height * scale));
  const context = canvas.getContext("2d");
  if (context === null) throw new NotDrawn();
  const png = file.type === "image/png" ? await drawn(context, bitmap, "image/png") : null;
  if (png !== null && png.size <= imageMaxBytes) return new File([png], file.name, { type: "image/png" });
  // What can be seen through is white on paper.
  context.fillStyle = "#fff";
  context.fillRect(0, 0, canvas.width, canvas.height);
  const jpeg = await drawn(context, bitmap, "image/jpeg");
  if (jpeg === null) throw new NotDrawn();
  return new File([jpeg], file.name.replace(/(\.[^.]*)?$/u, ".jpg"), { type: "image/jpeg" });
}

/** By the flags in the head of a WebP: that it is more than one picture, and that nothing is noted in it. */
async function movesAndIsBare(file: File): Promise<boolean> {
  const head = new Uint8Array(await file.slice(0, 21).arrayBuffer());
  const isExtended = String.fromCharCode(...head.subarray(12, 16)) === "VP8X";
  const flags = isExtended ? (head[20] ?? 0) : 0;
  return (flags & 0x02) !== 0 && (flags & 0x0c) === 0;
}

function drawn(context: CanvasRenderingContext2D, bitmap: ImageBitmap, type: string): Promise<Blob | null> {
  context.drawImage(bitmap, 0, 0, context.canvas.width, context.canvas.height);
  return new Promise((resolve) => context.canvas.toBlob(resolve, type, 0.9));
}
