import type { Dictionary } from "./language.ts";

/** Two people have changed the same. */
export const changedMeanwhileWords: Dictionary<{
  heading: string;
  lede: string;
  mine: string;
  theirs: string;
  nothing: string;
  keepMine: (what: string) => string;
  takeTheirs: (what: string) => string;
}> = {
  da: {
    heading: "En anden har ændret det samme, mens du var i gang",
    lede: "Der er ikke overskrevet noget. Vælg, hvad der skal gælde, eller ret feltet, og gem så.",
    mine: "Dit",
    theirs: "Den andens",
    nothing: "(tomt)",
    keepMine: (what) => `Behold mit: ${what}`,
    takeTheirs: (what) => `Tag den andens: ${what}`,
  },
  en: {
    heading: "Somebody else has changed the same while you were at it",
    lede: "Nothing was overwritten. Choose what is to hold, or change the field, and then save.",
    mine: "Yours",
    theirs: "Theirs",
    nothing: "(empty)",
    keepMine: (what) => `Keep mine: ${what}`,
    takeTheirs: (what) => `Take theirs: ${what}`,
  },
};
