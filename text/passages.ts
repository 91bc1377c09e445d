import type * as Y from "yjs";
import type { Passage } from "../contract/comment.ts";
import { innermost, wordsOfBlock } from "./blocks-in.ts";

/** In UTF-16 units: shorter words may stand anywhere by chance, and are looked for only as far into a block as they stood. */
const tellingLength = 12;

type Stretch = { element: Y.XmlElement; offset: number; length: number };

/** Where the passage stands: at its places, or at the only other place in its field that says the same. Null where it stands nowhere, or several times. */
export function find(doc: Y.Doc, passage: Passage): Stretch[] | null {
  const [first] = passage;
  if (first === undefined) return null;
  // One passage is in one editor, and so in one field.
  const blocks = innermost(doc.getXmlFragment(first.field)).map((element) => ({ element, words: wordsOfBlock(element) }));
  const exact = passage.flatMap(({ field, block, offset, words }) => {
    const at = blocks[block];
    const stands = field === first.field && at !== undefined && at.words.slice(offset, offset + words.length) === words;
    return stands ? [{ element: at.element, offset, length: words.length }] : [];
  });
  if (exact.length === passage.length) return exact;
  const elsewhere = blocks.flatMap((_, start) => beginningAt(blocks.slice(start, start + passage.length), passage));
  return elsewhere.length === 1 ? (elsewhere[0] ?? null) : null;
}

/** The ways in which the passage stands in just these blocks: within one, or from the end of the first, over whole ones, to the beginning of the last. */
function beginningAt(blocks: { element: Y.XmlElement; words: string }[], passage: Passage): Stretch[][] {
  if (blocks.length < passage.length) return [];
  const last = passage.length - 1;
  if (last === 0) {
    const [block, piece] = [blocks[0], passage[0]];
    return block === undefined || piece === undefined
      ? []
      : placesOf(block.words, piece.words)
          .filter((offset) => piece.words.length >= tellingLength || offset === piece.offset)
          .map((offset) => [{ element: block.element, offset, length: piece.words.length }]);
  }
  const stretches = passage.flatMap(({ words }, index) => {
    const block = blocks[index];
    if (block === undefined) return [];
    const offset = index === 0 ? block.words.length - words.length : 0;
    const whole = index > 0 && index < last;
    const stands = offset >= 0 && (whole ? block.words === words : block.words.slice(offset, offset + words.length) === words);
    return stands ? [{ element: block.element, offset, length: words.length }] : [];
  });
  return stretches.length === passage.length ? [stretches] : [];
}

function placesOf(words: string, part: string): number[] {
  const places: number[] = [];
  for (let place = words.indexOf(part); place >= 0; place = words.indexOf(part, place + 1)) places.push(place);
  return places;
}
