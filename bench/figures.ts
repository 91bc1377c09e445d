import type { Contestant, Durability } from "./contestant.ts";

/** One measure of one contestant, a value for each repeat. `lost` counts updates that somebody had seen and nobody could find again. */
export type Figure = {
  measure: string;
  unit: string;
  contestant: string;
  durability: Durability;
  values: number[];
  lost: number;
};

/** What has been measured so far. */
export class Figures {
  readonly #all = new Map<string, Figure>();

  add(measure: string, unit: string, { name, durability }: Pick<Contestant, "name" | "durability">, value: number, lost = 0): void {
    const key = `${measure}\n${name}`;
    const figure = this.#all.get(key) ?? { measure, unit, contestant: name, durability, values: [], lost: 0 };
    figure.values.push(value);
    figure.lost += lost;
    this.#all.set(key, figure);
  }

  all(): Figure[] {
    return [...this.#all.values()];
  }
}

export const median = (values: number[]): number => {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? at(sorted, middle) : (at(sorted, middle - 1) + at(sorted, middle)) / 2;
};

export const percentile = (values: number[], share: number): number =>
  at(
    values.toSorted((a, b) => a - b),
    Math.min(values.length - 1, Math.floor(values.length * share)),
  );

function at(values: number[], index: number): number {
  const value = values[index];
  if (value === undefined) throw new Error("there are no values");
  return value;
}

/** Three digits that count. */
export const shown = (value: number): string =>
  Math.abs(value) >= 100 ? Math.round(value).toLocaleString("en") : value.toPrecision(3).replace(/\.?0+$/, "");
