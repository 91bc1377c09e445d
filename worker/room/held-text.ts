import * as Y from "yjs";
import type { StoredText } from "./host.ts";
import { differenceFrom, loadText, StoredState, TextNotLoaded } from "./live-text.ts";

/** To merge more than so many updates takes longer than to make a document of them. */
const mergeableUpdates = 16;

/**
 * The text in memory: the bytes that are stored for as long as people only come to read it, a document once somebody needs more. A document costs
 * many times what its bytes do, in time and in memory.
 */
export class HeldText {
  readonly #stored: () => StoredText;
  #doc: Y.Doc | null = null;
  #state: StoredState | null = null;
  #emitted: Uint8Array[] = [];

  constructor(stored: () => StoredText) {
    this.#stored = stored;
  }

  get isDocument(): boolean {
    return this.#doc !== null;
  }

  /** Throws `TextNotLoaded`. */
  document(): Y.Doc {
    if (this.#doc !== null) return this.#doc;
    const doc = loadText(this.#stored);
    doc.on("update", (update: Uint8Array) => this.#emitted.push(update));
    this.#state = null;
    this.#doc = doc;
    return doc;
  }

  /** What the document was changed by since this was last asked. */
  takeEmitted(): Uint8Array[] {
    const emitted = this.#emitted;
    this.#emitted = [];
    return emitted;
  }

  /** Throws `TextNotLoaded`. */
  stateVector(): Uint8Array {
    const state = this.#read();
    return state instanceof Y.Doc ? Y.encodeStateVector(state) : state.stateVector;
  }

  /** What the client whose state vector this is lacks; null when it is none. Throws `TextNotLoaded`. */
  differenceFrom(stateVector: Uint8Array): Uint8Array | null {
    const state = this.#read();
    return state instanceof Y.Doc ? differenceFrom(state, stateVector) : state.differenceFrom(stateVector);
  }

  /** Back to what is stored. */
  forget(): void {
    this.#doc?.destroy();
    this.#doc = null;
    this.#emitted = [];
  }

  #read(): Y.Doc | StoredState {
    if (this.#doc !== null) return this.#doc;
    this.#state ??= this.#readBytes();
    return this.#state ?? this.document();
  }

  #readBytes(): StoredState | null {
    const { snapshot, updates } = this.#stored();
    const all = snapshot === null ? [] : [snapshot];
    try {
      for (const update of updates) {
        if (all.length > mergeableUpdates) return null;
        all.push(update);
      }
      return new StoredState(all);
    } catch (cause) {
      throw new TextNotLoaded("what is stored cannot be read", { cause });
    }
  }
}
