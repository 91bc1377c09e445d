import type { TextFileView } from "../../../contract/file.ts";
import type { Id } from "../../../contract/ids.ts";
import { postForm } from "../../api/client.ts";

/** Gives the text the file to keep. What it is to show comes with the answer. */
export function upload(textId: Id<"document">, file: File): Promise<TextFileView> {
  const form = new FormData();
  form.set("file", file);
  return postForm<TextFileView>(`/documents/${textId}/files`, form);
}
