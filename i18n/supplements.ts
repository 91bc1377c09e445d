import type { RatificationOutcome } from "../contract/ratification.ts";
import type { Dictionary } from "./language.ts";

export const ratificationOutcomeWords: Dictionary<Record<RatificationOutcome, string>> = {
  da: {
    endorsed: "Tilsluttet",
    endorsed_with_reservation: "Tilsluttet med forbehold",
    in_committee: "Behandlet i udvalg, ikke afgjort",
    partly: "Delvist tilsluttet",
    refused: "Ikke tilsluttet",
    noted: "Taget til efterretning, ikke tilsluttet",
    not_treated: "Ikke behandlet",
  },
  en: {
    endorsed: "Joined",
    endorsed_with_reservation: "Joined with a reservation",
    in_committee: "Treated in committee, not decided",
    partly: "Joined in part",
    refused: "Not joined",
    noted: "Noted, not joined",
    not_treated: "Not treated",
  },
};

type SupplementWords = {
  ratifications: {
    title: string;
    lede: string;
    awaiting: string;
    answer: string;
    answerOf: (organisation: string) => string;
    dialog: string;
    outcome: string;
    choose: string;
    body: string;
    bodyHelp: string;
    date: string;
    item: string;
    url: string;
    reservation: string;
    record: string;
    evidence: (body: string, item: string | null) => string;
    minutes: string;
  };
  additions: {
    title: string;
    lede: string;
    none: string;
    add: string;
    text: string;
    reason: string;
    reasonHelp: string;
    added: string;
    because: (reason: string) => string;
    by: string;
  };
  /** What members asked to have entered. */
  remarks: { title: string; said: (name: string, organisation: string, time: string) => string };
  relay: {
    title: string;
    lede: string;
    awaits: string;
    undecided: string;
    this: string;
    otherText: string;
    sameText: string;
    deviates: string;
  };
  authors: { title: string; organisations: string; people: string; share: (percent: string) => string };
  replacedBy: (citation: string) => string;
  replaces: (citation: string) => string;
  verify: string;
  changes: string;
};

const da: SupplementWords = {
  ratifications: {
    title: "Tilslutning",
    lede: "Forummet binder ingen, før deres eget organ har sagt ja. Tavshed er ikke et ja.",
    awaiting: "Afventer",
    answer: "Registrér svar",
    answerOf: (organisation) => `Registrér svar for ${organisation}`,
    dialog: "Hvad besluttede I selv?",
    outcome: "Svar",
    choose: "Vælg et svar",
    body: "Hvilket organ hos jer",
    bodyHelp: "For eksempel byrådet. Et udvalgs anbefaling er ikke en tilslutning.",
    date: "Dato for mødet",
    item: "Punkt",
    url: "Adresse på jeres eget referat",
    reservation: "Forbehold",
    record: "Registrér svaret",
    evidence: (body, item) => (item === null ? body : `${body}, punkt ${item}`),
    minutes: "Referat",
  },
  additions: {
    title: "Tilføjet efter beslutningen",
    lede: "Beslutningen selv er uændret. Det her er føjet til, med en begrundelse.",
    none: "Der er ikke føjet noget til.",
    add: "Tilføj",
    text: "Hvad føjes til",
    reason: "Begrundelse",
    reasonHelp: "Hvorfor det ikke kom med, da beslutningen blev registreret.",
    added: "Tilføjet",
    because: (reason) => `Begrundelse: ${reason}`,
    by: "af",
  },
  remarks: { title: "Ført til referat", said: (name, organisation, time) => `${name}, ${organisation}, kl. ${time}` },
  relay: {
    title: "Sagens vej",
    lede: "Hvert organ, der har haft sagen, i rækkefølge.",
    awaits: "Mangler at tage stilling",
    undecided: "På dagsordenen",
    this: "Denne beslutning",
    otherText: "En anden udgave af teksten",
    sameText: "Samme tekst, tegn for tegn",
    deviates: "Afveg fra indstillingen",
  },
  authors: {
    title: "Hvem der har skrevet teksten",
    organisations: "Organisationer",
    people: "Personer",
    share: (percent) => `${percent} % af det, der er skrevet`,
  },
  replacedBy: (citation) => `Gælder ikke længere. Erstattet af beslutning ${citation}.`,
  replaces: (citation) => `Erstatter beslutning ${citation}.`,
  verify: "Efterprøv beslutningen",
  changes: "Se, hvad der er ændret siden",
};

const en: SupplementWords = {
  ratifications: {
    title: "Joining",
    lede: "The forum binds nobody before their own body has said yes. Silence is not a yes.",
    awaiting: "Awaited",
    answer: "Record an answer",
    answerOf: (organisation) => `Record an answer for ${organisation}`,
    dialog: "What did you decide yourselves?",
    outcome: "Answer",
    choose: "Choose an answer",
    body: "Which of your bodies",
    bodyHelp: "For example the council. A committee's recommendation is not joining.",
    date: "Date of the meeting",
    item: "Item",
    url: "Address of your own minutes",
    reservation: "Reservation",
    record: "Record the answer",
    evidence: (body, item) => (item === null ? body : `${body}, item ${item}`),
    minutes: "Minutes",
  },
  additions: {
    title: "Added after the decision",
    lede: "The decision itself is unchanged. This was added, with a reason.",
    none: "Nothing has been added.",
    add: "Add",
    text: "What is added",
    reason: "Reason",
    reasonHelp: "Why it was not there when the decision was recorded.",
    added: "Added",
    because: (reason) => `Reason: ${reason}`,
    by: "by",
  },
  remarks: { title: "Entered on request", said: (name, organisation, time) => `${name}, ${organisation}, ${time}` },
  relay: {
    title: "The way of the matter",
    lede: "Every body that has had the matter, in order.",
    awaits: "Has yet to decide",
    undecided: "On the agenda",
    this: "This decision",
    otherText: "Another version of the text",
    sameText: "The same text, character by character",
    deviates: "Deviated from the proposal",
  },
  authors: {
    title: "Who wrote the text",
    organisations: "Organisations",
    people: "People",
    share: (percent) => `${percent} % of what was written`,
  },
  replacedBy: (citation) => `No longer stands. Replaced by decision ${citation}.`,
  replaces: (citation) => `Takes the place of decision ${citation}.`,
  verify: "Verify the decision",
  changes: "See what has changed since",
};

export const supplementWords: Dictionary<SupplementWords> = { da, en };
