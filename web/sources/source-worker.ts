import { readSource, type ReadSource } from "./read-source.ts";

/**
 * A thread of its own for one file: whatever a file does to memory or time ends with it. The answer goes to a port of its own, because the PDF library takes a
 * thread it is loaded in for its own and speaks in it too.
 */
export type SourceRequest = { name: string; bytes: Uint8Array; port: MessagePort };

self.addEventListener(
  "message",
  (event: MessageEvent<SourceRequest>) => {
    const { name, bytes, port } = event.data;
    const answer = (read: ReadSource): void => port.postMessage(read);
    // What nobody has thought of is a damaged file too: the page says so, and goes on.
    readSource(name, bytes).then(answer, () => answer({ problem: "damaged" }));
  },
  { once: true },
);
