import { amountUnits, type AmountUnit } from "../contract/value.ts";
import type { Value } from "./values.ts";

/** Whole kroner, and the unit in which they were said. */
export type Amount = { kroner: number; unit: AmountUnit };

const number = /^(\d{1,3}(?:[. ]\d{3})+|\d{1,12})(?:,(\d{1,6}))?$/u;
const units: [RegExp, AmountUnit][] = [
  [/\s*(?:mio\.?|millioner)(?:\s*kr\.?|\s*kroner)?$/u, "mio"],
  [/\s*(?:t\.?\s?kr\.?|tusinde?(?:\s*kr\.?|\s*kroner)?)$/u, "tkr"],
  [/\s*(?:kr\.?|kroner|,-)$/u, "kr"],
];

/**
 * An amount as Danes write it: `0,3`, `1.250.000`, also with a unit behind it, which then counts. Null where it cannot be read, or is no whole number of kroner.
 *
 * @param offered the unit where none is written
 */
export function readAmount(words: string, offered: AmountUnit): Amount | null {
  const plain = words.toLowerCase().replaceAll(/\s+/gu, " ").trim();
  const named = units.find(([pattern]) => pattern.test(plain));
  const unit = named?.[1] ?? offered;
  const match = number.exec(named === undefined ? plain : plain.replace(named[0], ""));
  if (match === null) return null;
  const [, whole = "", part = ""] = match;
  // In millionths, so that no sum is off by a rounding of the computer's.
  const millionths = Number(whole.replaceAll(/[. ]/gu, "")) * 1_000_000 + Number(part.padEnd(6, "0"));
  const kroner = (millionths * amountUnits[unit]) / 1_000_000;
  return Number.isSafeInteger(kroner) ? { kroner, unit } : null;
}

export const unitOf = ({ attribute }: Pick<Value, "attribute">): AmountUnit => {
  const unit = attribute("unit");
  return unit === "kr" || unit === "tkr" ? unit : "mio";
};

/** The amount of a value that has one; null where there is none that can be read. */
export const amountOf = (value: Value): Amount | null => readAmount(value.attribute("amount"), unitOf(value));

/** How many of the unit, as Danes write it: `20,1`, `1.250.000`. */
export function inUnit(kroner: number, unit: AmountUnit): string {
  const [whole = "0", part] = String(Math.round((Math.abs(kroner) / amountUnits[unit]) * 1_000_000) / 1_000_000).split(".");
  const grouped = whole.replaceAll(/\B(?=(?:\d{3})+$)/gu, ".");
  return `${kroner < 0 ? "-" : ""}${grouped}${part === undefined ? "" : `,${part}`}`;
}
