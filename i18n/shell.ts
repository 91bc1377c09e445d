import type { Dictionary } from "./language.ts";

/** The frame around every page: navigation, who I am, waiting, and what to do when something went wrong. */
export type ShellWords = {
  product: string;
  skip: string;
  navigation: string;
  overview: string;
  spaces: string;
  forums: string;
  record: string;
  search: string;
  integrations: string;
  signOut: string;
  signingOut: { title: string; text: (count: number) => string; drafts: (count: number) => string; stay: string; signOut: string };
  account: string;
  otherLanguage: string;
  loading: string;
  stillLoading: string;
  titleOf: (page: string) => string;
  notFound: { title: string; text: string; way: string };
  crashed: { title: string; safe: string; next: string; reload: string; home: string };
  tryAgain: string;
  close: string;
  cancel: string;
  save: string;
  optional: string;
  copied: string;
  copy: string;
  /** What the contract's schemas say is wrong with a field, as a sentence beside it. */
  issues: Record<
    | "empty"
    | "too long"
    | "more than one line"
    | "not an instant"
    | "not a date"
    | "not yet"
    | "in the past"
    | "choose an outcome"
    | "not an e-mail address"
    | "a recommendation names the body that decides",
    string
  >;
  issue: string;
};

const da: ShellWords = {
  product: "Samarbejdsrum",
  skip: "Gå til indholdet",
  navigation: "Hovedmenu",
  overview: "Overblik",
  spaces: "Samarbejdsrum",
  forums: "Fora",
  record: "Arkiv",
  search: "Søg",
  integrations: "Integrationer",
  signOut: "Log af",
  signingOut: {
    title: "Ikke alt er nået frem",
    text: (count) =>
      `På denne computer ligger ${count === 1 ? "1 ændring" : `${count} ændringer`}, som ikke er gemt i dokumenterne. ${count === 1 ? "Den" : "De"} slettes, når du logger af. Åbn dokumentet med forbindelse, og vent på »Gemt«, hvis ${count === 1 ? "den" : "de"} skal med.`,
    drafts: (count) =>
      `${count === 1 ? "1 kladde til et importeret referat" : `${count} kladder til importerede referater`} ligger kun på denne computer og slettes, når du logger af. Gem i forummets arkiv først, hvis ${count === 1 ? "den" : "de"} skal med.`,
    stay: "Bliv logget på",
    signOut: "Log af og slet",
  },
  account: "Logget på som",
  otherLanguage: "English",
  loading: "Henter …",
  stillLoading: "Det tager længere tid, end det plejer. Vi bliver ved med at prøve.",
  titleOf: (page) => `${page} · Samarbejdsrum`,
  notFound: {
    title: "Siden findes ikke",
    text: "Der er ikke noget på den adresse. Måske er den skrevet forkert, eller også er det flyttet.",
    way: "Gå til overblikket",
  },
  crashed: {
    title: "Siden gik i stå",
    safe: "Det, der var gemt, er der stadig. Fejlen er sket i visningen.",
    next: "Genindlæs siden. Sker det igen, så gå til overblikket og åbn den derfra.",
    reload: "Genindlæs siden",
    home: "Gå til overblikket",
  },
  tryAgain: "Prøv igen",
  close: "Luk",
  cancel: "Annuller",
  save: "Gem",
  optional: "kan undlades",
  copied: "Kopieret",
  copy: "Kopiér",
  issues: {
    empty: "Skal udfyldes.",
    "too long": "Er for langt.",
    "more than one line": "Skal stå på én linje.",
    "not an instant": "Er ikke et tidspunkt.",
    "not a date": "Er ikke en dato.",
    "not yet": "Ligger ude i fremtiden.",
    "in the past": "Er passeret. Er det meningen?",
    "choose an outcome": "Vælg et udfald.",
    "not an e-mail address": "Er ikke en e-mailadresse.",
    "a recommendation names the body that decides": "En anbefaling skal nævne det organ, der beslutter.",
  },
  issue: "Kan ikke bruges, som det står.",
};

const en: ShellWords = {
  product: "Samarbejdsrum",
  skip: "Skip to the content",
  navigation: "Main menu",
  overview: "Overview",
  spaces: "Spaces",
  forums: "Forums",
  record: "Record",
  search: "Search",
  integrations: "Integrations",
  signOut: "Sign out",
  signingOut: {
    title: "Not everything has arrived",
    text: (count) =>
      `This computer holds ${count === 1 ? "1 change that is" : `${count} changes that are`} not saved in the documents. ${count === 1 ? "It is" : "They are"} deleted when you sign out. To keep ${count === 1 ? "it" : "them"}, open the document with a connection and wait for “Saved”.`,
    drafts: (count) =>
      `${count === 1 ? "1 draft of imported minutes is" : `${count} drafts of imported minutes are`} on this computer only and ${count === 1 ? "is" : "are"} deleted when you sign out. Save ${count === 1 ? "it" : "them"} in the forum's record first if ${count === 1 ? "it is" : "they are"} to be kept.`,
    stay: "Stay signed in",
    signOut: "Sign out and delete",
  },
  account: "Signed in as",
  otherLanguage: "Dansk",
  loading: "Loading …",
  stillLoading: "This takes longer than usual. We keep trying.",
  titleOf: (page) => `${page} · Samarbejdsrum`,
  notFound: {
    title: "The page does not exist",
    text: "There is nothing at that address. It may be misspelt, or the page has moved.",
    way: "Go to the overview",
  },
  crashed: {
    title: "The page stopped",
    safe: "What was saved is still there. The error was in showing it.",
    next: "Reload the page. If it happens again, go to the overview and open it from there.",
    reload: "Reload the page",
    home: "Go to the overview",
  },
  tryAgain: "Try again",
  close: "Close",
  cancel: "Cancel",
  save: "Save",
  optional: "optional",
  copied: "Copied",
  copy: "Copy",
  issues: {
    empty: "Must be filled in.",
    "too long": "Is too long.",
    "more than one line": "Must be on one line.",
    "not an instant": "Is not a point in time.",
    "not a date": "Is not a date.",
    "not yet": "Lies in the future.",
    "in the past": "Is past. Is that meant?",
    "choose an outcome": "Choose an outcome.",
    "not an e-mail address": "Is not an e-mail address.",
    "a recommendation names the body that decides": "A recommendation must name the body that decides.",
  },
  issue: "Cannot be used as it stands.",
};

export const shellWords: Dictionary<ShellWords> = { da, en };
