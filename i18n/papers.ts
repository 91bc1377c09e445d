import type { Dictionary } from "./language.ts";

/** The words of what is taken along as HTML, Markdown, DOCX or print. */
export type PaperWords = {
  page: string;
  of: string;
  emptyField: string;
  space: string;
  version: string;
  live: (when: string) => string;
  frozen: (when: string) => string;
  named: (name: string, when: string) => string;
  fingerprint: string;
  authors: string;
  nobody: string;
};

export const paperWords: Dictionary<PaperWords> = {
  da: {
    page: "Side",
    of: "af",
    emptyField: "Ikke udfyldt",
    space: "Samarbejdsrum",
    version: "Version",
    live: (when) => `Den levende tekst, som den var ${when}`,
    frozen: (when) => `Frosset ${when}`,
    named: (name, when) => `»${name}«, ${when}`,
    fingerprint: "Fingeraftryk (SHA-256)",
    authors: "Skrevet af",
    nobody: "Ingen har skrevet i teksten endnu",
  },
  en: {
    page: "Page",
    of: "of",
    emptyField: "Not filled in",
    space: "Space",
    version: "Version",
    live: (when) => `The live text as it was on ${when}`,
    frozen: (when) => `Frozen ${when}`,
    named: (name, when) => `“${name}”, ${when}`,
    fingerprint: "Fingerprint (SHA-256)",
    authors: "Written by",
    nobody: "Nobody has written in the text yet",
  },
};
