import { Extension } from "@tiptap/core";
import { Plugin, PluginKey } from "@tiptap/pm/state";
import { Decoration, DecorationSet, type EditorView } from "@tiptap/pm/view";

/** Where something was found in a field, in places of the document. */
export type Match = { from: number; to: number };

const key = new PluginKey<DecorationSet>("highlights");

/** Shows what was found. It is drawn over the text and never in it: nobody else sees it, and it is in no version. */
export const Highlights = Extension.create({
  name: "highlights",
  addProseMirrorPlugins: () => [
    new Plugin<DecorationSet>({
      key,
      state: {
        init: () => DecorationSet.empty,
        apply(tr, was) {
          const meta: unknown = tr.getMeta(key);
          return meta instanceof DecorationSet ? meta : was === DecorationSet.empty ? was : was.map(tr.mapping, tr.doc);
        },
      },
      props: { decorations: (state) => key.getState(state) },
    }),
  ],
});

export function highlight({ state, dispatch }: EditorView, matches: Match[], current: Match | null): void {
  const marks = matches.map((match) =>
    Decoration.inline(match.from, match.to, { class: match === current ? "found found-current" : "found" }),
  );
  dispatch(state.tr.setMeta(key, DecorationSet.create(state.doc, marks)).setMeta("addToHistory", false));
}
