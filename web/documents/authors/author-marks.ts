import { Extension } from "@tiptap/core";
import type { Node } from "@tiptap/pm/model";
import { Plugin, PluginKey, type Transaction } from "@tiptap/pm/state";
import { DecorationSet, type EditorView } from "@tiptap/pm/view";
import { ySyncPluginKey } from "@tiptap/y-tiptap";
import * as Y from "yjs";
import { partOf } from "../binding-part.ts";

/** Marks a text with who wrote what of it; null while nobody wants to see that. */
export type Paint = ((text: Node) => DecorationSet) | null;

const key = new PluginKey<{ paint: Paint; marks: DecorationSet }>("authorMarks");

const views = new Map<Y.XmlFragment, EditorView>();

/** The editor of a field that is on the page. */
export const findView = (field: Y.XmlFragment): EditorView | undefined => views.get(field);

/** Has the editor painted now and after each change that comes from elsewhere. */
export function paintView(view: EditorView, paint: Paint): void {
  view.dispatch(view.state.tr.setMeta(key, new Asked(paint)));
}

class Asked {
  readonly paint: Paint;

  constructor(paint: Paint) {
    this.paint = paint;
  }
}

/**
 * Room for marks that are no part of the text. While nobody wants to see them it costs a comparison per change: who paints, and what, is loaded when it is asked
 * for (`colouring.ts`).
 */
export const AuthorMarks = Extension.create({
  name: "authorMarks",
  addProseMirrorPlugins: () => [
    new Plugin<{ paint: Paint; marks: DecorationSet }>({
      key,
      state: {
        init: () => ({ paint: null, marks: DecorationSet.empty }),
        apply: (change, was) => {
          const asked: unknown = change.getMeta(key);
          const paint = asked instanceof Asked ? asked.paint : was.paint;
          if (paint === null) return asked instanceof Asked ? { paint, marks: DecorationSet.empty } : was;
          // What comes from elsewhere replaces the whole text here, and the marks with it.
          if (asked instanceof Asked || isFromElsewhere(change)) return { paint, marks: paint(change.doc) };
          return change.docChanged ? { paint, marks: was.marks.map(change.mapping, change.doc) } : was;
        },
      },
      props: { decorations: (state) => key.getState(state)?.marks },
      view: (view) => {
        const field = partOf(ySyncPluginKey.getState(view.state), "type");
        if (!(field instanceof Y.XmlFragment)) return {};
        views.set(field, view);
        return { destroy: () => void (views.get(field) === view && views.delete(field)) };
      },
    }),
  ],
});

const isFromElsewhere = (change: Transaction): boolean => partOf(change.getMeta(ySyncPluginKey), "isChangeOrigin") === true;
