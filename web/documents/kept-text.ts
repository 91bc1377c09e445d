import * as Y from "yjs";
import type { Id } from "../../contract/ids.ts";
import { answered, keptStores, openKept } from "../shell/device.ts";

export type KeptText = {
  /**
   * Brings what was kept here before into the document, with this object as the origin. Returns my changes that the room was not known
   * to have, and words that it would not take. Where nothing can be kept, it finds nothing and `keeps` is told false.
   */
  load: () => Promise<Found>;
  /** A change of mine, on its way to the room. */
  wrote: (update: Uint8Array) => void;
  /** The room has this change, one that `wrote` or `load` named. */
  stored: (update: Uint8Array) => void;
  /** A change that came from the room. */
  told: (update: Uint8Array) => void;
  /** The room will not have what is unsent: from now on it is words to copy, and no changes to send. */
  setAside: (words: string) => void;
  /** The words have been copied, or are not wanted. */
  forgetRefused: () => void;
  close: () => void;
};
export type Found = { hasText: boolean; unsent: Uint8Array[]; refused: string[] };

/**
 * Keeps the text of one document for one person on this computer. A change is written down the moment it is made and is unsent until the
 * room has it, so closing the page, or a crash, loses nothing that was typed; and what is unsent can be counted without opening the text.
 *
 * `keeps` is told whether what is typed is in fact being kept: browsers may refuse, and disks are full.
 */
export function keepText(doc: Y.Doc, person: Id<"person">, document: Id<"document">, keeps: (kept: boolean) => void): KeptText {
  const opened = openKept(person, document);
  const keys = new Map<Uint8Array, IDBValidKey>();
  let made = 0;
  let closed = false;
  const fail = (reason: unknown) => {
    if (closed) return;
    closed = true;
    console.warn("Changes are not kept on this computer.", reason);
    keeps(false);
  };
  const write = (change: (stores: Record<keyof typeof keptStores, IDBObjectStore>) => void) => {
    if (closed) return;
    opened
      .then((database) => {
        const transaction = database.transaction(Object.values(keptStores), "readwrite");
        transaction.addEventListener("abort", () => fail(transaction.error));
        change({
          text: transaction.objectStore(keptStores.text),
          unsent: transaction.objectStore(keptStores.unsent),
          refused: transaction.objectStore(keptStores.refused),
        });
      })
      .catch(fail);
  };

  const kept: KeptText = {
    async load() {
      try {
        const database = await opened;
        const transaction = database.transaction(Object.values(keptStores), "readwrite");
        const text = transaction.objectStore(keptStores.text);
        const unsent = transaction.objectStore(keptStores.unsent);
        const [kepts, unsents, names, refusals] = await Promise.all([
          answered<unknown[]>(text.getAll()),
          answered<unknown[]>(unsent.getAll()),
          answered(unsent.getAllKeys()),
          answered<unknown[]>(transaction.objectStore(keptStores.refused).getAll()),
        ]);
        const [updates, changes] = [kepts.filter(isBytes), unsents.filter(isBytes)];
        const refused = refusals.filter((words) => typeof words === "string");
        if (closed) return { hasText: false, unsent: [], refused: [] };
        for (const [index, name] of names.entries()) keys.set(changes[index] ?? new Uint8Array(), name);
        const all = [...updates, ...changes];
        if (all.length > 0) Y.applyUpdate(doc, Y.mergeUpdates(all), kept);
        if (updates.length > 1) {
          // The whole through a document, for updates merged without one keep what was deleted.
          text.clear();
          text.add(Y.encodeStateAsUpdate(doc));
        }
        keeps(true);
        return { hasText: updates.length > 0, unsent: changes, refused };
      } catch (error) {
        fail(error);
        return { hasText: false, unsent: [], refused: [] };
      }
    },
    wrote(update) {
      const key = [doc.clientID, made++];
      keys.set(update, key);
      write(({ unsent }) => unsent.put(update, key));
    },
    stored(update) {
      const key = keys.get(update);
      if (key === undefined) return;
      keys.delete(update);
      write(({ text, unsent }) => {
        text.add(update);
        unsent.delete(key);
      });
    },
    told: (update) => write(({ text }) => text.add(update)),
    setAside(words) {
      keys.clear();
      write(({ text, unsent, refused }) => {
        text.clear();
        unsent.clear();
        if (words !== "") refused.add(words);
      });
    },
    forgetRefused: () => write(({ refused }) => refused.clear()),
    close() {
      closed = true;
      // What was asked for before is still written: a closing database first finishes what it has begun.
      opened.then((database) => database.close()).catch(fail);
    },
  };
  return kept;
}

/** The browser hands back what was put in, and says of it nothing at all. */
const isBytes = (value: unknown): value is Uint8Array => value instanceof Uint8Array;
