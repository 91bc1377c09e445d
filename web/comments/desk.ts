import type * as Y from "yjs";
import type { Passage } from "../../contract/comment.ts";
import type { FileInText } from "../../contract/file.ts";
import type { Id } from "../../contract/ids.ts";

export type DeskState = {
  /** What is selected in the text, or was until the focus left it; null for nothing but a caret. */
  passage: Passage | null;
  /** The picture or attachment that is selected instead. */
  file: FileInText | null;
  /** Which of several that show the same. */
  copy: string | null;
  /** The thread that the caret is in, or that is about what is selected; of several the innermost. */
  under: Id<"thread"> | null;
  /** The thread that is being read, shown in the text too. */
  reading: Id<"thread"> | null;
  /** The open threads about files, by the copies at which they were put. */
  onFiles: ReadonlyMap<string, Id<"thread">[]>;
};

/** Where the editors of a text and its comments meet, for neither is there without the other's knowing: the editors come first, the comments later. */
export type Desk = {
  state: () => DeskState;
  change: (next: Partial<DeskState>) => void;
  subscribe: (listener: () => void) => () => void;
  /** The threads that may hang in the text. Empty until they have been fetched. */
  open: ReadonlySet<Id<"thread">>;
  /** The open threads about a copy of a file, oldest first. */
  onCopy: (copy: string | null) => Id<"thread">[];
  /** Whether somebody in the text has asked to comment, and nothing has come of it: the comments were not there yet. */
  isAsked: boolean;
};

const desks = new WeakMap<Y.Doc, Desk>();

/** The one desk of a live text. */
export function deskOf(doc: Y.Doc): Desk {
  const known = desks.get(doc);
  if (known !== undefined) return known;
  let state: DeskState = { passage: null, file: null, copy: null, under: null, reading: null, onFiles: new Map() };
  const listeners = new Set<() => void>();
  const desk: Desk = {
    state: () => state,
    change: (next) => {
      const before = state;
      state = { ...before, ...next };
      if (isSame(before, state)) return;
      for (const listener of listeners) listener();
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    open: new Set(),
    onCopy: (copy) => (copy === null ? [] : (state.onFiles.get(copy) ?? [])),
    isAsked: false,
  };
  desks.set(doc, desk);
  return desk;
}

const isSame = (one: DeskState, other: DeskState): boolean =>
  one.passage === other.passage &&
  one.file === other.file &&
  one.copy === other.copy &&
  one.under === other.under &&
  one.reading === other.reading &&
  one.onFiles === other.onFiles;
