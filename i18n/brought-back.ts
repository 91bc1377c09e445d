import type { Dictionary } from "./language.ts";

type BroughtBackWords = { said: (name: string) => string; kept: string; see: string; close: string };

/** To those who have a text open that somebody else brings an earlier text of. */
export const broughtBackWords: Dictionary<BroughtBackWords> = {
  da: {
    said: (name) => `${name} har hentet en anden version frem.`,
    kept: "Det, der stod, også dit, er gemt under Versioner.",
    see: "Se ændringer",
    close: "Luk",
  },
  en: {
    said: (name) => `${name} has brought another version back.`,
    kept: "What stood there, yours too, is kept under Versions.",
    see: "See changes",
    close: "Close",
  },
};
