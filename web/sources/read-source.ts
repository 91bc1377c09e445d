import { importMaxBytes } from "../../contract/imports.ts";
import { sourceMaxBytes, type SourceProblem } from "../../contract/import-source.ts";
import { textOfDocx } from "./docx.ts";
import { textOfHtml } from "./html.ts";
import { decodeText } from "./plain-text.ts";
import { kindNamed, type FileKind } from "./source-kind.ts";
import type { TextOfSource } from "./text-of-source.ts";

export type ReadSource = { kind: FileKind; text: string } | { problem: SourceProblem };

/** A file as plain text, or why not. Any bytes under any name give one of the two. */
export async function readSource(name: string, bytes: Uint8Array): Promise<ReadSource> {
  const kind = kindNamed(name);
  if (kind === null) return { problem: "unknown_kind" };
  if (bytes.byteLength > sourceMaxBytes) return { problem: "too_large" };
  const problem = bytes.byteLength === 0 ? "empty" : problemOf(kind, bytes);
  if (problem !== null) return { problem };
  const read = await textOf(kind, bytes);
  if ("problem" in read) return read;
  const text = read.text.normalize("NFC").replace(/\r\n?/g, "\n").replaceAll("\0", "");
  if (text.trim() === "") return { problem: "empty" };
  return new TextEncoder().encode(text).byteLength > importMaxBytes ? { problem: "too_much_text" } : { kind, text };
}

async function textOf(kind: FileKind, bytes: Uint8Array): Promise<TextOfSource> {
  switch (kind) {
    case "text":
      return { text: decodeText(bytes) };
    case "html":
      return { text: textOfHtml(bytes) };
    case "docx":
      return textOfDocx(bytes);
    case "pdf": {
      // Larger than all the rest together, and wanted for one kind only.
      const { textOfPdf } = await import("./pdf.ts");
      return textOfPdf(bytes);
    }
  }
}

/** What the first bytes give away. */
function problemOf(kind: FileKind, bytes: Uint8Array): SourceProblem | null {
  const beginning = new TextDecoder("windows-1252").decode(bytes.subarray(0, 1024));
  if (kind === "pdf") return beginning.includes("%PDF-") ? null : "wrong_ending";
  if (kind === "docx") {
    if (beginning.startsWith("PK")) return null;
    // Word encrypts by putting the whole into a container of the old format.
    return isOldContainer(bytes) && contains(bytes, "EncryptedPackage") ? "encrypted" : "wrong_ending";
  }
  const isUtf16 = beginning.startsWith("\u00FF\u00FE") || beginning.startsWith("\u00FE\u00FF");
  const isBinary = beginning.startsWith("%PDF-") || beginning.startsWith("PK\u0003\u0004") || isOldContainer(bytes);
  return isBinary || (!isUtf16 && bytes.includes(0)) ? "wrong_ending" : null;
}

const isOldContainer = (bytes: Uint8Array): boolean => [0xd0, 0xcf, 0x11, 0xe0].every((byte, place) => bytes[place] === byte);

/** Whether the name of a part is in the container: two bytes a letter. */
function contains(bytes: Uint8Array, name: string): boolean {
  return new TextDecoder("windows-1252").decode(bytes).includes([...name].map((letter) => `${letter}\0`).join(""));
}
