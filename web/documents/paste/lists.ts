import type { TextNode } from "../../../contract/text.ts";
import { find, wordsIn, type Element } from "./tree.ts";

/**
 * Word has no lists in what it puts on the clipboard: paragraphs that look like items, and a note in their style which list and how deep. `list` says
 * which, `level` counts from 1, `start` is the number it showed.
 */
export type Place = { list: string; level: number; isOrdered: boolean; start: number };
export type Block = { node: TextNode; place: Place | null };

/** Where Word's paragraph stands, if it stands in a list. */
export function placeOf(paragraph: Element): Place | null {
  const [, list, level] = /\b(l\d+)\s+level(\d+)/u.exec(paragraph.style.get("mso-list") ?? "") ?? [];
  if (list === undefined || level === undefined) return null;
  const marker = find(paragraph, isMarker).map(wordsIn).join("").trim();
  const number = /^\(?(?:(\d{1,4})|[a-zæøå]{1,3}|[ivxlc]{1,6})(?:\.\d+)*[.)]/iu.exec(marker);
  return { list, level: Number(level), isOrdered: number !== null, start: Number(number?.[1] ?? 1) };
}

/** The sign of an item, written out by Word; the list shows its own. */
export const isMarker = ({ style }: Element): boolean => style.get("mso-list") === "ignore";

/** Blocks with those that stand in lists put into them. */
export function withLists(blocks: Block[]): TextNode[] {
  const nodes: TextNode[] = [];
  let items: Block[] = [];
  const settle = () => {
    if (items.length > 0) nodes.push(...listsOf(items));
    items = [];
  };
  for (const block of blocks) {
    if (block.place !== null) items.push(block);
    else {
      settle();
      nodes.push(block.node);
    }
  }
  settle();
  return nodes;
}

/** The items that stand least deep are these lists' own; what is deeper belongs to the one before it. */
function listsOf(blocks: Block[]): TextNode[] {
  const level = Math.min(...blocks.map(({ place }) => place?.level ?? 1));
  const lists: { list: string; isOrdered: boolean; node: TextNode }[] = [];
  let deeper: Block[] = [];
  const settle = () => {
    if (deeper.length === 0) return;
    const inner = listsOf(deeper);
    const item = lists.at(-1)?.node.content?.at(-1);
    if (item === undefined) lists.push(...inner.map((node) => ({ list: "", isOrdered: false, node })));
    else item.content?.push(...inner);
    deeper = [];
  };
  for (const block of blocks) {
    const { place, node } = block;
    if (place === null || place.level > level) {
      deeper.push(block);
      continue;
    }
    settle();
    const last = lists.at(-1);
    const item: TextNode = { type: "listItem", content: [node] };
    if (last !== undefined && last.list === place.list && last.isOrdered === place.isOrdered) last.node.content?.push(item);
    else lists.push({ list: place.list, isOrdered: place.isOrdered, node: listOf(place, [item]) });
  }
  settle();
  return lists.map(({ node }) => node);
}

const listOf = ({ isOrdered, start }: Place, content: TextNode[]): TextNode =>
  isOrdered ? { type: "orderedList", ...(start !== 1 && { attrs: { start } }), content } : { type: "bulletList", content };
