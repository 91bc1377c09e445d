import type { TextFileView } from "../../contract/file.ts";
import type { TextNode } from "../../contract/text.ts";
import { refusedWith, type Visitor } from "./visitor.ts";

/** Gives a text a file to show. `at` arranges when, `request` is how one gets there. */
export async function addFile(
  visitor: Visitor,
  documentId: string,
  file: { name: string; bytes: BlobPart },
  { at, request = fetch }: { at?: Date; request?: (url: string, init: RequestInit) => Promise<Response> } = {},
): Promise<TextFileView> {
  const form = new FormData();
  form.set("file", new File([file.bytes], file.name));
  const headers = { cookie: visitor.cookie, ...(at !== undefined && { "demo-time": at.toISOString() }) };
  const path = `/documents/${documentId}/files`;
  const response = await request(`${visitor.baseUrl}/api${path}`, { method: "POST", headers, body: form });
  if (!response.ok) throw await refusedWith(response, `POST ${path}`);
  return response.json() as Promise<TextFileView>;
}

/** The picture as it stands in a text. */
export const pictureOf = ({ id, sha256, size }: TextFileView, alt: string): TextNode => ({
  type: "image",
  attrs: { file: id, sha256, alt, ...size },
});
