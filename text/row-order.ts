import * as Y from "yjs";
import { orderAttribute } from "../contract/value.ts";
import { isValueType } from "./values.ts";

type Piece = ReturnType<Y.XmlFragment["toArray"]>[number];

/**
 * What stands in a fragment, in the order in which people read it. Nothing is taken out and put in again when a row is moved, so that whoever is writing in it goes on:
 * it gets a key, and the rows of a type stand by their keys. One that has none, because somebody added it without knowing of keys, stands after the one before it.
 */
export function inReadingOrder(parent: Y.XmlFragment): Piece[] {
  const pieces = parent.toArray();
  if (!pieces.some((piece) => keyOf(piece) !== "")) return pieces;
  const rowsOf = new Map<string, Y.XmlElement[]>();
  for (const piece of pieces) if (isRow(piece)) rowsOf.set(piece.nodeName, [...(rowsOf.get(piece.nodeName) ?? []), piece]);
  const sorted = new Map([...rowsOf].map(([type, rows]) => [type, byKey(rows)]));
  return pieces.map((piece) => (isRow(piece) ? (sorted.get(piece.nodeName)?.shift() ?? piece) : piece));
}

function byKey(rows: Y.XmlElement[]): Y.XmlElement[] {
  let key = "";
  return rows
    .map((row) => ({ row, key: (key = keyOf(row) === "" ? key : keyOf(row)) }))
    .toSorted((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
    .map(({ row }) => row);
}

const isRow = (piece: Piece): piece is Y.XmlElement => piece instanceof Y.XmlElement && isValueType(piece.nodeName);

/** Empty where it has none. */
export const keyOf = (piece: Piece): string => (isRow(piece) ? (piece.getAttribute(orderAttribute) ?? "") : "");

const digits = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

/** A key after the one and before the other; null for no other. As short as there is room for, and never with a 0 at its end, before which there would be none. */
export function keyBetween(low: string, high: string | null): string {
  let key = "";
  // Two rows that were added at one place by two at once may have the same: then it is after both.
  let end = high !== null && low < high ? high : null;
  for (let place = 0; ; place++) {
    const from = Math.max(0, digits.indexOf(low.charAt(place) || "0"));
    // A key that is not of this house's may leave no room before it: then, too, it is after both.
    const to = end === null || place >= end.length ? digits.length : digits.indexOf(end.charAt(place));
    if (to - from > 1) return key + digits.charAt(Math.floor((from + to) / 2));
    key += digits.charAt(from);
    if (to !== from) end = null;
  }
}
