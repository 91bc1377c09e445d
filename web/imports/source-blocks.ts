/** A run of whole lines of the source: what the browser may leave undrawn while it is out of sight. `start` is where it begins in the text. */
export type Block = { start: number; text: string };

const blockLength = 4000;

/** The text in blocks of some thousand letters, cut after line ends; a line that is longer is a block of its own. */
export function blocksOf(text: string): Block[] {
  const blocks: Block[] = [];
  for (let start = 0; start < text.length;) {
    const lineEnd = text.indexOf("\n", start + blockLength);
    const end = lineEnd === -1 ? text.length : lineEnd + 1;
    blocks.push({ start, text: text.slice(start, end) });
    start = end;
  }
  return blocks;
}

/** Which block holds the place, and where in it. A place at the very end of the text is in the last block. */
export function blockAt(blocks: Block[], place: number): { index: number; offset: number } {
  let [low, high] = [0, Math.max(0, blocks.length - 1)];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((blocks[middle]?.start ?? 0) <= place) low = middle;
    else high = middle - 1;
  }
  const block = blocks[low];
  return { index: low, offset: Math.min(place - (block?.start ?? 0), block?.text.length ?? 0) };
}
