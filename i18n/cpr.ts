import type { Dictionary } from "./language.ts";

/** What is said while something that looks like a CPR number is being written. */
export const cprWords: Dictionary<{ notice: (count: number) => string }> = {
  da: {
    notice: (count) =>
      `${count === 1 ? "Her står noget" : `Her står ${count} steder noget`}, der ligner et CPR-nummer. Fjern det. Er det noget andet, siger du det, når teksten sendes.`,
  },
  en: {
    notice: (count) =>
      `${count === 1 ? "There is something" : `There is something in ${count} places`} here that looks like a CPR number. Remove it. If it is something else, say so when the text is submitted.`,
  },
};
