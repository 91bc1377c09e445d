import { Extension } from "@tiptap/core";
import type { Node } from "@tiptap/pm/model";
import { Plugin, PluginKey } from "@tiptap/pm/state";
import { Decoration, DecorationSet } from "@tiptap/pm/view";
import { cprPlaces } from "../../../text/cpr.ts";

const key = new PluginKey<DecorationSet>("cprFlags");

/** Marks what looks like a CPR number where it is typed. Only shown: nothing of it is in the text, and nothing is kept. */
export const CprFlags = Extension.create({
  name: "cprFlags",
  addProseMirrorPlugins: () => [
    new Plugin<DecorationSet>({
      key,
      state: {
        init: (_, { doc }) => flagsIn(doc),
        apply: (transaction, flags) => (transaction.docChanged ? flagsIn(transaction.doc) : flags),
      },
      props: { decorations: (state) => key.getState(state) },
    }),
  ],
});

/** Blocks do not change, they are replaced: what was found in one is found. In a long text a letter typed costs a look at its own block. */
const found = new WeakMap<Node, ReturnType<typeof cprPlaces>>();

function placesIn(block: Node): ReturnType<typeof cprPlaces> {
  const known = found.get(block);
  if (known !== undefined) return known;
  // What is no word takes the place it has.
  const places = cprPlaces(block.textBetween(0, block.content.size, undefined, "\n"));
  found.set(block, places);
  return places;
}

function flagsIn(doc: Node): DecorationSet {
  const flags: Decoration[] = [];
  doc.descendants((node, position) => {
    if (!node.isTextblock) return true;
    for (const { start, end } of placesIn(node))
      flags.push(Decoration.inline(position + 1 + start, position + 1 + end, { class: "looks-like-cpr" }));
    return false;
  });
  return flags.length === 0 ? DecorationSet.empty : DecorationSet.create(doc, flags);
}
