import { Extension } from "@tiptap/core";
import { Fragment, Slice, type Mark, type Node, type ResolvedPos } from "@tiptap/pm/model";
import { Plugin, type EditorState } from "@tiptap/pm/state";
import { Decoration, DecorationSet, type EditorView } from "@tiptap/pm/view";
import type * as Y from "yjs";
import type { Id } from "../../contract/ids.ts";
import { anchorMark, type TextKind } from "../../contract/text.ts";
import { anchorsIn } from "../../text/anchors.ts";
import { askForCaret } from "../documents/ask-for-caret.ts";
import { fileOfNode } from "../documents/files/asking.ts";
import { copyOfNode } from "../documents/files/copy.ts";
import { isCommentKey } from "./comment-key.ts";
import { deskOf } from "./desk.ts";
import { selectedFile, selectedPassage } from "./selected-passage.ts";

type Options = { doc: Y.Doc | null; kind: TextKind; field: string };

/** Keeps the desk in the know of what is selected in one field, and shows there which thread is being read. */
export const Commenting = Extension.create<Options>({
  name: "commenting",
  addOptions: () => ({ doc: null, kind: "initiative", field: "" }),
  addProseMirrorPlugins() {
    const { doc, kind, field } = this.options;
    if (doc === null) return [];
    const desk = deskOf(doc);
    const follow = (view: EditorView) => {
      let before: EditorState | null = null;
      // A new reading is drawn by an empty transaction.
      const stop = desk.subscribe(() => {
        if (shown === desk.state().reading) return;
        askForCaret();
        view.dispatch(view.state.tr);
      });
      return {
        update: ({ state }: EditorView) => {
          shown = desk.state().reading;
          if (before?.selection.eq(state.selection) === true && before.doc === state.doc) return;
          const isFirst = before === null;
          before = state;
          // Where nobody is, the caret says nothing.
          if (isFirst || !isHere(view)) return;
          const { file, copy } = selectedFile(state);
          const under = file === null ? threadsAt(state.selection.$from) : desk.onCopy(copy);
          desk.change({ passage: selectedPassage(state, field), file, copy, under: under.at(-1) ?? null });
        },
        destroy: stop,
      };
    };
    let shown: Id<"thread"> | null = null;
    return [
      new Plugin({
        view: follow,
        props: {
          decorations: (state) => readingIn(state, desk.state().reading),
          // Once the comments are there they hear the key before the text does. Whoever has typed on since has given it up.
          handleKeyDown: (_view, event) => {
            desk.isAsked = isCommentKey(event);
            return desk.isAsked;
          },
          // By a click one reads what is said there, and stays in the text.
          handleClick: (_view, _position, { target }) => {
            // About a picture there may be several.
            const threads = target instanceof Element ? target.closest("[data-thread]")?.getAttribute("data-thread")?.split(" ") : [];
            const thread = threads?.at(-1);
            if (isThreadId(thread)) desk.change({ reading: thread });
            return false;
          },
          // In a text that one only reads nothing becomes selected by a click.
          handleClickOn: (view, _position, node, _place, _event, isDirect) => {
            const file = view.editable || !isDirect ? null : fileOfNode(node);
            const copy = file === null ? null : copyOfNode(view.state, node);
            if (file !== null) desk.change({ passage: null, file, copy, under: desk.onCopy(copy).at(-1) ?? null });
            return false;
          },
          transformPasted: (slice, view) => (view.dragging?.move === true ? slice : withoutCopies(slice, doc, kind, desk.open)),
        },
      }),
    ];
  },
});

/** A text that one only reads takes no focus, but one can select in it. */
const isHere = (view: EditorView): boolean =>
  view.editable ? view.hasFocus() : view.dom.contains(view.dom.ownerDocument.getSelection()?.anchorNode ?? null);

const isThreadId = (words: unknown): words is Id<"thread"> => typeof words === "string" && words.startsWith("cth_");

const threadsOf = (marks: readonly Mark[]): Id<"thread">[] =>
  marks.flatMap(({ type, attrs }) => {
    const thread: unknown = attrs["thread"];
    return type.name === anchorMark && isThreadId(thread) ? [thread] : [];
  });

/** Those of the words on either side: at the end of a passage one is still at it. */
const threadsAt = ({ nodeBefore, nodeAfter }: ResolvedPos): Id<"thread">[] =>
  threadsOf([...(nodeBefore?.marks ?? []), ...(nodeAfter?.marks ?? [])]);

function readingIn({ doc }: EditorState, reading: Id<"thread"> | null): DecorationSet {
  if (reading === null) return DecorationSet.empty;
  const decorations: Decoration[] = [];
  doc.descendants((node, place) => {
    if (node.isText && threadsOf(node.marks).includes(reading))
      decorations.push(Decoration.inline(place, place + node.nodeSize, { class: "commented-reading" }));
  });
  return DecorationSet.create(doc, decorations);
}

/**
 * Words that are moved take their comments along; a copy of them has none, and neither have words from another text. What still hangs in the text when its words
 * are put in again is a copy.
 */
function withoutCopies(slice: Slice, doc: Y.Doc, kind: TextKind, open: ReadonlySet<Id<"thread">>): Slice {
  const hanging = anchorsIn(doc, kind);
  const stays = (mark: Mark) =>
    mark.type.name !== anchorMark || threadsOf([mark]).some((thread) => open.has(thread) && !hanging.has(thread));
  return new Slice(marked(slice.content, stays), slice.openStart, slice.openEnd);
}

function marked(fragment: Fragment, stays: (mark: Mark) => boolean): Fragment {
  const nodes: Node[] = [];
  fragment.forEach((node) => nodes.push((node.isText ? node : node.copy(marked(node.content, stays))).mark(node.marks.filter(stays))));
  return Fragment.fromArray(nodes);
}
