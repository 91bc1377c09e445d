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
  copied: string;
  copy: string;
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
  copied: "Kopieret",
  copy: "Kopiér",
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
  copied: "Copied",
  copy: "Copy",
};

export const shellWords: Dictionary<ShellWords> = { da, en };
