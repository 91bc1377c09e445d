import { imageMaxBytes, type ImageType } from "../../../contract/file.ts";
import { barePicture } from "../../../text/bare-picture.ts";

/** In pixels: twice what a page shows, and enough for paper. */
const longestSide = 2200;

/** The browser could not draw it, and what a camera noted in it would be sent along. */
export class NotDrawn extends Error {
  override readonly name = "NotDrawn";
}

/**
 * A picture as a text takes it: upright, no larger than it needs to be, and without what a camera or a program notes in it, such as where it was taken. One that moves is not drawn,
 * but loses what is noted in it all the same; and what is none of these is left as it is: whether it is taken is the server's to say. Throws `NotDrawn`.
 */
export async function drawnAnew(file: File): Promise<File> {
  if (file.type === "image/gif") return bareOf(file, "gif");
  if (file.type !== "image/jpeg" && file.type !== "image/png" && file.type !== "image/webp") return file;
  if (file.type === "image/webp" && (await moves(file))) return bareOf(file, "webp");
  const bitmap = await createImageBitmap(file).catch((cause: unknown) => {
    throw new NotDrawn(undefined, { cause });
  });
  const scale = Math.min(1, longestSide / Math.max(bitmap.width, bitmap.height));
  const isSmallPng = file.type === "image/png" && scale === 1 && file.size <= imageMaxBytes;
  if (isSmallPng) return bareOf(file, "png");
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

async function bareOf(file: File, type: ImageType): Promise<File> {
  const bare = barePicture(type, new Uint8Array(await file.arrayBuffer()));
  if (bare === null) throw new NotDrawn();
  return new File([bare], file.name, { type: file.type });
}

/** By the flags in the head of a WebP. */
async function moves(file: File): Promise<boolean> {
  const head = new Uint8Array(await file.slice(0, 21).arrayBuffer());
  const isExtended = String.fromCharCode(...head.subarray(12, 16)) === "VP8X";
  return isExtended && ((head[20] ?? 0) & 0x02) !== 0;
}

function drawn(context: CanvasRenderingContext2D, bitmap: ImageBitmap, type: string): Promise<Blob | null> {
  context.drawImage(bitmap, 0, 0, context.canvas.width, context.canvas.height);
  return new Promise((resolve) => context.canvas.toBlob(resolve, type, 0.9));
}
