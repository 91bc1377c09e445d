import * as Y from "yjs";
import { inReadingOrder } from "./row-order.ts";

/** The blocks that hold words and no blocks, in order: those that `blocksOf` counts, in the live text. */
export function innermost(parent: Y.XmlFragment): Y.XmlElement[] {
  return inReadingOrder(parent).flatMap((child) => {
    if (!(child instanceof Y.XmlElement)) return [];
    const children = child.toArray();
    return children.length > 0 && children.every(isBlock) ? innermost(child) : [child];
  });
}

const isBlock = (piece: Y.XmlElement | Y.XmlText | Y.XmlHook): boolean => piece instanceof Y.XmlElement && piece.nodeName !== "hardBreak";

/** The words of such a block in units as places count them: what is no word takes the place it has. */
export const wordsOfBlock = (block: Y.XmlElement): string =>
  block
    .toArray()
    .map((piece) => (piece instanceof Y.XmlText ? wordsOfRun(piece) : "\n"))
    .join("");

export const wordsOfRun = (run: Y.XmlText): string =>
  (run.toDelta() as { insert: unknown }[]).map(({ insert }) => (typeof insert === "string" ? insert : "\uFFFC")).join("");
