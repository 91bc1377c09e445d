import type { Dictionary } from "./language.ts";
import type { ProblemWords } from "./problems.da.ts";

/** When the server could not be reached at all: nothing came back to tell a code from. */
export const unreachableWords: Dictionary<ProblemWords> = {
  da: {
    what: "Vi kan ikke få forbindelse.",
    safe: "Det, der var gemt, er der stadig. Det, du har skrevet på siden, står her endnu.",
    next: "Se efter, om du er på nettet, og prøv igen.",
  },
  en: {
    what: "We cannot connect.",
    safe: "What was saved is still there. What you wrote on the page is still here.",
    next: "Check that you are online and try again.",
  },
};

/** Of any problem, until the sentences for each are here. */
export const anyProblemWords: Dictionary<ProblemWords> = {
  da: { what: "Det lykkedes ikke.", safe: "Det, der var gemt, er der stadig.", next: "Prøv igen om lidt." },
  en: { what: "It did not work.", safe: "What was saved is still there.", next: "Try again in a moment." },
};
