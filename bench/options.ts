import { parseArgs } from "node:util";
import { Halt } from "../scripts/halt.ts";

export type Options = {
  parts: string[];
  contestants: string[];
  repeats: number;
  seed: number;
  tracePath: string | null;
  /** How often our server is killed. */
  cuts: number;
  outDir: string;
};

export const usage = `npm run bench -- [PART …] [--repeats 5] [--contestants ours,relay] [--trace FILE] [--cuts 50] [--seed N] [--out DIR]`;

export function readOptions(args: string[], known: { parts: string[]; contestants: string[]; outDir: string }): Options {
  const text = { type: "string" } as const;
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { repeats: text, contestants: text, trace: text, cuts: text, seed: text, out: text },
  });
  return {
    parts: chosen(positionals, known.parts, "part"),
    contestants: chosen(values.contestants?.split(",") ?? [], known.contestants, "contestant"),
    repeats: wholeNumber(values.repeats ?? "5", "--repeats"),
    cuts: wholeNumber(values.cuts ?? "50", "--cuts"),
    seed: wholeNumber(values.seed ?? String(1 + Math.floor(Math.random() * 1_000_000)), "--seed"),
    tracePath: values.trace ?? null,
    outDir: values.out ?? known.outDir,
  };
}

/** All of them when none is named. */
function chosen(named: string[], known: string[], what: string): string[] {
  const unknown = named.filter((name) => !known.includes(name));
  if (unknown.length > 0) throw new Halt(`There is no ${what} called ${unknown.join(", ")}. There are: ${known.join(", ")}.\n${usage}`);
  return named.length === 0 ? known : known.filter((name) => named.includes(name));
}

function wholeNumber(text: string, option: string): number {
  const number = Number(text);
  if (!Number.isInteger(number) || number < 1) throw new Halt(`${option} is a whole number from 1 on.\n${usage}`);
  return number;
}
