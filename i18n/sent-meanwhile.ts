import type { Dictionary } from "./language.ts";

type SentMeanwhileWords = { said: (name: string, forum: string) => string; close: string };

/** To those who have a text open that somebody else puts to a forum. */
export const sentMeanwhileWords: Dictionary<SentMeanwhileWords> = {
  da: {
    said: (name, forum) => `${name} har sendt teksten til ${forum}. Det, I skriver fra nu af, er ikke med.`,
    close: "Luk",
  },
  en: {
    said: (name, forum) => `${name} has put the text to ${forum}. What you write from now on is not in it.`,
    close: "Close",
  },
};
