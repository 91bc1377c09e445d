import type { Dictionary } from "./language.ts";

type MeetingPageWords = {
  title: string;
  at: (forum: string) => string;
  steps: string;
  views: { label: string; agenda: string; live: string };
  publish: string;
  open: string;
  close: string;
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
  publishing: {
    title: string;
    public: string;
    notPublic: (count: number) => string;
    none: string;
    late: (publishBy: string) => string;
    confirm: string;
  };
  item: { title: string; name: string; type: string; access: string; closedHelp: string; openHelp: string; add: string };
};

const da: MeetingPageWords = {
  title: "Møde",
  at: (forum) => `Møde i ${forum}`,
  steps: "Mødets gang",
  views: { label: "Mødets sider", agenda: "Dagsorden", live: "Mødet nu" },
  publish: "Offentliggør dagsordenen",
  open: "Åbn mødet",
  close: "Slut mødet",
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
  publishing: {
    title: "Offentliggør dagsordenen",
    public: "Det her kan alle læse bagefter, også uden at logge på:",
    notPublic: (count) => (count === 1 ? "1 lukket punkt bliver ikke offentligt." : `${count} lukkede punkter bliver ikke offentlige.`),
    none: "Ingen punkter bliver offentlige.",
    late: (publishBy) => `Efter forummets regler skulle dagsordenen have været ude senest ${publishBy}.`,
    confirm: "Offentliggør nu",
  },
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
  views: { label: "The meeting's pages", agenda: "Agenda", live: "The meeting now" },
  publish: "Publish the agenda",
  open: "Open the meeting",
  close: "End the meeting",
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
  publishing: {
    title: "Publish the agenda",
    public: "Everybody can read this afterwards, also without signing in:",
    notPublic: (count) => (count === 1 ? "1 closed item does not become public." : `${count} closed items do not become public.`),
    none: "No items become public.",
    late: (publishBy) => `By the forum’s rules, the agenda should have been out by ${publishBy}.`,
    confirm: "Publish now",
  },
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
