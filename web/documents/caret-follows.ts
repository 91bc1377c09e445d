import type { Editor } from "@tiptap/core";
import type { Node } from "@tiptap/pm/model";
import { TextSelection } from "@tiptap/pm/state";
import { absolutePositionToRelativePosition, ySyncPluginKey } from "@tiptap/y-tiptap";
import * as Y from "yjs";
import { partOf } from "./binding-part.ts";
import { bestAmong } from "./same-place.ts";

/**
 * Looks where the caret is before others' words come in. What it returns puts the caret, afterwards, into the line that came in place of its own where that was put
 * away: the binding, left alone, looks for a line that says exactly the same, and takes the nearest one where there is none.
 */
export function caretToFollow(editors: Iterable<Editor>): () => void {
  for (const editor of editors) {
    const { state } = editor;
    if (!editor.view.hasFocus() || !(state.selection instanceof TextSelection)) continue;
    const { anchor, head } = state.selection;
    const block = blockAt(editor, head);
    return () => {
      if (editor.isDestroyed || block?._item?.deleted !== true) return;
      const now = editor.state.doc;
      const to = placeIn(now, state.doc, head);
      if (to === null) return;
      const from = anchor === head ? to : (placeIn(now, state.doc, anchor) ?? to);
      editor.view.dispatch(editor.state.tr.setSelection(TextSelection.create(now, from, to)).setMeta("addToHistory", false));
    };
  }
  return () => undefined;
}

/** The type in the live text that the place is in. */
function blockAt({ state }: Editor, place: number): Y.AbstractType<unknown> | null {
  const binding = partOf(ySyncPluginKey.getState(state), "binding");
  const [root, mapping] = [partOf(binding, "type"), partOf(binding, "mapping")];
  if (!(root instanceof Y.XmlFragment) || !(mapping instanceof Map) || root.doc === null) return null;
  const position = absolutePositionToRelativePosition(place, root, mapping) as Y.RelativePosition;
  return Y.createAbsolutePositionFromRelativePosition(position, root.doc)?.type ?? null;
}

/** Null where no line that has come says what the place's own did. */
function placeIn(now: Node, before: Node, place: number): number | null {
  const $place = before.resolve(place);
  if (!$place.parent.isTextblock) return null;
  const others = new Set(linesOf(before).flatMap(({ line }) => (line === $place.parent ? [] : [wordsOf(line)])));
  const found = bestAmong(
    wordsOf($place.parent),
    $place.parentOffset,
    linesOf(now).filter(({ line }) => !others.has(wordsOf(line))),
    ({ line }) => wordsOf(line),
  );
  return found === undefined ? null : found.line.start + found.place;
}

function linesOf(doc: Node): { line: Node; start: number }[] {
  const lines: { line: Node; start: number }[] = [];
  doc.descendants((node, place) => {
    if (node.isTextblock) lines.push({ line: node, start: place + 1 });
    return !node.isTextblock;
  });
  return lines;
}

const wordsOf = (line: Node): string => line.textBetween(0, line.content.size, undefined, "\uFFFC");
