import type { WaitingKind } from "../contract/overview.ts";
import { wholeNumber, type Dictionary, type Language } from "./language.ts";

type OverviewWords = {
  title: string;
  hello: (name: string) => string;
  waiting: string;
  waitingText: string;
  waitingEmpty: string;
  toSpaces: string;
  show: string;
  everything: string;
  /** In the list of what can be shown. */
  kinds: Record<WaitingKind, string>;
  /** Over the title: what is to be done with it. */
  does: Record<WaitingKind, string>;
  by: (day: string) => string;
  noDay: string;
  overdue: string;
  untitled: string;
  changedTitle: string;
  changedEmpty: string;
  somebody: string;
  howMuch: (language: Language, written: number, deleted: number) => string;
  others: (count: number) => string;
  lastChanged: string;
  youWereThere: string;
  neverThere: string;
  meetings: string;
  meetingsEmpty: string;
  decisions: string;
  decisionsEmpty: string;
  items: (count: number) => string;
};

const da: OverviewWords = {
  title: "Overblik",
  hello: (name) => `Her er det, der vedrører dig, ${name}.`,
  waiting: "Det venter på dig",
  waitingText: "Det, der haster mest, står øverst.",
  waitingEmpty: "Intet venter på dig. Åbn et samarbejdsrum for at læse med eller begynde på en tekst.",
  toSpaces: "Se samarbejdsrum",
  show: "Vis",
  everything: "Alt",
  kinds: {
    question: "Spørgsmål at besvare",
    minutes: "Referater at godkende",
    action: "Opgaver",
    ratification: "Svar fra din organisation",
    position: "Tekster at kommentere",
    agenda: "Dagsordener at offentliggøre",
    submission: "Tekster uden dagsorden",
    writing: "Tekster at skrive",
    review: "Tekster at gennemgå",
    meeting: "Møder",
  },
  does: {
    question: "Besvar et spørgsmål",
    minutes: "Godkend referatet",
    action: "Gør det, der er aftalt",
    ratification: "Svar for din organisation",
    position: "Læs, kommentér, og tag stilling",
    agenda: "Offentliggør dagsordenen",
    submission: "Sæt teksten på en dagsorden",
    writing: "Skriv teksten færdig",
    review: "Gennemgå teksten",
    meeting: "Mød op, og læs dagsordenen",
  },
  by: (day) => `senest ${day}`,
  noDay: "uden frist",
  overdue: "Fristen er overskredet",
  untitled: "Uden titel",
  changedTitle: "Ændret, siden du var her",
  changedEmpty: "Ingen har ændret noget i teksterne, siden du sidst var i dem.",
  somebody: "En, der ikke er her længere",
  howMuch: (language, written, deleted) => {
    const letters = (count: number) => `${wholeNumber(language, count)} tegn`;
    if (written === 0) return `${letters(deleted)} slettet`;
    return deleted === 0 ? `${letters(written)} skrevet` : `${letters(written)} skrevet, ${letters(deleted)} slettet`;
  },
  others: (count) => (count === 1 ? "og 1 mere" : `og ${count} mere`),
  lastChanged: "senest ændret",
  youWereThere: "du var der",
  neverThere: "du har ikke været der før",
  meetings: "Kommende møder",
  meetingsEmpty: "Der er ingen kommende møder i dine fora.",
  decisions: "Seneste beslutninger",
  decisionsEmpty: "Dine fora har ikke besluttet noget endnu.",
  items: (count) => (count === 1 ? "1 punkt" : `${count} punkter`),
};

const en: OverviewWords = {
  title: "Overview",
  hello: (name) => `This is what concerns you, ${name}.`,
  waiting: "What waits for you",
  waitingText: "The most urgent comes first.",
  waitingEmpty: "Nothing waits for you. Open a space to read along or to start a text.",
  toSpaces: "See the spaces",
  show: "Show",
  everything: "Everything",
  kinds: {
    question: "Questions to answer",
    minutes: "Minutes to approve",
    action: "Actions",
    ratification: "Answers from your organisation",
    position: "Texts to comment on",
    agenda: "Agendas to put out",
    submission: "Texts on no agenda",
    writing: "Texts to write",
    review: "Texts to review",
    meeting: "Meetings",
  },
  does: {
    question: "Answer a question",
    minutes: "Approve the minutes",
    action: "Do what was agreed",
    ratification: "Answer for your organisation",
    position: "Read, comment, and take a position",
    agenda: "Put the agenda out",
    submission: "Put the text on an agenda",
    writing: "Finish the text",
    review: "Review the text",
    meeting: "Attend, and read the agenda",
  },
  by: (day) => `by ${day}`,
  noDay: "no deadline",
  overdue: "Overdue",
  untitled: "Untitled",
  changedTitle: "Changed since you were here",
  changedEmpty: "Nobody has changed the texts since you were last in them.",
  somebody: "Somebody who is no longer here",
  howMuch: (language, written, deleted) => {
    const letters = (count: number) => `${wholeNumber(language, count)} ${count === 1 ? "character" : "characters"}`;
    if (written === 0) return `${letters(deleted)} deleted`;
    return deleted === 0 ? `${letters(written)} written` : `${letters(written)} written, ${letters(deleted)} deleted`;
  },
  others: (count) => `and ${count} more`,
  lastChanged: "last changed",
  youWereThere: "you were there",
  neverThere: "you have not been there before",
  meetings: "Coming meetings",
  meetingsEmpty: "There are no coming meetings in your forums.",
  decisions: "Latest decisions",
  decisionsEmpty: "Your forums have not decided anything yet.",
  items: (count) => (count === 1 ? "1 item" : `${count} items`),
};

export const overviewWords: Dictionary<OverviewWords> = { da, en };
