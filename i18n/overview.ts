import type { Dictionary } from "./language.ts";

type OverviewWords = {
  title: string;
  hello: (name: string) => string;
  writing: string;
  writingEmpty: string;
  toSpaces: string;
  waiting: string;
  waitingText: string;
  waitingEmpty: string;
  meetings: string;
  meetingsEmpty: string;
  decisions: string;
  decisionsEmpty: string;
  changed: string;
  submitted: string;
  items: (count: number) => string;
};

const da: OverviewWords = {
  title: "Overblik",
  hello: (name) => `Her er det, der vedrører dig, ${name}.`,
  writing: "Dokumenter, du kan skrive i",
  writingEmpty: "Der er ingen dokumenter, du kan skrive i endnu. Åbn et samarbejdsrum, og begynd et dér.",
  toSpaces: "Se samarbejdsrum",
  waiting: "Indsendt, men ikke på en dagsorden",
  waitingText: "Tekster, som dine fora skal have på et møde.",
  waitingEmpty: "Der ligger ikke noget. Alt, hvad der er sendt ind, er kommet på en dagsorden.",
  meetings: "Kommende møder",
  meetingsEmpty: "Der er ingen kommende møder i dine fora.",
  decisions: "Seneste beslutninger",
  decisionsEmpty: "Dine fora har ikke besluttet noget endnu.",
  changed: "Ændret",
  submitted: "Sendt ind",
  items: (count) => (count === 1 ? "1 punkt" : `${count} punkter`),
};

const en: OverviewWords = {
  title: "Overview",
  hello: (name) => `This is what concerns you, ${name}.`,
  writing: "Documents you can write in",
  writingEmpty: "There are no documents that you can write in yet. Open a space and start one there.",
  toSpaces: "See the spaces",
  waiting: "Submitted, but on no agenda",
  waitingText: "Texts that your forums are to have at a meeting.",
  waitingEmpty: "There is nothing. Everything submitted is on an agenda.",
  meetings: "Coming meetings",
  meetingsEmpty: "There are no coming meetings in your forums.",
  decisions: "Latest decisions",
  decisionsEmpty: "Your forums have not decided anything yet.",
  changed: "Changed",
  submitted: "Submitted",
  items: (count) => (count === 1 ? "1 item" : `${count} items`),
};

export const overviewWords: Dictionary<OverviewWords> = { da, en };
