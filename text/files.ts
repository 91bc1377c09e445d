import type { FileInText } from "../contract/file.ts";
import type { Id } from "../contract/ids.ts";
import type { FieldText, TextNode } from "../contract/text.ts";
import type { FileWords } from "./block-words.ts";

const fileId = /^fil_[a-z0-9_]{3,48}$/u;
const hash = /^[0-9a-f]{64}$/u;

/** The file that the block is; null for another block, and for one whose attributes are of no file: whoever writes them is asked nothing on the way. */
export function fileOf({ type, attrs = {} }: { type: string; attrs?: Record<string, unknown> }): FileInText | null {
  const { file: id, sha256, alt, name, bytes, width, height } = attrs;
  if ((type !== "image" && type !== "attachment") || !isFileId(id) || typeof sha256 !== "string" || !hash.test(sha256)) return null;
  if (type === "attachment")
    return { kind: type, id, sha256, name: typeof name === "string" ? name : "", bytes: typeof bytes === "number" ? bytes : 0 };
  const size = isSide(width) && isSide(height) ? { width, height } : null;
  return { kind: type, id, sha256, alt: typeof alt === "string" ? alt : null, size };
}

/** In their order. */
export const filesIn = (content: TextNode[]): FileInText[] => fileNodesIn(content).flatMap((node) => fileOf(node) ?? []);

export const fileNodesIn = (content: TextNode[]): TextNode[] =>
  content.flatMap((node) => (fileOf(node) === null ? fileNodesIn(node.content ?? []) : [node]));

/** A file that names no file of the text's: it came with what was copied from another text, and readers of this one do not see it. `words` are what is said of it. */
export type LeftBehind = { field: string; words: string };

/** Of the files that stand in the fields, those that are none of these, bytes and all. */
export const leftBehindIn = (fields: FieldText[], known: Pick<FileInText, "id" | "sha256">[]): LeftBehind[] =>
  fields.flatMap(({ name, content }) =>
    filesIn(content)
      .filter(({ id, sha256 }) => !known.some((file) => file.id === id && file.sha256 === sha256))
      .map((file) => ({ field: name, words: wordsOfFile(file) })),
  );

/** Where its bytes are read: whoever asks by a hash gets those bytes or none. */
export const addressOf = ({ id, sha256 }: Pick<FileInText, "id" | "sha256">): string => `/api/files/${id}/${sha256}`;

/** What is written of files: people look for a picture by what it shows, and for an attachment by its name. */
export const wordsOfFiles = (content: TextNode[]): string[] =>
  filesIn(content)
    .map(wordsOfFile)
    .filter((words) => words !== "");

export const wordsOfFile = (file: FileInText): string => (file.kind === "image" ? (file.alt ?? "") : file.name);

/** What stands for the file where it is not shown; empty for an ornament. */
export function toldFile(file: FileInText, words: FileWords): string {
  if (file.kind === "attachment") return words.attachment(file.name, words.size(file.bytes));
  if (file.alt === null) return words.pictureWithoutAlt;
  return file.alt === "" ? "" : words.picture(file.alt);
}

/** The same to those who are to know of an ornament too: whoever writes, compares or comments. */
export const toldOrOrnament = (file: FileInText, words: FileWords): string => toldFile(file, words) || words.ornament;

const isFileId = (value: unknown): value is Id<"file"> => typeof value === "string" && fileId.test(value);

const isSide = (value: unknown): value is number => typeof value === "number" && Number.isInteger(value) && value > 0 && value < 100_000;
