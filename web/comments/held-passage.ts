import * as Y from "yjs";
import type { Passage } from "../../contract/comment.ts";
import { innermost } from "../../text/blocks-in.ts";

/** Words that somebody is writing about, and where in the live text they stand whatever others write before them. */
export type HeldPassage = { as: Passage[number]; block: Y.XmlElement | undefined; start: Y.RelativePosition | null }[];

export const holdPassage = (doc: Y.Doc, passage: Passage): HeldPassage =>
  passage.map((as) => {
    const block = innermost(doc.getXmlFragment(as.field))[as.block];
    return { as, block, start: block === undefined ? null : positionIn(block, as.offset) };
  });

/** The same words at the places where they stand by now. Those whose block is gone keep the place that they had: whoever is asked looks for them. */
export const passageNow = (doc: Y.Doc, held: HeldPassage): Passage =>
  held.map(({ as, block, start }) => {
    const place = block === undefined ? -1 : innermost(doc.getXmlFragment(as.field)).indexOf(block);
    if (block === undefined || place === -1) return as;
    return { ...as, block: place, offset: (start && offsetOf(doc, block, start)) ?? as.offset };
  });

function positionIn(block: Y.XmlElement, offset: number): Y.RelativePosition | null {
  let passed = 0;
  for (const piece of block.toArray()) {
    const size = sizeOf(piece);
    if (piece instanceof Y.XmlText && offset < passed + size) return Y.createRelativePositionFromTypeIndex(piece, offset - passed);
    passed += size;
  }
  return null;
}

function offsetOf(doc: Y.Doc, block: Y.XmlElement, position: Y.RelativePosition): number | null {
  const found = Y.createAbsolutePositionFromRelativePosition(position, doc);
  let passed = 0;
  for (const piece of block.toArray()) {
    if (piece === found?.type) return passed + found.index;
    passed += sizeOf(piece);
  }
  return null;
}

/** As places count: what is no word takes one. */
const sizeOf = (piece: Y.XmlElement | Y.XmlText | Y.XmlHook): number => (piece instanceof Y.XmlText ? piece.length : 1);
