import { Extension, getChangedRanges } from "@tiptap/core";
import type { Node } from "@tiptap/pm/model";
import { Plugin, PluginKey, type Transaction } from "@tiptap/pm/state";
import { Decoration, DecorationSet } from "@tiptap/pm/view";
import { cprPlaces } from "../../../text/cpr.ts";

const key = new PluginKey<DecorationSet>("cprFlags");

/** Marks what looks like a CPR number where it is typed. Only shown: nothing of it is in the text, and nothing is kept. */
export const CprFlags = Extension.create({ name: "cprFlags", addProseMirrorPlugins: () => [flagging()] });

export const flagging = (): Plugin<DecorationSet> =>
  new Plugin({
    key,
    state: {
      init: (_, { doc }) => DecorationSet.create(doc, flagsIn(doc, 0, doc.content.size)),
      apply: (transaction, flags) => (transaction.docChanged ? flaggedAnew(transaction, flags) : flags),
    },
    props: { decorations: (state) => key.getState(state) },
  });

/** A letter costs a look at its own block: what was found elsewhere only moves. */
function flaggedAnew(transaction: Transaction, before: DecorationSet): DecorationSet {
  const { doc, mapping } = transaction;
  let flags = before.map(mapping, doc);
  for (const { newRange } of getChangedRanges(transaction)) {
    const { from, to } = wholeBlocks(doc, newRange);
    flags = flags.remove(flags.find(from, to)).add(doc, flagsIn(doc, from, to));
  }
  return flags;
}

/** The range with the whole of the blocks it begins and ends in: a number may stand across what was changed. */
function wholeBlocks(doc: Node, { from, to }: { from: number; to: number }): { from: number; to: number } {
  const [first, last] = [doc.resolve(from), doc.resolve(to)];
  return { from: first.parent.isTextblock ? first.start() : from, to: last.parent.isTextblock ? last.end() : to };
}

/** Blocks do not change, they are replaced: what was found in one is found. What others write comes as a whole text, with their block new in it. */
const found = new WeakMap<Node, ReturnType<typeof cprPlaces>>();

function placesIn(block: Node): ReturnType<typeof cprPlaces> {
  const known = found.get(block);
  if (known !== undefined) return known;
  // What is no word takes the place it has.
  const places = cprPlaces(block.textBetween(0, block.content.size, undefined, "\n"));
  found.set(block, places);
  return places;
}

function flagsIn(doc: Node, from: number, to: number): Decoration[] {
  const flags: Decoration[] = [];
  doc.nodesBetween(from, to, (node, position) => {
    if (!node.isTextblock) return true;
    for (const { start, end } of placesIn(node))
      flags.push(Decoration.inline(position + 1 + start, position + 1 + end, { class: "looks-like-cpr" }));
    return false;
  });
  return flags;
}
