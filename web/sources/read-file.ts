import { sourceMaxBytes, sourceMaxMs } from "../../contract/import-source.ts";
import type { ReadSource } from "./read-source.ts";
import { kindNamed } from "./source-kind.ts";
import type { SourceRequest } from "./source-worker.ts";

/**
 * Reads a file that somebody has chosen into plain text, in a thread of its own that is ended when it has answered, takes too long, or breaks down. Files are
 * others' work: one that unpacks to gigabytes costs this thread its life and nobody else anything.
 */
export async function readFile(file: File): Promise<ReadSource> {
  if (kindNamed(file.name) === null) return { problem: "unknown_kind" };
  if (file.size > sourceMaxBytes) return { problem: "too_large" };
  const bytes = new Uint8Array(await file.arrayBuffer());
  const thread = new Worker(new URL("./source-worker.ts", import.meta.url), { type: "module" });
  const answer = Promise.withResolvers<ReadSource>();
  const deadline = setTimeout(() => answer.resolve({ problem: "too_slow" }), sourceMaxMs);
  const { port1: here, port2: port } = new MessageChannel();
  here.addEventListener("message", (event: MessageEvent<ReadSource>) => answer.resolve(event.data));
  here.start();
  thread.addEventListener("error", () => answer.resolve({ problem: "damaged" }));
  const request: SourceRequest = { name: file.name, bytes, port };
  thread.postMessage(request, [bytes.buffer, port]);
  try {
    return await answer.promise;
  } finally {
    clearTimeout(deadline);
    here.close();
    thread.terminate();
  }
}
