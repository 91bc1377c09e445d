import type { Dictionary } from "./language.ts";

type StopWords = {
  title: string;
  ask: (kind: string) => string;
  stop: string;
  done: string;
  doneText: (kind: string) => string;
  settings: string;
  all: string;
};

/** The page behind the link with which somebody has no more mails. */
export const stopWords: Dictionary<StopWords> = {
  da: {
    title: "Ingen flere mails?",
    ask: (kind) => `Vil du ikke længere have mails om ${kind}? Du kan stadig se det hele i Samarbejdsrum.`,
    stop: "Stop mails om dette",
    done: "Du får ikke flere mails om dette",
    doneText: (kind) => `Vi sender ikke længere mails til dig om ${kind}. Du kan stadig se det hele i Samarbejdsrum.`,
    settings: "Vælg andre mails til og fra (log på)",
    all: "noget som helst fra Samarbejdsrum",
  },
  en: {
    title: "No more mails?",
    ask: (kind) => `Do you want no more mails about ${kind}? You can still see all of it in Samarbejdsrum.`,
    stop: "Stop mails about this",
    done: "You get no more mails about this",
    doneText: (kind) => `We send you no more mails about ${kind}. You can still see all of it in Samarbejdsrum.`,
    settings: "Choose other mails (sign in)",
    all: "anything in Samarbejdsrum",
  },
};
