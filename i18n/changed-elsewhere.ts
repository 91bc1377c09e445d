import type { Dictionary } from "./language.ts";

type ChangedElsewhereWords = {
  sent: (name: string, forum: string) => string;
  sentWithout: string;
  /** `standing`: what the document is now, or what comes next, as sentences. */
  news: (standing: string) => string;
  mayWrite: string;
  mayWriteNoMore: string;
  named: (name: string, version: string) => string;
  close: string;
};

/** To those who have a document open that others bring further. */
export const changedElsewhereWords: Dictionary<ChangedElsewhereWords> = {
  da: {
    sent: (name, forum) => `${name} har sendt teksten til ${forum}.`,
    sentWithout: "Det, I skriver fra nu af, er ikke med.",
    news: (standing) => `Nyt om dokumentet: ${standing}`,
    mayWrite: "Du kan nu skrive i teksten.",
    mayWriteNoMore: "Du kan ikke længere skrive i teksten.",
    named: (name, version) => `${name} har gemt den nuværende tekst under navnet “${version}”.`,
    close: "Luk",
  },
  en: {
    sent: (name, forum) => `${name} has put the text to ${forum}.`,
    sentWithout: "What you write from now on is not in it.",
    news: (standing) => `News of the document: ${standing}`,
    mayWrite: "You can write in the text now.",
    mayWriteNoMore: "You can no longer write in the text.",
    named: (name, version) => `${name} has kept the text as it is now under the name “${version}”.`,
    close: "Close",
  },
};
