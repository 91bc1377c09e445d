import * as Y from "yjs";
import { roomLimits } from "../../contract/room.ts";

/**
 * How much of what a document may hold is used, in bytes of Yjs state. To encode the state is to walk the whole document, so it is estimated from
 * above, by what was stored and taken in, and measured only when the estimate says that it might be too much.
 */
export class Extent {
  #atMost: number;

  constructor(storedBytes: number) {
    this.#atMost = storedBytes;
  }

  has(doc: Y.Doc, room: number): boolean {
    if (this.#atMost + room <= roomLimits.stateBytes) return true;
    this.#atMost = Y.encodeStateAsUpdateV2(doc).byteLength;
    return this.#atMost + room <= roomLimits.stateBytes;
  }

  /** Whether the document is within bounds now, with all that it has taken in. */
  isKeptBy(doc: Y.Doc): boolean {
    return this.has(doc, 0);
  }

  /** True when this is what makes the document a large one. */
  grow(bytes: number): boolean {
    const wasLarge = this.#atMost > roomLimits.largeStateBytes;
    this.#atMost += bytes;
    return !wasLarge && this.#atMost > roomLimits.largeStateBytes;
  }
}
