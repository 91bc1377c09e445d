import type { Dictionary } from "./language.ts";

type BroughtBackWords = { said: (name: string) => string; kept: string; see: string; close: string };

/** To those who have a text open that somebody else brings an earlier text of. */
export const broughtBackWords: Dictionary<BroughtBackWords> = {
  da: {
    said: (name) => `${name} har hentet en anden version af teksten frem.`,
    kept: "Alt, hvad der stod lige før, er gemt under Versioner, også det, du var ved at skrive.",
    see: "Se, hvad der er ændret",
    close: "Luk",
  },
  en: {
    said: (name) => `${name} has brought another version of the text back.`,
    kept: "All that stood there just before is kept under Versions, also what you were writing.",
    see: "See what has changed",
    close: "Close",
  },
};
