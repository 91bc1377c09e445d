import * as v from "valibot";
import { confirmedMinutesSchema, importRequestMaxBytes, type ConfirmedMinutes } from "../../contract/imported.ts";
import { importMaxBytes } from "../../contract/imports.ts";
import { sourceEndings, sourceMaxBytes, type SourceKind } from "../../contract/import-source.ts";
import { withoutCpr } from "../../text/cpr.ts";
import { readForm } from "../platform/form.ts";
import { parse } from "../platform/input.ts";
import { refuse, Refusal } from "../platform/refusal.ts";

/** What minutes were read from: the file as it was, or the pasted text itself. */
export type ImportSource = { kind: SourceKind; name: string; bytes: Uint8Array<ArrayBuffer> };
export type ImportRequest = { minutes: ConfirmedMinutes; text: Uint8Array<ArrayBuffer>; source: ImportSource };

const nameMaxLength = 255;

/** The three parts of the request, measured and parsed. */
export async function readImport(request: Request): Promise<ImportRequest | Refusal> {
  const form = await readForm(request, importRequestMaxBytes, "body_too_large");
  if (form instanceof Refusal) return form;
  const text = await fileBytes(form.get("text"), importMaxBytes);
  if (text instanceof Refusal) return text;
  if (text === null || !isText(text)) return refuse("invalid_input", [{ path: "text", issue: "not a text in UTF-8" }]);
  const source = await sourceOf(form.get("source"), text);
  if (source instanceof Refusal) return source;
  const minutes = await minutesOf(form.get("minutes"));
  return minutes instanceof Refusal ? minutes : { minutes, text, source };
}

async function minutesOf(part: File | string | null): Promise<ConfirmedMinutes | Refusal> {
  if (part === null) return refuse("invalid_input", [{ path: "minutes", issue: "missing" }]);
  const json = v.safeParse(v.pipe(v.string(), v.parseJson()), typeof part === "string" ? part : await part.text());
  return json.success ? parse(confirmedMinutesSchema, json.output) : refuse("malformed_json");
}

/** Null where the part is no file. */
async function fileBytes(part: File | string | null, maxBytes: number): Promise<Uint8Array<ArrayBuffer> | null | Refusal> {
  if (part === null || typeof part === "string") return null;
  return part.size > maxBytes ? refuse("body_too_large") : new Uint8Array(await part.arrayBuffer());
}

async function sourceOf(part: File | string | null, text: Uint8Array<ArrayBuffer>): Promise<ImportSource | Refusal> {
  if (part === null) return { kind: "pasted", name: "", bytes: text };
  const bytes = await fileBytes(part, sourceMaxBytes);
  if (bytes instanceof Refusal) return bytes;
  if (bytes === null || typeof part === "string" || bytes.byteLength === 0)
    return refuse("invalid_input", [{ path: "source", issue: "not a file" }]);
  // A file may be called after a person. The name only tells it from others, so that nobody needs to be asked.
  const name = withoutCpr(part.name.normalize("NFC").replace(/\p{Cc}/gu, ""));
  const ending = name.toLowerCase().slice(name.lastIndexOf("."));
  const [kind] = Object.entries(sourceEndings).find(([, endings]) => endings.includes(ending)) ?? [];
  if (!isFileKind(kind) || name.length > nameMaxLength)
    return refuse("invalid_input", [{ path: "source", issue: "not a kind of file that is read" }]);
  return { kind, name, bytes };
}

const isFileKind = (kind: string | undefined): kind is keyof typeof sourceEndings => kind !== undefined && kind in sourceEndings;

function isText(bytes: Uint8Array): boolean {
  if (bytes.byteLength === 0 || bytes.includes(0)) return false;
  try {
    new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}
