import type { Dictionary } from "./language.ts";

type PublicMinutesWords = {
  link: string;
  whole: string;
  own: (number: number) => string;
  part: string;
  take: string;
  print: string;
  docx: string;
  markdown: string;
  bytes: string;
  fingerprintHelp: string;
  notFoundTitle: string;
  notFoundText: string;
};

/** The words around published minutes on the public pages. */
export const publicMinutesWords: Dictionary<PublicMinutesWords> = {
  da: {
    link: "Læs referatet",
    whole: "Hele referatet",
    own: (number) => `Punkt ${number} for sig`,
    part: "Punkt af et godkendt referat",
    take: "Hent",
    print: "Vis til udskrift",
    docx: "Word (docx)",
    markdown: "Markdown",
    bytes: "De data, fingeraftrykket er taget af (JSON)",
    fingerprintHelp: "Fingeraftrykket er beregnet på ny, før siden blev vist, og svarer til det, der blev noteret ved godkendelsen.",
    notFoundTitle: "Referatet findes ikke her",
    notFoundText: "Adressen kan være skrevet forkert, eller referatet er ikke offentliggjort.",
  },
  en: {
    link: "Read the minutes",
    whole: "The whole minutes",
    own: (number) => `Item ${number} by itself`,
    part: "An item of approved minutes",
    take: "Take along",
    print: "Show for printing",
    docx: "Word (docx)",
    markdown: "Markdown",
    bytes: "The data that the fingerprint is of (JSON)",
    fingerprintHelp: "The fingerprint was computed anew before this page was shown, and is the one noted when the minutes were approved.",
    notFoundTitle: "The minutes are not here",
    notFoundText: "The address may be misspelt, or the minutes are not published.",
  },
};
