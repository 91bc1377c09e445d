import type { Dictionary } from "./language.ts";

/** What is said when a text is about to be put to a forum: what will be frozen, who will see it, and what is in the way. */
export type SubmissionWords = {
  title: (forum: string) => string;
  lede: string;
  frozen: string;
  size: (words: number, fields: number) => string;
  fingerprint: string;
  fingerprintHelp: string;
  empty: string;
  audience: string;
  members: (forum: string, count: number) => string;
  space: (names: string[]) => string;
  public: string;
  hindered: (count: number) => string;
  clear: string;
  missing: string;
  unanswered: string;
  toReview: string;
  cpr: string;
  /** Where something looks like a CPR number: the field's label, and which of its paragraphs, from 1. */
  cprAt: (field: string, block: number) => string;
  notCpr: (where: string) => string;
  unsaved: string;
  others: (names: string[]) => string;
  submit: string;
  done: (forum: string) => string;
};

const inDanish = (names: string[]): string => names.join(", ").replace(/, ([^,]*)$/u, " og $1");
const inEnglish = (names: string[]): string => names.join(", ").replace(/, ([^,]*)$/u, " and $1");

export const submissionWords: Dictionary<SubmissionWords> = {
  da: {
    title: (forum) => `Send til ${forum}`,
    lede: "Teksten fryses, som den står nu. Forummet beslutter om præcis den udgave, og I kan skrive videre bagefter.",
    frozen: "Det, der fryses",
    size: (words, fields) => `${words} ord i ${fields} udfyldte felter`,
    fingerprint: "Fingeraftryk, som det bliver",
    fingerprintHelp: "Skriver nogen videre, før du sender, bliver det et andet.",
    empty: "tomt felt",
    audience: "Hvem der kan se det",
    members: (forum, count) => `Alle med en plads i ${forum}: ${count === 1 ? "1 person" : `${count} personer`}.`,
    space: (names) => `Alle i samarbejdsrummet: ${inDanish(names)}.`,
    public: "Offentligheden, når den står på et åbent punkt på en dagsorden, der er sendt ud.",
    hindered: (count) => (count === 1 ? "1 ting skal ordnes først" : `${count} ting skal ordnes først`),
    clear: "Der er ikke noget i vejen for at sende.",
    missing: "mangler",
    unanswered: "Forummet har spurgt og venter på svar:",
    toReview: "Svar i gennemgangen",
    cpr: "Det her ligner et CPR-nummer. Fjern det, eller sæt flueben, hvis det er noget andet.",
    cprAt: (field, block) => `${field}, afsnit ${block}`,
    notCpr: (where) => `${where}: det er ikke et CPR-nummer`,
    unsaved: "Vent, til alt er gemt.",
    others: (names) => `${inDanish(names)} er også i teksten lige nu. Spørg, om der mangler noget: Det, der skrives bagefter, er ikke med.`,
    submit: "Frys og send",
    done: (forum) => `Teksten er frosset og sendt til ${forum}`,
  },
  en: {
    title: (forum) => `Submit to ${forum}`,
    lede: "The text is frozen as it stands now. The forum decides on exactly that version, and you can go on writing afterwards.",
    frozen: "What is frozen",
    size: (words, fields) => `${words} words in ${fields} fields that hold something`,
    fingerprint: "Fingerprint as it will be",
    fingerprintHelp: "If somebody goes on writing before you submit, it becomes another.",
    empty: "empty field",
    audience: "Who can see it",
    members: (forum, count) => `Everybody with a seat in ${forum}: ${count === 1 ? "1 person" : `${count} people`}.`,
    space: (names) => `Everybody in the space: ${inEnglish(names)}.`,
    public: "The public, once it is on an open item of an agenda that is out.",
    hindered: (count) => (count === 1 ? "1 thing to see to first" : `${count} things to see to first`),
    clear: "Nothing is in the way of submitting.",
    missing: "missing",
    unanswered: "The forum has asked and waits for an answer:",
    toReview: "Answer in the review",
    cpr: "This looks like a CPR number. Remove it, or tick if it is something else.",
    cprAt: (field, block) => `${field}, paragraph ${block}`,
    notCpr: (where) => `${where}: it is not a CPR number`,
    unsaved: "Wait until everything is saved.",
    others: (names) =>
      `In the text right now too: ${inEnglish(names)}. Ask whether anything is missing: what is written afterwards is not in it.`,
    submit: "Freeze and submit",
    done: (forum) => `The text is frozen and submitted to ${forum}`,
  },
};
