import * as Y from "yjs";
import type { Change, StoredText } from "./host.ts";
import { keepsShape, tablesChangedBy } from "./shape.ts";

/** The stored text could not be read, or nothing was ever stored. Nobody may be shown an empty page in its place. */
export class TextNotLoaded extends Error {
  override readonly name = "TextNotLoaded";
}

/** The text as it is stored. Throws `TextNotLoaded`. */
export function loadText(stored: () => StoredText): Y.Doc {
  const doc = new Y.Doc();
  let count = 0;
  try {
    // One transaction, so that Yjs tidies up once and not after each of thousands.
    doc.transact(() => {
      const { snapshot, updates } = stored();
      if (snapshot !== null) {
        Y.applyUpdate(doc, snapshot);
        count += 1;
      }
      for (const update of updates) {
        Y.applyUpdate(doc, update);
        count += 1;
      }
    });
  } catch (cause) {
    throw new TextNotLoaded("what is stored cannot be read", { cause });
  }
  if (count === 0) throw new TextNotLoaded("nothing is stored");
  if (isIncomplete(doc)) throw new TextNotLoaded("what is stored lacks what later parts of it build on");
  return doc;
}

/** The text as the bytes that say it, without a document of them. */
export class StoredState {
  readonly #update: Uint8Array;
  readonly stateVector: Uint8Array;

  /** Throws whatever Yjs runs into when the updates are none. */
  constructor(updates: Uint8Array[]) {
    if (updates.length === 0) throw new TextNotLoaded("nothing is stored");
    this.#update = merged(updates);
    this.stateVector = Y.encodeStateVectorFromUpdate(this.#update);
  }

  /** As `differenceFrom` has it. */
  differenceFrom(stateVector: Uint8Array): Uint8Array | null {
    return unlessMalformed(() => (Y.decodeStateVector(stateVector).size === 0 ? this.#update : Y.diffUpdate(this.#update, stateVector)));
  }
}

/**
 * Takes the update in, and answers with the tables that have other rows or cells by it. Null when Yjs could not apply it, keeps parts of it aside for ever, or it left the text out
 * of shape. Then the document must be dropped.
 */
export function apply(doc: Y.Doc, update: Uint8Array): Set<Y.XmlElement> | null {
  const changedTables = new Set<Y.XmlElement>();
  let isShapely = true;
  const look = (transaction: Y.Transaction): void => {
    isShapely &&= keepsShape(transaction);
    for (const table of tablesChangedBy(transaction)) changedTables.add(table);
  };
  doc.on("afterTransaction", look);
  try {
    Y.applyUpdate(doc, update);
  } catch (error) {
    if (error instanceof Error) return null;
    throw error;
  } finally {
    doc.off("afterTransaction", look);
  }
  return isShapely && !isIncomplete(doc) ? changedTables : null;
}

const isIncomplete = (doc: Y.Doc): boolean => doc.store.pendingStructs !== null || doc.store.pendingDs !== null;

/** What the client whose state vector this is lacks; null when it is none. */
export function differenceFrom(doc: Y.Doc, stateVector: Uint8Array): Uint8Array | null {
  return unlessMalformed(() => Y.encodeStateAsUpdate(doc, stateVector));
}

/** Yjs says "not a state vector" by whatever exception its decoder runs into. */
function unlessMalformed(difference: () => Uint8Array): Uint8Array | null {
  try {
    return difference();
  } catch (error) {
    if (error instanceof Error) return null;
    throw error;
  }
}

/** One update each, in the order of their first words. */
export function byActor(changes: Change[]): Change[] {
  const groups = Map.groupBy(changes, ({ by }) => `${by.personId} ${by.isOnBehalf}`);
  return Array.from(groups.values(), ([first, ...rest]) => {
    if (first === undefined) throw new Error("a group has a first");
    const own = [first, ...rest];
    return { by: first.by, update: merged(own.map(({ update }) => update)), clientIds: own.flatMap(({ clientIds }) => clientIds) };
  });
}

/** Yjs sorts all of the updates anew for each struct that it writes, so many are merged a few at a time. */
const mergedAtOnce = 16;

export function merged(updates: Uint8Array[]): Uint8Array {
  let rest = updates;
  while (rest.length > mergedAtOnce) {
    const fewer: Uint8Array[] = [];
    for (let start = 0; start < rest.length; start += mergedAtOnce) fewer.push(merged(rest.slice(start, start + mergedAtOnce)));
    rest = fewer;
  }
  return rest.length === 1 && rest[0] !== undefined ? rest[0] : Y.mergeUpdates(rest);
}
