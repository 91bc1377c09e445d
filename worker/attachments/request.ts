import {
  attachmentMaxBytes,
  attachmentTypes,
  newAttachmentSchema,
  type AttachmentType,
  type NewAttachment,
} from "../../contract/attachment.ts";
import type { FileType } from "../../contract/file.ts";
import { withoutCpr } from "../../text/cpr.ts";
import { fileTypeOf } from "../platform/file-type.ts";
import { readFormWithFile } from "../platform/form.ts";
import { parse } from "../platform/input.ts";
import { refuse, Refusal } from "../platform/refusal.ts";

export type AttachmentRequest = NewAttachment & { type: AttachmentType; file: Uint8Array<ArrayBuffer> };

/** The form, measured and parsed, its file being what its name says. */
export async function readAttachmentRequest(request: Request): Promise<AttachmentRequest | Refusal> {
  const read = await readFormWithFile(request, attachmentMaxBytes);
  if (read instanceof Refusal) return read;
  const { form, name, file } = read;
  const [title, access, embargoUntil] = ["title", "access", "embargoUntil"].map((part) => form.get(part));
  const parts = parse(newAttachmentSchema, { title, access, embargoUntil: embargoUntil ?? "" });
  if (parts instanceof Refusal) return parts;
  if (withoutCpr(parts.title) !== parts.title) return refuse("cpr_in_text", [{ path: "title", issue: "looks like a CPR number" }]);
  const type = fileTypeOf(name, file);
  return type === null || !isAttached(type)
    ? refuse("file_type_refused", [{ path: "file", issue: "not a kind of file that is taken" }])
    : { ...parts, type, file };
}

const isAttached = (type: FileType): type is AttachmentType => Object.hasOwn(attachmentTypes, type);
