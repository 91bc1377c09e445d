import { fileTypes, type FileType } from "../../contract/file.ts";

const zip = [0x50, 0x4b, 0x03, 0x04];
/** How files of a type begin. Those of words have no such beginning, and must be words. */
const beginnings: Record<FileType, number[] | null> = {
  pdf: [0x25, 0x50, 0x44, 0x46],
  docx: zip,
  xlsx: zip,
  pptx: zip,
  odt: zip,
  png: [0x89, 0x50, 0x4e, 0x47],
  jpg: [0xff, 0xd8, 0xff],
  gif: [0x47, 0x49, 0x46, 0x38],
  webp: [0x52, 0x49, 0x46, 0x46],
  txt: null,
  csv: null,
};

/** The type that both the name's ending and the bytes say; null where they say different things, or none that is known. */
export function fileTypeOf(name: string, file: Uint8Array<ArrayBuffer>): FileType | null {
  const ending = name.toLowerCase().split(".").at(-1) ?? "";
  const type = Object.keys(fileTypes).find((known): known is FileType => known === (ending === "jpeg" ? "jpg" : ending));
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
