import type { Id } from "../../../contract/ids.ts";
import { post } from "../../api/client.ts";

/** Asks that files of another text may stand in this one. Answers how many may not, or could not be asked for: readers of this text will not see them. */
export async function bringFiles(textId: Id<"document">, fileIds: Id<"file">[]): Promise<number> {
  const brought = await post<{ fileIds: Id<"file">[] }>(`/documents/${textId}/files/brought`, { fileIds }).catch(() => ({ fileIds: [] }));
  return fileIds.length - brought.fileIds.length;
}
