import * as Y from "yjs";
import type { TextKind } from "../../contract/text.ts";
import type { Id } from "../../contract/ids.ts";
import { canonicalBytes, canonicalText } from "../../text/canonical.ts";
import { sha256Hex } from "../platform/hash.ts";
import { log } from "../platform/log.ts";
import type { StoredText } from "./host.ts";
import { loadText } from "./live-text.ts";
import type { Snapshots } from "./snapshots.ts";
import type { RoomStorage } from "./storage.ts";
import type { SealedLog, UpdateLog } from "./update-log.ts";

/** At rest: below this a snapshot would be more rows than the log it replaces. */
const worthwhileBytes = 4 * 1024;

/** While people write: below this a log is read in no time, however small the snapshot beside it. */
const bearableBytes = 256 * 1024;

/** What of a bucket is needed. */
export type Archive = { put(key: string, value: ArrayBuffer, options: R2PutOptions): Promise<unknown> };

/** Where the log goes that a snapshot has replaced: the records as they were stored, gzipped, from the first number to the last. */
export const archivedLogKey = (documentId: Id<"document">, firstSequence: number, lastSequence: number): string =>
  `logs/${documentId}/${String(firstSequence).padStart(12, "0")}-${String(lastSequence).padStart(12, "0")}.gz`;

/**
 * Puts a snapshot in the place of the log. What is dropped has first been archived, with who sent it, and the snapshot has been read back and found
 * to be the same text. Until the one transaction at the end everything is as it was, so whatever fails can simply be done again.
 */
export class Compaction {
  readonly #storage: RoomStorage;
  readonly #log: UpdateLog;
  readonly #snapshots: Snapshots;
  readonly #bucket: Archive;

  constructor(storage: RoomStorage, log: UpdateLog, snapshots: Snapshots, bucket: Archive) {
    this.#storage = storage;
    this.#log = log;
    this.#snapshots = snapshots;
    this.#bucket = bucket;
  }

  isDue(isQuiet: boolean): boolean {
    const logBytes = this.#log.byteLength();
    if (isQuiet) return logBytes >= worthwhileBytes;
    return logBytes >= Math.max(bearableBytes, 1.25 * (this.#snapshots.current()?.byteLength ?? 0));
  }

  stored(): StoredText {
    return { snapshot: this.#snapshots.read(), updates: this.#updates() };
  }

  storedBytes(): number {
    return this.#log.byteLength() + (this.#snapshots.current()?.byteLength ?? 0);
  }

  /** Throws when the bucket or the storage fails, or when the snapshot is not the text. */
  async run(documentId: Id<"document">, kind: TextKind): Promise<void> {
    const sealed = this.#log.seal();
    if (sealed === null) return;
    // Through a document, which lets go of what was deleted; merging updates would keep it all.
    const text = loadText(() => this.stored());
    const snapshot = Y.encodeStateAsUpdate(text);
    await requireSameText(text, snapshot, kind);
    await this.#archive(documentId, sealed);
    this.#storage.transaction(() => {
      this.#snapshots.replace(snapshot, sealed.head);
      this.#log.drop(sealed);
    });
    log("info", "a log became a snapshot", { documentId, rowsWritten: this.#storage.rowsWritten });
  }

  *#updates(): Generator<Uint8Array> {
    for (const record of this.#log.records()) yield record.update;
  }

  async #archive(documentId: Id<"document">, { firstSequence, head, bytes }: SealedLog): Promise<void> {
    const packed = await new Response(new Blob([bytes]).stream().pipeThrough(new CompressionStream("gzip"))).arrayBuffer();
    await this.#bucket.put(archivedLogKey(documentId, firstSequence, head.sequence), packed, {
      sha256: await sha256Hex(new Uint8Array(packed)),
      httpMetadata: { contentType: "application/gzip" },
    });
  }
}

async function requireSameText(text: Y.Doc, snapshot: Uint8Array, kind: TextKind): Promise<void> {
  const readBack = loadText(() => ({ snapshot, updates: [] }));
  const [was, is] = [text, readBack].map((doc) => ({ clocks: clocksOf(doc), bytes: canonicalBytes(canonicalText(doc, kind)) }));
  if (was === undefined || is === undefined) throw new Error("there are two texts");
  if (was.clocks !== is.clocks) throw new Error("the snapshot has another state than the text");
  if ((await sha256Hex(was.bytes)) !== (await sha256Hex(is.bytes))) throw new Error("the snapshot says something else than the text");
}

/** How far each client has come, in one order. */
const clocksOf = (doc: Y.Doc): string =>
  [...Y.decodeStateVector(Y.encodeStateVector(doc))]
    .toSorted(([a], [b]) => a - b)
    .map((entry) => entry.join(":"))
    .join();
