import type { TextNode } from "../../../contract/text.ts";
import { fileOf } from "../../../text/files.ts";
import type { Element } from "./tree.ts";

const address = /\/api\/files\/(fil_[a-z0-9_]+)\/([0-9a-f]{64})$/u;

/**
 * A picture that was copied from a text of this house as it is read, as from a version or a public page; null for any other. `home` is where this house is. Whether it may
 * stand in the text that it is put into is the server's to say.
 */
export function ownPictureOf({ attributes }: Element, home: string): TextNode | null {
  const { src = "", alt, width, height } = attributes;
  const [whole, file, sha256] = address.exec(src) ?? [];
  if (whole === undefined || file === undefined || sha256 === undefined || (src !== whole && src !== home + whole)) return null;
  const [wide, high] = [Number(width), Number(height)];
  const node = {
    type: "image",
    attrs: { file, sha256, ...(alt !== undefined && { alt }), ...(wide > 0 && high > 0 && { width: wide, height: high }) },
  };
  return fileOf(node) === null ? null : node;
}
