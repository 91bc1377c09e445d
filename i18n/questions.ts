import type { Question } from "../contract/question.ts";
import { dayFirst, sectorWords, weekdays } from "./imports.ts";
import type { Dictionary, Language } from "./language.ts";

type Sentences = { [C in Question["code"]]: (question: Extract<Question, { code: C }>) => string };

const da: Sentences = {
  weekday_differs: ({ quote, details: { date, actual } }) =>
    `Er »${quote}« den rigtige dag? ${dayFirst(date)} er en ${weekdays.da[actual]}.`,
  sum_differs: ({ quote, details: { sum, stated } }) => `Passer »${quote}«? Beløbene giver ${sum}, men der står ${stated}.`,
  nominated_while_absent: ({ details: { name } }) => `Er det rigtigt, at ${name} er udpeget? Vedkommende var ikke til stede.`,
  sector_without_seat: ({ details: { sector } }) =>
    `Skal pladsen til ${sectorWords.da[sector]} stå tom? Indstillingen lægger op til én fra hver sektor.`,
  year_differs: ({ quote }) => `Er »${quote}« det rigtige år? Det er ikke mødets.`,
  looks_like_cpr: () => "Der står noget, der ligner et CPR-nummer. Fjern det, eller skriv, hvad det er i stedet.",
};

const en: Sentences = {
  weekday_differs: ({ quote, details: { date, actual } }) => `Is “${quote}” the right day? ${dayFirst(date)} is a ${weekdays.en[actual]}.`,
  sum_differs: ({ quote, details: { sum, stated } }) => `Is “${quote}” right? The amounts come to ${sum}, but it says ${stated}.`,
  nominated_while_absent: ({ details: { name } }) => `Is it right that ${name} was appointed? They were not present.`,
  sector_without_seat: ({ details: { sector } }) =>
    `Is the seat for ${sectorWords.en[sector]} to stay empty? The proposal asks for one from each sector.`,
  year_differs: ({ quote }) => `Is “${quote}” the right year? It is not the meeting's.`,
  looks_like_cpr: () => "There is something that looks like a CPR number. Remove it, or say what it is instead.",
};

/** The question as people are asked it. */
export function questionSentence(language: Language, question: Question): string {
  const sentences = language === "da" ? da : en;
  switch (question.code) {
    case "weekday_differs":
      return sentences.weekday_differs(question);
    case "sum_differs":
      return sentences.sum_differs(question);
    case "nominated_while_absent":
      return sentences.nominated_while_absent(question);
    case "sector_without_seat":
      return sentences.sector_without_seat(question);
    case "year_differs":
      return sentences.year_differs(question);
    case "looks_like_cpr":
      return sentences.looks_like_cpr(question);
  }
}

export const questionWords: Dictionary<{ heading: string; lede: string; help: string; unanswered: string }> = {
  da: {
    heading: "Passer det her?",
    lede: "Det er spørgsmål, ikke fejl. Ret teksten, eller skriv, hvorfor det er rigtigt. Svaret gemmes.",
    help: "Det er rigtigt, fordi …",
    unanswered: "Ikke besvaret",
  },
  en: {
    heading: "Is this right?",
    lede: "These are questions, not errors. Mend the text, or say why it is right. The answer is kept.",
    help: "It is right because …",
    unanswered: "Not answered",
  },
};
