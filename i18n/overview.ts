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
  hello: (name) => `Det her venter på dig, ${name}.`,
  writing: "Dokumenter, du skriver på",
  writingEmpty: "Du skriver ikke på noget endnu. Åbn et samarbejdsrum, og begynd et dokument dér.",
  toSpaces: "Se samarbejdsrum",
  waiting: "Indsendt og på ingen dagsorden",
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
  hello: (name) => `This is waiting for you, ${name}.`,
  writing: "Documents you write in",
  writingEmpty: "You are not writing in anything yet. Open a space and start a document there.",
  toSpaces: "See the spaces",
  waiting: "Submitted and on no agenda",
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
