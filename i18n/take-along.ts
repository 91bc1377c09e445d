import type { Dictionary } from "./language.ts";

type TakeAlongWords = {
  title: string;
  lede: string;
  print: string;
  docx: string;
  html: string;
  markdown: string;
  newTab: string;
};

/** The ways to take a text along. */
export const takeAlongWords: Dictionary<TakeAlongWords> = {
  da: {
    title: "Hent",
    lede: "Teksten, som den er nu, med fingeraftryk og forfattere.",
    print: "Vis til udskrift",
    docx: "Word (docx)",
    html: "Webside (html)",
    markdown: "Markdown",
    newTab: "åbner i en ny fane",
  },
  en: {
    title: "Take along",
    lede: "The text as it is now, with fingerprint and authors.",
    print: "Show for printing",
    docx: "Word (docx)",
    html: "Web page (html)",
    markdown: "Markdown",
    newTab: "opens in a new tab",
  },
};
