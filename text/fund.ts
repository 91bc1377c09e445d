import type { TextNode } from "../contract/text.ts";
import { amountUnits, type AmountUnit } from "../contract/value.ts";
import { amountOf, type Amount } from "./amounts.ts";
import { valueOfType, valuesOf, type Value } from "./values.ts";

/** What the rows of a fund come to, and by how much that is over (or, below 0, under) what they are to keep within. All in whole kroner. */
export type Fund = {
  rows: { row: Value; amount: Amount | null }[];
  sum: number;
  frame: number | null;
  over: number | null;
  unit: AmountUnit;
};

/** The fund in a field's content; null where there is neither a row nor a frame. */
export function fundIn(content: TextNode[]): Fund | null {
  const rows = valuesOf(content, "fundRow").map((row) => ({ row, amount: amountOf(row) }));
  const framed = valueOfType(content, "frame");
  if (rows.length === 0 && framed === undefined) return null;
  const frame = framed === undefined ? null : amountOf(framed);
  const sum = rows.reduce((total, { amount }) => total + (amount?.kroner ?? 0), 0);
  const said = [frame, ...rows.map(({ amount }) => amount)].filter((amount) => amount !== null);
  return {
    rows,
    sum,
    frame: frame?.kroner ?? null,
    over: frame === null || rows.length === 0 ? null : sum - frame.kroner,
    // In the largest that somebody used, so that a sum is not a row of noughts.
    unit: said.map(({ unit }) => unit).toSorted((a, b) => amountUnits[b] - amountUnits[a])[0] ?? "kr",
  };
}
