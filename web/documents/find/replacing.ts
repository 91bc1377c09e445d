import type { Editor } from "@tiptap/core";
import type { Transaction } from "@tiptap/pm/state";
import type { UndoManager } from "yjs";
import type { Match } from "./highlights.ts";

/** Other words, with the marks of those they stand for. */
const replaced = (tr: Transaction, { from, to }: Match, words: string): Transaction =>
  words === "" ? tr.delete(from, to) : tr.insertText(words, from, to);

export function replaceOne(undo: UndoManager, editor: Editor, match: Match, words: string): void {
  asOneStep(undo, () => editor.view.dispatch(replaced(editor.state.tr, match, words)));
}

/** In all fields, as one step that one press of undo takes back. */
export function replaceAll(undo: UndoManager, matches: (Match & { editor: Editor })[], words: string): void {
  asOneStep(undo, () => {
    for (const [editor, own] of Map.groupBy(matches, (match) => match.editor)) {
      // From the end, so that the places before stay what they are.
      editor.view.dispatch(own.toReversed().reduce((tr, match) => replaced(tr, match, words), editor.state.tr));
    }
  });
}

function asOneStep(undo: UndoManager, work: () => void): void {
  const { captureTimeout } = undo;
  undo.stopCapturing();
  // Yjs joins what comes within this time; a long text takes longer than a keystroke.
  undo.captureTimeout = Number.POSITIVE_INFINITY;
  work();
  undo.captureTimeout = captureTimeout;
  undo.stopCapturing();
}
