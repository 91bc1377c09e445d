import type { ImageType } from "../contract/file.ts";
import { bareGif } from "./bare-gif.ts";
import { bareJpeg } from "./bare-jpeg.ts";
import { barePng } from "./bare-png.ts";
import { bareWebp } from "./bare-webp.ts";

type Bytes = Uint8Array<ArrayBuffer>;

const bare: Record<ImageType, (bytes: Bytes) => Bytes[] | null> = { png: barePng, jpg: bareJpeg, gif: bareGif, webp: bareWebp };

/**
 * The picture with what shows it and nothing else: not when, where, by whom and with what it was made, what somebody wrote in it, the colours of whose screen it was, or what stands behind its
 * end. What is not known to be needed goes, for nobody can list what programs think of writing into pictures. Null where it cannot be followed, and so may hold anything.
 */
export function barePicture(type: ImageType, bytes: Bytes): Bytes | null {
  const parts = bare[type](bytes);
  if (parts === null) return null;
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let place = 0;
  for (const part of parts) {
    whole.set(part, place);
    place += part.length;
  }
  return whole;
}
