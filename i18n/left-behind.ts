import type { Dictionary } from "./language.ts";

/** Where in minutes something stands that did not come along. */
export const leftBehindWords: Dictionary<{ item: (number: string) => string }> = {
  da: { item: (number) => `Punkt ${number}` },
  en: { item: (number) => `Item ${number}` },
};
