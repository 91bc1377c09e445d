import { sourceEndings, type SourceKind } from "../../contract/import-source.ts";

export type FileKind = Exclude<SourceKind, "pasted">;

/** What a file's name says that it is; null for what is not read. */
export function kindNamed(name: string): FileKind | null {
  const lower = name.toLowerCase();
  const kinds: FileKind[] = ["text", "docx", "pdf", "html"];
  return kinds.find((kind) => sourceEndings[kind].some((ending) => lower.endsWith(ending))) ?? null;
}
