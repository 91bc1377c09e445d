import type { Rating } from "../contract/status.ts";
import type { StatusCounts } from "../contract/status-answers.ts";
import type { Dictionary } from "./language.ts";

type StatusWords = {
  title: string;
  lede: string;
  none: string;
  open: string;
  /** On a round of the list. */
  reported: (reported: number, owed: number) => string;
  notShown: string;
  deadline: string;
  overdue: string;
  shown: string;
  running: string;
  result: string;
  timetable: string;
  /** What each rating means, for each of the two. */
  ratings: { result: Record<Rating, string>; timetable: Record<Rating, string> };
  missing: string;
  counts: (counts: StatusCounts) => string;
  why: string;
  consequence: string;
  wayBack: string;
  by: (name: string) => string;
  somebody: string;
  toInitiative: string;
  report: string;
  reportName: (organisation: string, initiative: string) => string;
  again: string;
  againName: (organisation: string, initiative: string) => string;
  waitsForForum: string;
  show: string;
  showLede: (missing: number) => string;
  shownSaid: string;
  mine: string;
  dialog: {
    title: string;
    choose: string;
    comment: string;
    whyHelp: string;
    consequenceHelp: string;
    wayBackHelp: string;
    submit: string;
    said: string;
  };
  form: {
    title: string;
    name: string;
    nameHelp: string;
    from: string;
    to: string;
    deadline: string;
    deadlineHelp: string;
    initiatives: string;
    organisations: string;
    organisationsHelp: string;
    none: string;
    submit: string;
  };
};

const da: StatusWords = {
  title: "Status",
  lede: "Hvordan det går med de indsatser, der er besluttet. Hver organisation svarer for sig selv.",
  none: "Der er ikke åbnet nogen statusrunde endnu.",
  open: "Åbn en statusrunde",
  reported: (reported, owed) => `${reported} af ${owed} er indberettet`,
  notShown: "Vises for forummet, når runden er slut",
  deadline: "Frist",
  overdue: "Overskredet",
  shown: "Vist for forummet",
  running: "I gang",
  result: "Resultat",
  timetable: "Tidsplan",
  ratings: {
    result: { green: "Grøn: forventes nået", yellow: "Gul: nås i hovedtræk (80 %)", red: "Rød: nås ikke" },
    timetable: { green: "Grøn: forventes at holde", yellow: "Gul: under 2 måneder forsinket", red: "Rød: holder ikke" },
  },
  missing: "Ikke indberettet",
  counts: ({ green, yellow, red, missing, of }) =>
    `${green} ${green === 1 ? "grøn" : "grønne"}, ${yellow} ${yellow === 1 ? "gul" : "gule"}, ${red} ${red === 1 ? "rød" : "røde"} og ${missing} ikke indberettet, af ${of}`,
  why: "Hvorfor",
  consequence: "Konsekvens",
  wayBack: "Vejen tilbage",
  by: (name) => `Indberettet af ${name}`,
  somebody: "en, der ikke er her mere",
  toInitiative: "Læs indsatsen",
  report: "Indberet status",
  reportName: (organisation, initiative) => `Indberet status for ${organisation}: ${initiative}`,
  again: "Indberet igen",
  againName: (organisation, initiative) => `Indberet igen for ${organisation}: ${initiative}`,
  waitsForForum: "Runden er i gang. Forummet ser, hvad der er indberettet, når den er slut.",
  show: "Vis for forummet",
  showLede: (missing) =>
    `Alle i forummet kan derefter læse runden, og den låses: ingen kan indberette mere eller rette.${
      missing === 0 ? "" : ` ${missing === 1 ? "1 svar mangler" : `${missing} svar mangler`} og kommer til at stå som »Ikke indberettet«.`
    }`,
  shownSaid: "Runden er vist for forummet og låst.",
  mine: "Status, I skylder",
  dialog: {
    title: "Indberet status",
    choose: "vælg",
    comment: "Noget er gult eller rødt, og så skal forummet vide de tre næste ting.",
    whyHelp: "Hvad er der sket?",
    consequenceHelp: "Hvad betyder det for indsatsen?",
    wayBackHelp: "Hvad gør I, og hvornår er I tilbage på sporet?",
    submit: "Indberet",
    said: "Status er indberettet.",
  },
  form: {
    title: "Åbn en statusrunde",
    name: "Navn",
    nameHelp: "Fx »2. kvartal 2023«",
    from: "Perioden begynder",
    to: "Perioden slutter",
    deadline: "Frist",
    deadlineHelp: "Den sidste dag at indberette på. Indtil runden vises for forummet, kan der også indberettes for sent.",
    initiatives: "Indsatser",
    organisations: "Hvem skal svare",
    organisationsHelp: "En organisation spørges kun om de indsatser, hvor den er med i samarbejdsrummet.",
    none: "Der er ingen besluttede indsatser, som du kan åbne en runde om.",
    submit: "Åbn runden",
  },
};

