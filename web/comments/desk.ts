import type * as Y from "yjs";
import type { Passage } from "../../contract/comment.ts";
import type { Id } from "../../contract/ids.ts";

export type DeskState = {
  /** What is selected in the text, or was until the focus left it; null for nothing but a caret. */
  passage: Passage | null;
  /** The thread that the caret is in, of several the innermost. */
  under: Id<"thread"> | null;
  /** The thread that is being read, shown in the text too. */
  reading: Id<"thread"> | null;
};

/** Where the editors of a text and its comments meet, for neither is there without the other's knowing: the editors come first, the comments later. */
export type Desk = {
  state: () => DeskState;
  change: (next: Partial<DeskState>) => void;
  subscribe: (listener: () => void) => () => void;
  /** The threads that may hang in the text. Empty until they have been fetched. */
  open: ReadonlySet<Id<"thread">>;
};

const desks = new WeakMap<Y.Doc, Desk>();

/** The one desk of a live text. */
export function deskOf(doc: Y.Doc): Desk {
  const known = desks.get(doc);
  if (known !== undefined) return known;
  let state: DeskState = { passage: null, under: null, reading: null };
  const listeners = new Set<() => void>();
  const desk: Desk = {
    state: () => state,
    change: (next) => {
      const changed = { ...state, ...next };
      if (changed.passage === state.passage && changed.under === state.under && changed.reading === state.reading) return;
      state = changed;
      for (const listener of listeners) listener();
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    open: new Set(),
  };
  desks.set(doc, desk);
  return desk;
}
