import type { Dictionary } from "./language.ts";

type MeetingPageWords = {
  title: string;
  at: (forum: string) => string;
  steps: string;
  views: { label: string; agenda: string; live: string; minutes: string };
  publish: string;
  correct: string;
  open: string;
  close: string;
  reopen: string;
  /** Asked of whoever opens a meeting on a day before its own. */
  early: { title: string; text: (when: string) => string; open: string; wait: string };
  agenda: string;
  agendaEmpty: string;
  agendaEmptyAction: string;
  add: string;
  put: string;
  backlog: string;
  backlogEmpty: string;
  read: string;
  live: string;
  frozen: string;
  record: string;
  decided: string;
  item: { title: string; name: string; type: string; access: string; closedHelp: string; openHelp: string; add: string };
};

const da: MeetingPageWords = {
  title: "Møde",
  at: (forum) => `Møde i ${forum}`,
  steps: "Mødets gang",
  views: { label: "Mødets sider", agenda: "Dagsorden", live: "Mødet", minutes: "Referat" },
  publish: "Offentliggør dagsordenen",
  correct: "Send rettelser ud",
  open: "Åbn mødet",
  close: "Slut mødet",
  reopen: "Åbn mødet igen",
  early: {
    title: "Skal mødet åbnes nu?",
    text: (when) => `Mødet er indkaldt til ${when}. Når det er åbnet, kan dagsordenen ikke rettes mere.`,
    open: "Ja, åbn mødet nu",
    wait: "Nej, vent",
  },
  agenda: "Dagsorden",
  agendaEmpty: "Dagsordenen er tom.",
  agendaEmptyAction: "Sæt en indsendt tekst på, eller skriv et punkt selv.",
  add: "Nyt punkt",
  put: "Sæt på dagsordenen",
  backlog: "Kan sættes på",
  backlogEmpty: "Der er ikke flere indsendte tekster.",
  read: "Læs den frosne tekst",
  live: "Åbn dokumentet",
  frozen: "Frosset",
  record: "Registrér beslutning",
  decided: "Beslutning",
  item: {
    title: "Nyt punkt",
    name: "Overskrift",
    type: "Sagstype",
    access: "Adgang",
    openHelp: "Bliver offentligt, når dagsordenen er ude.",
    closedHelp: "Kun for dem, der sidder i forummet.",
    add: "Tilføj punktet",
  },
};

const en: MeetingPageWords = {
  title: "Meeting",
  at: (forum) => `Meeting of ${forum}`,
  steps: "The meeting's course",
  views: { label: "The meeting's pages", agenda: "Agenda", live: "The meeting", minutes: "Minutes" },
  publish: "Publish the agenda",
  correct: "Send out corrections",
  open: "Open the meeting",
  close: "End the meeting",
  reopen: "Open the meeting again",
  early: {
    title: "Open the meeting now?",
    text: (when) => `The meeting is called for ${when}. Once it is open, the agenda can no longer be corrected.`,
    open: "Yes, open the meeting now",
    wait: "No, wait",
  },
  agenda: "Agenda",
  agendaEmpty: "The agenda is empty.",
  agendaEmptyAction: "Put a submitted text on it, or write an item yourself.",
  add: "New item",
  put: "Put on the agenda",
  backlog: "Can be put on",
  backlogEmpty: "There are no more submitted texts.",
  read: "Read the frozen text",
  live: "Open the document",
  frozen: "Frozen",
  record: "Record a decision",
  decided: "Decision",
  item: {
    title: "New item",
    name: "Heading",
    type: "Type",
    access: "Access",
    openHelp: "Becomes public when the agenda is out.",
    closedHelp: "Only for those who sit in the forum.",
    add: "Add the item",
  },
};

export const meetingPageWords: Dictionary<MeetingPageWords> = { da, en };
