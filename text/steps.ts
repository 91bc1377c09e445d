import type * as Y from "yjs";
import type { TextKind } from "../contract/text.ts";

/**
 * Changes a text of one schema into one of the next, in place, so that edits made elsewhere in the meantime still find their letters: nothing is
 * taken out and put in again that can stay. Names that come anew (a block, a mark) need no step: a text without them is a text of the new schema.
 */
export type TextStep = (doc: Y.Doc, kind: TextKind) => void;

/** The step at index n leads from schema n + 1 to n + 2. A step that has been deployed is never changed. */
export const textSteps: readonly TextStep[] = [
  // Task lists, tables and callouts came anew. The number rose all the same, so that pages which do not know them are told to reload.
  () => undefined,
  // So did the mark that comments hang by.
  () => undefined,
  // So did pictures and attachments.
  () => undefined,
  // And the key by which a row that was moved stands where it was moved to.
  () => undefined,
];
