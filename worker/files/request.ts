import { attachmentMaxBytes } from "../../contract/attachment.ts";
import { fileNameMaxLength, imageMaxBytes, imageMaxPixels, isImageType, type FileType } from "../../contract/file.ts";
import { oneLine } from "../../contract/words.ts";
import { barePicture } from "../../text/bare-picture.ts";
import { withoutCpr } from "../../text/cpr.ts";
import { fileTypeOf } from "../platform/file-type.ts";
import { readFormWithFile } from "../platform/form.ts";
import { parse } from "../platform/input.ts";
import { refuse, Refusal } from "../platform/refusal.ts";
import { imageSizeOf, type ImageSize } from "./image-size.ts";

export type NewFile = { name: string; type: FileType; size: ImageSize | null; file: Uint8Array<ArrayBuffer> };

/** The file, being what its name says: of a picture the head is read, so that what cannot be one is refused before it stands in a text. */
export async function readFileRequest(request: Request): Promise<NewFile | Refusal> {
  const read = await readFormWithFile(request, attachmentMaxBytes);
  if (read instanceof Refusal) return read;
  const name = parse(oneLine(fileNameMaxLength), read.name);
  if (name instanceof Refusal) return name;
  if (withoutCpr(name) !== name) return refuse("cpr_in_text", [{ path: "file", issue: "its name looks like a CPR number" }]);
  const { file } = read;
  const type = fileTypeOf(name, file);
  const untaken = refuse("file_type_refused", [{ path: "file", issue: "not a kind of file that is taken" }]);
  if (type === null) return untaken;
  if (!isImageType(type)) return { name, type, size: null, file };
  if (file.byteLength > imageMaxBytes) return refuse("file_too_large");
  const size = imageSizeOf(type, file);
  if (size === null) return untaken;
  if (size.width * size.height > imageMaxPixels) return refuse("file_too_large");
  // The browser does so before it sends them. What a program sends may still say where it was taken, and by whom.
  const bare = barePicture(type, file);
  return bare === null ? untaken : { name, type, size, file: bare };
}
