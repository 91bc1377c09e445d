import { imageMaxBytes } from "../../../contract/file.ts";

/** In pixels: twice what a page shows, and enough for paper. */
const longestSide = 2200;

/**
 * A picture as a text takes it: upright, no larger than it needs to be, and without what a camera notes in it, such as where it was taken. One that moves, or that the browser
 * cannot draw, is left as it is: whether it is taken is the server's to say.
 */
export async function drawnAnew(file: File): Promise<File> {
  if (file.type !== "image/jpeg" && file.type !== "image/png" && file.type !== "image/webp") return file;
  const bitmap = await createImageBitmap(file).catch(() => null);
  if (bitmap === null) return file;
  const scale = Math.min(1, longestSide / Math.max(bitmap.width, bitmap.height));
  const isSmallPng = file.type === "image/png" && scale === 1 && file.size <= imageMaxBytes;
  if (isSmallPng) return file;
  const canvas = document.createElement("canvas");
  canvas.width = Math.max(1, Math.round(bitmap.width * scale));
  canvas.height = Math.max(1, Math.round(bitmap.height * scale));
  const context = canvas.getContext("2d");
  if (context === null) return file;
  const png = file.type === "image/png" ? await drawn(context, bitmap, "image/png") : null;
  if (png !== null && png.size <= imageMaxBytes) return new File([png], file.name, { type: "image/png" });
  // What can be seen through is white on paper.
  context.fillStyle = "#fff";
  context.fillRect(0, 0, canvas.width, canvas.height);
  const jpeg = await drawn(context, bitmap, "image/jpeg");
  return jpeg === null ? file : new File([jpeg], file.name.replace(/(\.[^.]*)?$/u, ".jpg"), { type: "image/jpeg" });
}

function drawn(context: CanvasRenderingContext2D, bitmap: ImageBitmap, type: string): Promise<Blob | null> {
  context.drawImage(bitmap, 0, 0, context.canvas.width, context.canvas.height);
  return new Promise((resolve) => context.canvas.toBlob(resolve, type, 0.9));
}
