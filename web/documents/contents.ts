import * as Y from "yjs";
import { blockTypes, inlineTypes, markTypes } from "../../contract/text.ts";

/** Whether a field holds any words. */
export function hasWords(part: Y.XmlFragment): boolean {
  return part
    .toArray()
    .some((child) => (child instanceof Y.XmlText ? wordsOf(child) !== "" : child instanceof Y.XmlElement && hasWords(child)));
}

/** The words of a field, a line for each run of text. */
export const linesIn = (part: Y.XmlFragment): string[] =>
  part
    .toArray()
    .flatMap((child) => (child instanceof Y.XmlText ? [wordsOf(child)] : child instanceof Y.XmlElement ? linesIn(child) : []))
    .filter((line) => line !== "");

const wordsOf = (text: Y.XmlText): string =>
  piecesOf(text)
    .map((piece) => (typeof piece.insert === "string" ? piece.insert : ""))
    .join("")
    .trim();

const piecesOf = (text: Y.XmlText) => text.toDelta() as { insert: unknown; attributes?: Record<string, unknown> }[];

const knownNodes = new Set<string>([...blockTypes, ...inlineTypes]);
const knownMarks = new Set<string>(markTypes);

/**
 * Whether this page's editor knows everything in the field. It must be asked before an editor opens on it: the binding deletes what its
 * schema does not know, for everybody.
 */
export function isKnown(part: Y.XmlFragment): boolean {
  return part.toArray().every((child) => {
    if (child instanceof Y.XmlText)
      return piecesOf(child).every((piece) => Object.keys(piece.attributes ?? {}).every((mark) => knownMarks.has(mark)));
    return child instanceof Y.XmlElement && knownNodes.has(child.nodeName) && isKnown(child);
  });
}
