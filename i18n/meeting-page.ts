import type { Dictionary } from "./language.ts";

type MeetingPageWords = {
  title: string;
  at: (forum: string) => string;
  steps: string;
  views: { label: string; agenda: string };
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
  decision: {
    title: string;
    outcome: string;
    choose: string;
    text: string;
    textHelp: string;
    reservation: string;
    reservationHelp: string;
    deviates: string;
    deviatesHelp: string;
    onwardTo: string;
    onwardHelp: string;
    bound: string;
    record: string;
    final: string;
  };
};

const da: MeetingPageWords = {
  title: "Møde",
  at: (forum) => `Møde i ${forum}`,
  steps: "Mødets gang",
  views: { label: "Mødets sider", agenda: "Dagsorden" },
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
  decision: {
    title: "Registrér beslutning",
    outcome: "Udfald",
    choose: "Vælg et udfald",
    text: "Beslutningens ordlyd",
    textHelp: "Som den føres til referat.",
    reservation: "Forbehold",
    reservationHelp: "Det vilkår, beslutningen er taget på. Vises tydeligt.",
    deviates: "Afviger fra indstillingen",
    deviatesHelp: "Forummet besluttede noget andet end det, der var lagt op til.",
    onwardTo: "Går videre til",
    onwardHelp: "Det organ, der har kompetencen. Skal udfyldes, når udfaldet er »Anbefalet«.",
    bound: "Beslutningen bindes til den frosne tekst",
    record: "Registrér",
    final: "En beslutning kan ikke rettes bagefter. Den kan kun suppleres.",
  },
};

const en: MeetingPageWords = {
  title: "Meeting",
  at: (forum) => `Meeting of ${forum}`,
  steps: "The meeting's course",
  views: { label: "The meeting's pages", agenda: "Agenda" },
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
  decision: {
    title: "Record a decision",
    outcome: "Outcome",
    choose: "Choose an outcome",
    text: "Wording of the decision",
    textHelp: "As it is entered in the minutes.",
    reservation: "Reservation",
    reservationHelp: "The condition on which it was decided. Shown prominently.",
    deviates: "Deviates from the proposal",
    deviatesHelp: "The forum decided something other than what was proposed.",
    onwardTo: "Goes on to",
    onwardHelp: "The body that may decide. Must be filled in when the outcome is “Recommended”.",
    bound: "The decision is bound to the frozen text",
    record: "Record",
    final: "A decision cannot be changed afterwards. It can only be added to.",
  },
};

export const meetingPageWords: Dictionary<MeetingPageWords> = { da, en };
