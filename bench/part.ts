import type { Entry } from "./contestant.ts";
import type { Figures } from "./figures.ts";

export type Conditions = {
  /** In the order of the race. Every part leaves them running. */
  entries: Entry[];
  repeats: number;
  /** How often our server is killed. */
  cuts: number;
  seed: number;
  /** A recorded editing history, gzipped JSON; a made-up one where there is none. */
  tracePath: string | null;
  figures: Figures;
  say: (line: string) => void;
};

export type Part = { name: string; tells: string; run: (conditions: Conditions) => Promise<void> };

/** Every contestant once, then every contestant again: whatever else the machine does meanwhile meets all of them. */
export async function roundRobin(
  { entries, repeats }: Conditions,
  measure: (entry: Entry, repeat: number) => Promise<void>,
): Promise<void> {
  for (let repeat = 0; repeat < repeats; repeat++) {
    for (const entry of entries) await measure(entry, repeat);
  }
}

export const textServers = (conditions: Conditions): Conditions => ({
  ...conditions,
  entries: conditions.entries.filter(({ contestant }) => contestant.answers),
});
