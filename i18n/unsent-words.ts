import type { Dictionary } from "./language.ts";

/** Asked of whoever closes a dialog in which they have written something. */
export const unsentWordsWords: Dictionary<{ title: string; text: string; stay: string; leave: string }> = {
  da: {
    title: "Det, du har skrevet, er ikke gemt",
    text: "Hvis du lukker nu, er det væk.",
    stay: "Skriv videre",
    leave: "Luk uden at gemme",
  },
  en: {
    title: "What you have written is not saved",
    text: "If you close now, it is gone.",
    stay: "Go on writing",
    leave: "Close without saving",
  },
};
