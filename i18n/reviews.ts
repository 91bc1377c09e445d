import type { ReviewStanding } from "../contract/review.ts";
import type { Dictionary } from "./language.ts";

/** What a version is called that a forum has looked at. */
export const reviewVersionName: Dictionary<(forum: string) => string> = {
  da: (forum) => `Gennemgået af ${forum}`.slice(0, 120),
  en: (forum) => `Reviewed by ${forum}`.slice(0, 120),
};

type ReviewWords = {
  board: string;
  boardLede: string;
  noSpaces: string;
  noDocuments: string;
  page: string;
  never: string;
  last: (by: string) => string;
  changed: string;
  unchanged: string;
  written: string;
  waits: string;
  waitsFor: Record<ReviewStanding["waitsFor"], string>;
  openQuestions: (count: number) => string;
  openComments: (count: number) => string;
  wished: (by: string) => string;
  changes: string;
  whole: string;
  mark: string;
  marked: string;
  wish: string;
  takeBack: string;
  wishSaid: string;
  takenBackSaid: string;
  questions: string;
  questionsLede: string;
  noQuestions: string;
  ask: string;
  askHelp: string;
  asked: string;
  answer: string;
  answered: string;
  unanswered: string;
  send: string;
  somebody: string;
  noForum: string;
  document: string;
};

const da: ReviewWords = {
  board: "Gennemgang",
  boardLede:
    "Det, de samarbejdsrum, der svarer til forummet, skriver på: hvad der er ændret, siden forummet sidst så på det, og hvem der venter på hvem.",
  noSpaces: "Ingen samarbejdsrum svarer til forummet endnu.",
  noDocuments: "Der er ingen dokumenter, som forummet kan læse endnu. Et udkast ses her, når forfatterne viser det for forummet.",
  page: "Gennemgang af",
  never: "Forummet har ikke set på det endnu",
  last: (by) => `Sidst gennemgået af ${by}`,
  changed: "Ændret siden",
  unchanged: "Uændret siden",
  written: "Skrevet af",
  waits: "Venter på",
  waitsFor: {
    authors: "forfatterne",
    secretariat: "sekretariatet, som sætter det på en dagsorden",
    meeting: "mødet",
    organisations: "andre organisationer",
    nobody: "ingen",
  },
  openQuestions: (count) => (count === 1 ? "1 ubesvaret spørgsmål" : `${count} ubesvarede spørgsmål`),
  openComments: (count) => (count === 1 ? "1 åben kommentar" : `${count} åbne kommentarer`),
  wished: (by) => `Ønskes på dagsordenen af ${by}`,
  changes: "Ændret, siden forummet sidst så på det",
  whole: "Hele teksten",
  mark: "Markér som gennemgået",
  marked: "Teksten er markeret som gennemgået.",
  wish: "Ønsk på dagsordenen",
  takeBack: "Træk ønsket tilbage",
  wishSaid: "Forummets ønske er noteret.",
  takenBackSaid: "Ønsket er trukket tilbage.",
  questions: "Spørgsmål",
  questionsLede: "Forfatterne skal svare, før teksten kan sendes til forummet.",
  noQuestions: "Forummet har ikke spurgt om noget.",
  ask: "Stil et spørgsmål",
  askHelp: "Det kan ses af alle, der kan læse teksten.",
  asked: "Spørgsmålet er stillet.",
  answer: "Svar",
  answered: "Svaret er sendt.",
  unanswered: "Ubesvaret",
  send: "Send",
  somebody: "en person, der ikke findes mere",
  noForum: "Samarbejdsrummet svarer ikke til noget forum.",
  document: "Til dokumentet",
};

const en: ReviewWords = {
  board: "Review",
  boardLede: "What the spaces that answer to the forum are writing: what has changed since the forum last looked, and who waits for whom.",
  noSpaces: "No space answers to the forum yet.",
  noDocuments: "There are no documents that the forum may read yet. A draft is seen here when its authors show it to the forum.",
  page: "Review of",
  never: "The forum has not looked at it yet",
  last: (by) => `Last reviewed by ${by}`,
  changed: "Changed since",
  unchanged: "Unchanged since",
  written: "Written by",
  waits: "Waits for",
  waitsFor: {
    authors: "the authors",
    secretariat: "the secretariat, which puts it on an agenda",
    meeting: "the meeting",
    organisations: "other organisations",
    nobody: "nobody",
  },
  openQuestions: (count) => (count === 1 ? "1 unanswered question" : `${count} unanswered questions`),
  openComments: (count) => (count === 1 ? "1 open comment" : `${count} open comments`),
  wished: (by) => `Wanted on the agenda by ${by}`,
  changes: "Changed since the forum last looked",
  whole: "The whole text",
  mark: "Mark as reviewed",
  marked: "The text is marked as reviewed.",
  wish: "Ask for it on the agenda",
  takeBack: "Take the wish back",
  wishSaid: "The forum's wish is noted.",
  takenBackSaid: "The wish is taken back.",
  questions: "Questions",
  questionsLede: "The authors must answer before the text can be put to the forum.",
  noQuestions: "The forum has asked nothing.",
  ask: "Ask a question",
  askHelp: "Everybody who can read the text can see it.",
  asked: "The question has been asked.",
  answer: "Answer",
  answered: "The answer has been sent.",
  unanswered: "Unanswered",
  send: "Send",
  somebody: "somebody who is no more",
  noForum: "The space answers to no forum.",
  document: "To the document",
};

export const reviewWords: Dictionary<ReviewWords> = { da, en };
