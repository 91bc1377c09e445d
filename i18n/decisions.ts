import type { Dictionary } from "./language.ts";

type DecisionWords = {
  title: string;
  citation: (forum: string, citation: string) => string;
  item: (number: number) => string;
  wording: string;
  reservation: string;
  deviates: string;
  clauses: string;
  dissent: string;
  ratifiers: string;
  replaces: (citation: string) => string;
  questions: string;
  exactText: string;
  exactTextLede: string;
  noText: string;
  caseText: string;
  caseTextLede: string;
  emptyField: string;
  frozen: string;
  fingerprint: string;
  fingerprintHelp: string;
  unchanged: string;
  changed: string;
  unknown: string;
  live: string;
  publicPage: string;
  notPublic: string;
  recorded: string;
  by: string;
};

const da: DecisionWords = {
  title: "Beslutning",
  citation: (forum, citation) => `${forum} ${citation}`,
  item: (number) => `punkt ${number}`,
  wording: "Beslutningens ordlyd",
  reservation: "Forbehold",
  deviates: "Forummet besluttede noget andet end indstillingen.",
  clauses: "Udfald for hvert punkt i indstillingen",
  dissent: "Uenighed",
  ratifiers: "Skal selv tilslutte sig",
  replaces: (citation) => `Erstatter beslutning ${citation}.`,
  questions: "Spurgt om og svaret på",
  exactText: "Den tekst, der er taget stilling til",
  exactTextLede: "Frosset og uændret, præcis som forummet havde den foran sig.",
  noText: "Punktet havde ingen tekst.",
  caseText: "Sagen, som den stod på dagsordenen",
  caseTextLede: "Afsnittene, som de var offentliggjort, da der blev taget stilling.",
  emptyField: "Ikke udfyldt",
  frozen: "Frosset",
  fingerprint: "Fingeraftryk",
  fingerprintHelp: "SHA-256. To tekster med samme fingeraftryk er ens, tegn for tegn.",
  unchanged: "Den levende tekst er ikke ændret siden.",
  changed: "Den levende tekst er ændret siden. Forummet tog stilling til teksten herunder.",
  unknown: "Du kan ikke læse den levende tekst. Om den er ændret siden, kan de se, der skriver på den.",
  live: "Åbn den levende tekst",
  publicPage: "Offentlig side",
  notPublic: "Beslutningen er ikke offentlig.",
  recorded: "Registreret",
  by: "af",
};

const en: DecisionWords = {
  title: "Decision",
  citation: (forum, citation) => `${forum} ${citation}`,
  item: (number) => `item ${number}`,
  wording: "Wording of the decision",
  reservation: "Reservation",
  deviates: "The forum decided something other than the proposal.",
  clauses: "Outcome of each clause of the proposal",
  dissent: "Dissent",
  ratifiers: "Must join by their own decision",
  replaces: (citation) => `Takes the place of decision ${citation}.`,
  questions: "Asked and answered",
  exactText: "The text that was put to the forum",
  exactTextLede: "Frozen and unchanged, exactly as the forum had it.",
  noText: "The item had no text.",
  caseText: "The case as it stood on the agenda",
  caseTextLede: "The sections as they were published when it was decided.",
  emptyField: "Not filled in",
  frozen: "Frozen",
  fingerprint: "Fingerprint",
  fingerprintHelp: "SHA-256. Two texts with the same fingerprint are the same, character by character.",
  unchanged: "The live text has not changed since.",
  changed: "The live text has changed since. The forum had the text below.",
  unknown: "You cannot read the live text. Those who write in it can see whether it has changed.",
  live: "Open the live text",
  publicPage: "Public page",
  notPublic: "The decision is not public.",
  recorded: "Recorded",
  by: "by",
};

export const decisionWords: Dictionary<DecisionWords> = { da, en };
