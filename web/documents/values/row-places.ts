import type * as Y from "yjs";
import { orderAttribute } from "../../../contract/value.ts";
import { inReadingOrder, keyBetween, keyOf } from "../../../text/row-order.ts";

const rowsIn = (root: Y.XmlFragment, type: string): Y.XmlElement[] =>
  inReadingOrder(root).filter((piece): piece is Y.XmlElement => "nodeName" in piece && piece.nodeName === type);

/** The key of a row that is to come after another, or last; null while no row of its type has one, and they stand as they were added. */
export function keyForNew(root: Y.XmlFragment, type: string, after: Y.XmlElement | undefined): string | null {
  const rows = rowsIn(root, type);
  if (!rows.some((row) => keyOf(row) !== "")) return null;
  const place = after === undefined ? rows.length - 1 : rows.indexOf(after);
  const next = rows[place + 1];
  return keyBetween(keyAt(rows, place), next === undefined ? null : keyOf(next));
}

/** Moves a row up or down past another of its type. The first that is moved gives the others their keys, by where they stand, the same whoever does it. */
export function moveRow(root: Y.XmlFragment, row: Y.XmlElement, by: -1 | 1): void {
  const rows = rowsIn(root, row.nodeName);
  const to = rows.indexOf(row) + by;
  if (to < 0 || to >= rows.length) return;
  if (rows.some((one) => keyOf(one) === "")) {
    let key = "";
    for (const one of rows) one.setAttribute(orderAttribute, (key = keyBetween(key, null)));
  }
  const others = rows.filter((one) => one !== row);
  const next = others[to];
  row.setAttribute(orderAttribute, keyBetween(keyAt(others, to - 1), next === undefined ? null : keyOf(next)));
}

const keyAt = (rows: Y.XmlElement[], place: number): string => {
  const row = rows[place];
  return row === undefined ? "" : keyOf(row);
};
