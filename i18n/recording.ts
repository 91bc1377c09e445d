import type { Dictionary } from "./language.ts";

type RecordingWords = {
  title: string;
  readingTitle: string;
  outcome: string;
  choose: string;
  clauses: string;
  clausesHelp: string;
  perClause: string;
  clause: (number: number) => string;
  followsFromClauses: string;
  text: string;
  textHelp: string;
  reservation: string;
  reservationHelp: string;
  deviates: string;
  deviatesHelp: string;
  dissent: string;
  dissentHelp: string;
  dissentWho: string;
  dissentWords: string;
  addDissent: string;
  removeDissent: (who: string) => string;
  onwardTo: string;
  onwardHelp: string;
  onwardBody: string;
  otherBody: string;
  ratifiers: string;
  ratifiersHelp: string;
  replaces: string;
  replacesNothing: string;
  bound: string;
  readOut: string;
  readOutHelp: string;
  confirm: string;
  mend: string;
  final: string;
  /** Where the dialog was closed with something in it. */
  kept: string;
  startOver: string;
};

const da: RecordingWords = {
  title: "Registrér beslutning",
  readingTitle: "Læs op og bekræft",
  outcome: "Udfald",
  choose: "Vælg et udfald",
  clauses: "Udfald for hvert punkt i indstillingen",
  clausesHelp: "Får punkterne forskelligt udfald, siger beslutningen det selv.",
  perClause: "Punkterne i indstillingen har hver sit udfald",
  clause: (number) => `At-punkt ${number}`,
  followsFromClauses: "Følger af punkterne",
  text: "Beslutningens ordlyd",
  textHelp: "Som den læses op og føres til referat.",
  reservation: "Forbehold",
  reservationHelp: "Det vilkår, beslutningen er taget på. Vises tydeligt.",
  deviates: "Afviger fra indstillingen",
  deviatesHelp: "Forummet besluttede noget andet end det, der var lagt op til.",
  dissent: "Uenighed",
  dissentHelp: "Hvem der ønskede det ført til referat, at de var imod.",
  dissentWho: "Hvem",
  dissentWords: "Med hvilke ord",
  addDissent: "Tilføj uenighed",
  removeDissent: (who) => (who === "" ? "Fjern uenighed" : `Fjern uenighed: ${who}`),
  onwardTo: "Går videre til",
  onwardHelp: "Det organ, der har kompetencen. Skal udfyldes, når udfaldet er »Anbefalet«.",
  onwardBody: "Er det et forum her?",
  otherBody: "Et andet organ",
  ratifiers: "Skal selv tilslutte sig",
  ratifiersHelp: "Beslutningen er ikke endelig for dem, før deres eget organ har sagt ja.",
  replaces: "Erstatter en tidligere beslutning",
  replacesNothing: "Nej",
  bound: "Beslutningen bindes til den frosne tekst",
  readOut: "Læs op",
  readOutHelp: "Præcis sådan kommer beslutningen til at stå. Læs den op, og bekræft den, når forummet er enigt i ordlyden.",
  confirm: "Bekræft og registrér",
  mend: "Ret",
  final: "En bekræftet beslutning kan ikke rettes. Den kan kun suppleres, med en begrundelse.",
  kept: "Det, du havde skrevet, er her endnu.",
  startOver: "Begynd forfra",
};

const en: RecordingWords = {
  title: "Record a decision",
  readingTitle: "Read out and confirm",
  outcome: "Outcome",
  choose: "Choose an outcome",
  clauses: "Outcome of each clause of the proposal",
  clausesHelp: "Where the clauses differ, the decision says so by itself.",
  perClause: "The clauses of the proposal have an outcome each",
  clause: (number) => `Clause ${number}`,
  followsFromClauses: "Follows from the clauses",
  text: "Wording of the decision",
  textHelp: "As it is read out and entered in the minutes.",
  reservation: "Reservation",
  reservationHelp: "The condition on which it was decided. Shown prominently.",
  deviates: "Deviates from the proposal",
  deviatesHelp: "The forum decided something other than what was proposed.",
  dissent: "Dissent",
  dissentHelp: "Who wanted it entered in the minutes that they were against it.",
  dissentWho: "Who",
  dissentWords: "In which words",
  addDissent: "Add dissent",
  removeDissent: (who) => (who === "" ? "Remove dissent" : `Remove dissent: ${who}`),
  onwardTo: "Goes on to",
  onwardHelp: "The body that may decide. Must be filled in when the outcome is “Recommended”.",
  onwardBody: "Is it a forum here?",
  otherBody: "Another body",
  ratifiers: "Must join by their own decision",
  ratifiersHelp: "The decision is not final for them before their own body has said yes.",
  replaces: "Takes the place of an earlier decision",
  replacesNothing: "No",
  bound: "The decision is bound to the frozen text",
  readOut: "Read out",
  readOutHelp: "This is exactly how the decision will stand. Read it out, and confirm it when the forum agrees with the wording.",
  confirm: "Confirm and record",
  mend: "Change",
  final: "A confirmed decision cannot be changed. It can only be added to, with a reason.",
  kept: "What you had written is still here.",
  startOver: "Start over",
};

export const recordingWords: Dictionary<RecordingWords> = { da, en };
