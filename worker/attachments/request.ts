import {
  attachmentMaxBytes,
  attachmentTypes,
  newAttachmentSchema,
  type AttachmentType,
  type NewAttachment,
} from "../../contract/attachment.ts";
import { withoutCpr } from "../../text/cpr.ts";
import { parse, readAtMost } from "../platform/input.ts";
import { refuse, Refusal } from "../platform/refusal.ts";

export type AttachmentRequest = NewAttachment & { type: AttachmentType; file: Uint8Array<ArrayBuffer> };

/** Of the form around the file. */
const restMaxBytes = 16 * 1024;

/** The form, measured and parsed, its file being what its name says. */
export async function readAttachmentRequest(request: Request): Promise<AttachmentRequest | Refusal> {
  const contentType = request.headers.get("content-type") ?? "";
  if (!/^multipart\/form-data\s*;/i.test(contentType)) return refuse("unsupported_media_type");
  const bytes = await readAtMost(request.body, attachmentMaxBytes + restMaxBytes);
  if (bytes === null) return refuse("body_too_large");
  const form = await formOf(bytes, contentType);
  if (form === null) return refuse("invalid_input", [{ path: "", issue: "not a form" }]);
  const [part, title, access, embargoUntil] = ["file", "title", "access", "embargoUntil"].map((name) => form.get(name));
  const parts = parse(newAttachmentSchema, { title, access, embargoUntil: embargoUntil ?? "" });
  if (parts instanceof Refusal) return parts;
  if (withoutCpr(parts.title) !== parts.title) return refuse("cpr_in_text", [{ path: "title", issue: "looks like a CPR number" }]);
  if (part === null || part === undefined || typeof part === "string") return refuse("invalid_input", [{ path: "file", issue: "missing" }]);
  const file = new Uint8Array(await part.arrayBuffer());
  if (file.byteLength > attachmentMaxBytes) return refuse("body_too_large");
  const type = typeOf(part.name, file);
  return type === null ? refuse("invalid_input", [{ path: "file", issue: "not a kind of file that is taken" }]) : { ...parts, type, file };
}

async function formOf(bytes: Uint8Array, type: string): Promise<FormData | null> {
  try {
    return await new Response(bytes, { headers: { "content-type": type } }).formData();
  } catch (error) {
    // The runtime's word for a body that is not what its type says.
    if (error instanceof TypeError) return null;
    throw error;
  }
}

const zip = [0x50, 0x4b, 0x03, 0x04];
/** How files of a type begin. Those of words have no such beginning, and must be words. */
const beginnings: Record<AttachmentType, number[] | null> = {
  pdf: [0x25, 0x50, 0x44, 0x46],
  docx: zip,
  xlsx: zip,
  pptx: zip,
  odt: zip,
  png: [0x89, 0x50, 0x4e, 0x47],
  jpg: [0xff, 0xd8, 0xff],
  txt: null,
  csv: null,
};

/** The type that both the name's ending and the bytes say; null where they say different things, or nothing that is taken. */
function typeOf(name: string, file: Uint8Array<ArrayBuffer>): AttachmentType | null {
  const ending = name.toLowerCase().split(".").at(-1) ?? "";
  const type = Object.keys(attachmentTypes).find((known): known is AttachmentType => known === (ending === "jpeg" ? "jpg" : ending));
  if (type === undefined || file.byteLength === 0) return null;
  const beginning = beginnings[type];
  const isSo = beginning === null ? isText(file) : beginning.every((byte, place) => file[place] === byte);
  return isSo ? type : null;
}

function isText(bytes: Uint8Array<ArrayBuffer>): boolean {
  if (bytes.includes(0)) return false;
  try {
    new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}