const en: StatusWords = {
  title: "Status",
  lede: "How the initiatives that were decided are going. Each organisation answers for itself.",
  none: "No status round has been opened yet.",
  open: "Open a status round",
  reported: (reported, owed) => `${reported} of ${owed} reported`,
  notShown: "Shown to the forum when the round is over",
  deadline: "Deadline",
  overdue: "Overdue",
  shown: "Shown to the forum",
  running: "Running",
  result: "Result",
  timetable: "Timetable",
  ratings: {
    result: { green: "Green: expected to be reached", yellow: "Yellow: reached in the main (80%)", red: "Red: not reached" },
    timetable: { green: "Green: expected to hold", yellow: "Yellow: less than 2 months late", red: "Red: not kept" },
  },
  missing: "Not reported",
  counts: ({ green, yellow, red, missing, of }) => `${green} green, ${yellow} yellow, ${red} red and ${missing} not reported, of ${of}`,
  why: "Why",
  consequence: "Consequence",
  wayBack: "The way back",
  by: (name) => `Reported by ${name}`,
  somebody: "somebody who is no longer here",
  toInitiative: "Read the initiative",
  report: "Report status",
  reportName: (organisation, initiative) => `Report status for ${organisation}: ${initiative}`,
  again: "Report again",
  againName: (organisation, initiative) => `Report again for ${organisation}: ${initiative}`,
  waitsForForum: "The round is running. The forum sees what was reported when it is over.",
  show: "Show to the forum",
  showLede: (missing) =>
    `Everybody in the forum can then read the round, and it is locked: nobody can report or correct anything any more.${
      missing === 0 ? "" : ` ${missing === 1 ? "1 answer is" : `${missing} answers are`} missing and will stand as “Not reported”.`
    }`,
  shownSaid: "The round has been shown to the forum and is locked.",
  mine: "Status that you owe",
  dialog: {
    title: "Report status",
    choose: "choose",
    comment: "Something is yellow or red, and then the forum is to know the next three things.",
    whyHelp: "What has happened?",
    consequenceHelp: "What does it mean for the initiative?",
    wayBackHelp: "What do you do about it, and when are you back on track?",
    submit: "Report",
    said: "The status has been reported.",
  },
  form: {
    title: "Open a status round",
    name: "Name",
    nameHelp: "For example “2nd quarter 2023”",
    from: "The period begins",
    to: "The period ends",
    deadline: "Deadline",
    deadlineHelp: "The last day to report on. Until the round is shown to the forum, late is possible too.",
    initiatives: "Initiatives",
    organisations: "Who is to answer",
    organisationsHelp: "An organisation is asked only about the initiatives in whose space it takes part.",
    none: "There are no decided initiatives that you can open a round on.",
    submit: "Open the round",
  },
};

export const statusWords: Dictionary<StatusWords> = { da, en };
