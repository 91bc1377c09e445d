import * as v from "valibot";
import { Refusal, refuse } from "./refusal.ts";

const jsonBodyMaxBytes = 1024 * 1024;

/**
 * Reads a JSON body into the schema's type, or says why not. Counts bytes as they come, because a length header may be absent
 * or untrue.
 */
export async function readJson<S extends v.GenericSchema>(request: Request, schema: S): Promise<v.InferOutput<S> | Refusal> {
  const type = request.headers.get("content-type") ?? "";
  if (!/^application\/json\s*(;|$)/i.test(type)) return refuse("unsupported_media_type");
  const bytes = await readBody(request, jsonBodyMaxBytes);
  if (bytes instanceof Refusal) return bytes;
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder("utf-8", { fatal: true, ignoreBOM: false }).decode(bytes));
  } catch {
    return refuse("malformed_json");
  }
  return parse(schema, value);
}

/** Parses once, at the door. Each issue is named by its path; the values themselves are not repeated back. */
export function parse<S extends v.GenericSchema>(schema: S, value: unknown): v.InferOutput<S> | Refusal {
  const result = v.safeParse(schema, value, { message: sayWhatIsExpected });
  if (result.success) return result.output;
  return refuse(
    "invalid_input",
    result.issues.map((issue) => ({ path: v.getDotPath(issue) ?? "", issue: issue.message })),
  );
}

/** Where a schema says nothing itself. The library's own words repeat what was sent. */
const sayWhatIsExpected = ({ type, expected, received }: v.BaseIssue<unknown>): string =>
  type === "object" && received === "undefined" ? "missing" : `expected ${expected ?? type}`;

/** The whole body, measured as it comes. `tooLarge`: what a longer one is refused with. A packed one is not unpacked here: nobody sends enough to gain by it (decision 45). */
export async function readBody(
  request: Request,
  maxBytes: number,
  tooLarge: "file_too_large" | "body_too_large" = "body_too_large",
): Promise<Uint8Array<ArrayBuffer> | Refusal> {
  const encoding = request.headers.get("content-encoding") ?? "identity";
  if (!/^\s*(identity)?\s*$/i.test(encoding)) return refuse("content_encoding_refused");
  return (await readAtMost(request.body, maxBytes)) ?? refuse(tooLarge);
}

/** All bytes of the stream, or null as soon as there are more than `maxBytes`. */
export async function readAtMost(stream: ReadableStream<Uint8Array> | null, maxBytes: number): Promise<Uint8Array<ArrayBuffer> | null> {
  if (stream === null) return new Uint8Array();
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of stream) {
    length += chunk.byteLength;
    // Leaving the loop cancels the stream.
    if (length > maxBytes) return null;
    chunks.push(chunk);
  }
  const bytes = new Uint8Array(length);
  let offset = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, offset);
    offset += chunk.byteLength;
  }
  return bytes;
}
