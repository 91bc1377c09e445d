import { readBody } from "./input.ts";
import { refuse, Refusal } from "./refusal.ts";

/** Of the form around the file. */
const restMaxBytes = 16 * 1024;

/** `multipart/form-data`, measured as it comes. `tooLarge`: what a longer body is refused with. */
export async function readForm(
  request: Request,
  maxBytes: number,
  tooLarge: "file_too_large" | "body_too_large",
): Promise<FormData | Refusal> {
  const contentType = request.headers.get("content-type") ?? "";
  if (!/^multipart\/form-data\s*;/i.test(contentType)) return refuse("unsupported_media_type");
  const bytes = await readBody(request, maxBytes, tooLarge);
  if (bytes instanceof Refusal) return bytes;
  return (await formOf(bytes, contentType)) ?? refuse("invalid_input", [{ path: "", issue: "not a form" }]);
}

/** The same with one file in it. */
export async function readFormWithFile(
  request: Request,
  fileMaxBytes: number,
): Promise<{ form: FormData; name: string; file: Uint8Array<ArrayBuffer> } | Refusal> {
  const form = await readForm(request, fileMaxBytes + restMaxBytes, "file_too_large");
  if (form instanceof Refusal) return form;
  const part = form.get("file");
  if (part === null || typeof part === "string") return refuse("invalid_input", [{ path: "file", issue: "missing" }]);
  const file = new Uint8Array(await part.arrayBuffer());
  return file.byteLength > fileMaxBytes ? refuse("file_too_large") : { form, name: part.name, file };
}

/** The form that the bytes are; null where they are none. */
export async function formOf(bytes: Uint8Array<ArrayBuffer>, type: string): Promise<FormData | null> {
  try {
    return await new Response(bytes, { headers: { "content-type": type } }).formData();
  } catch (error) {
    // The runtime's word for a body that is not what its type says.
    if (error instanceof TypeError) return null;
    throw error;
  }
}
