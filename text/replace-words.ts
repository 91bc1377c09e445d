import * as Y from "yjs";
import { innermost, wordsOfRun } from "./blocks-in.ts";
import { valuesRootOf } from "./fields.ts";

/** A block of a field, counted as `blocksOf` counts, and a stretch of its words in UTF-16 units. */
type Place = { field: string; block: number; offset: number; length: number };
type Marks = Record<string, unknown>;

/**
 * Puts other words where the expected ones stand, in a transaction of the caller's. What both begin and end with stays whoever's it was; the
 * new words get the marks of the first that they replace. False, with nothing changed, where something else stands at the place.
 */
export function replaceWords(doc: Y.Doc, { field, block, offset, length }: Place, expected: string, replacement: string): boolean {
  const blocks = [field, valuesRootOf(field)].flatMap((root) => innermost(doc.getXmlFragment(root)));
  const found = runAt(blocks[block], offset, length);
  if (found === null || found.words !== expected) return false;
  const { run, start } = found;
  const [before, after] = [[...expected], [...replacement]];
  let head = 0;
  while (head < before.length && before[head] === after[head]) head += 1;
  let tail = 0;
  while (tail < Math.min(before.length, after.length) - head && before.at(-1 - tail) === after.at(-1 - tail)) tail += 1;
  const gone = before.slice(head, before.length - tail).join("");
  const fresh = after.slice(head, after.length - tail).join("");
  const from = start + before.slice(0, head).join("").length;
  if (fresh !== "") run.insert(from + gone.length, fresh, marksAt(run, gone === "" ? from - 1 : from));
  if (gone !== "") run.delete(from, gone.length);
  return true;
}

/** The run that holds the whole stretch; null when none does, as when there is a break within it. */
function runAt(block: Y.XmlElement | undefined, offset: number, length: number): { run: Y.XmlText; start: number; words: string } | null {
  let passed = 0;
  for (const piece of block?.toArray() ?? []) {
    const size = piece instanceof Y.XmlText ? piece.length : 1;
    const start = offset - passed;
    if (piece instanceof Y.XmlText && start >= 0 && start + length <= size)
      return { run: piece, start, words: wordsOfRun(piece).slice(start, start + length) };
    passed += size;
  }
  return null;
}

const deltaOf = (run: Y.XmlText) => run.toDelta() as { insert: unknown; attributes?: Marks }[];

function marksAt(run: Y.XmlText, place: number): Marks {
  let passed = 0;
  for (const { insert, attributes } of deltaOf(run)) {
    passed += typeof insert === "string" ? insert.length : 1;
    if (place < passed) return attributes ?? {};
  }
  return {};
}
