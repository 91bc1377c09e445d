import type { Dictionary } from "./language.ts";

/** The pages of the public record: forums, meetings, items, decisions and the search over them. */
export type PublicPageWords = {
  title: string;
  lede: string;
  home: string;
  places: string;
  forums: string;
  noForums: string;
  formerForums: string;
  until: (day: string) => string;
  successor: string;
  parent: string;
  takingPart: string;
  comingMeetings: string;
  meetings: string;
  noMeetings: string;
  latest: string;
  nothingDecided: string;
  decisions: string;
  allDecisions: string;
  importedMeetings: string;
  moreImported: (count: number) => string;
  agenda: string;
  noItems: string;
  item: (number: number) => string;
  meetingOf: (forum: string, when: string) => string;
  place: string;
  state: string;
  forum: string;
  meeting: string;
  itemType: string;
  decision: string;
  notDecided: string;
  theText: string;
  theCase: string;
  attachments: string;
  earlier: string;
  follow: string;
  atom: string;
  calendar: string;
  machine: string;
  search: {
    title: string;
    words: string;
    help: string;
    forum: string;
    year: string;
    outcome: string;
    organisation: string;
    organisationHelp: string;
    any: string;
    submit: string;
    nothing: string;
    nothingHelp: string;
    found: string;
    next: string;
    first: string;
  };
  kinds: { decision: string; item: string; imported: string };
  notFoundTitle: string;
  notFoundText: string;
};

export const publicPageWords: Dictionary<PublicPageWords> = {
  da: {
    title: "Offentligt arkiv",
    lede: "Åbne møder, dagsordener og beslutninger fra de fora, hvor kommuner, region og almen praksis arbejder sammen.",
    home: "Offentligt arkiv",
    places: "Arkivets sider",
    forums: "Fora",
    noForums: "Der er ingen fora endnu.",
    formerForums: "Tidligere fora",
    until: (day) => `til og med ${day}`,
    successor: "Afløst af",
    parent: "Anbefaler til",
    takingPart: "Organisationer med en plads",
    comingMeetings: "Kommende møder",
    meetings: "Møder",
    noMeetings: "Der er ingen møder med en offentliggjort dagsorden.",
    latest: "Senest i arkivet",
    nothingDecided: "Der er ingen åbne beslutninger endnu.",
    decisions: "Beslutninger",
    allDecisions: "Alle beslutninger",
    importedMeetings: "Referater fra tidligere møder",
    moreImported: (count) => `Vis alle ${count} tidligere møder`,
    agenda: "Dagsorden",
    noItems: "Mødet har ingen åbne punkter.",
    item: (number) => `Punkt ${number}`,
    meetingOf: (forum, when) => `${forum}, ${when}`,
    place: "Sted",
    state: "Hvor langt mødet er",
    forum: "Forum",
    meeting: "Møde",
    itemType: "Sagstype",
    decision: "Beslutning",
    notDecided: "Der er ikke registreret en beslutning på punktet.",
    theText: "Teksten, der blev taget stilling til",
    theCase: "Sagen",
    attachments: "Bilag",
    earlier: "Tidligere behandlinger",
    follow: "Følg med",
    atom: "Nyt som feed (Atom)",
    calendar: "Møder i din kalender (iCal)",
    machine: "Data til programmer (OParl)",
    search: {
      title: "Søg i arkivet",
      words: "Ord",
      help: "Begyndelser og dele af ord findes også. Skriv æ, ø og å, som du vil.",
      forum: "Forum",
      year: "År",
      outcome: "Udfald",
      organisation: "Organisation",
      organisationHelp: "Med en plads i forummet på mødedagen",
      any: "Alle",
      submit: "Søg",
      nothing: "Der er ikke fundet noget.",
      nothingHelp: "Prøv færre ord, eller fjern et filter.",
      found: "Fundet",
      next: "Næste side",
      first: "Forfra",
    },
    kinds: { decision: "Beslutning", item: "Punkt på en dagsorden", imported: "Fra et tidligere referat" },
    notFoundTitle: "Siden findes ikke her",
    notFoundText: "Adressen kan være skrevet forkert, eller det, den peger på, er ikke offentligt.",
  },
  en: {
    title: "Public record",
    lede: "Open meetings, agendas and decisions of the forums in which municipalities, region and general practice work together.",
    home: "Public record",
    places: "Pages of the record",
    forums: "Forums",
    noForums: "There are no forums yet.",
    formerForums: "Former forums",
    until: (day) => `until ${day}`,
    successor: "Succeeded by",
    parent: "Recommends to",
    takingPart: "Organisations with a seat",
    comingMeetings: "Coming meetings",
    meetings: "Meetings",
    noMeetings: "No meeting has a published agenda.",
    latest: "Latest in the record",
    nothingDecided: "There are no open decisions yet.",
    decisions: "Decisions",
    allDecisions: "All decisions",
    importedMeetings: "Minutes of earlier meetings",
    moreImported: (count) => `Show all ${count} earlier meetings`,
    agenda: "Agenda",
    noItems: "The meeting has no open items.",
    item: (number) => `Item ${number}`,
    meetingOf: (forum, when) => `${forum}, ${when}`,
    place: "Place",
    state: "How far the meeting is",
    forum: "Forum",
    meeting: "Meeting",
    itemType: "Type of item",
    decision: "Decision",
    notDecided: "No decision has been recorded on the item.",
    theText: "The text that was put to the forum",
    theCase: "The case",
    attachments: "Attachments",
    earlier: "Earlier treatments",
    follow: "Follow",
    atom: "News as a feed (Atom)",
    calendar: "Meetings in your calendar (iCal)",
    machine: "Data for programs (OParl)",
    search: {
      title: "Search the record",
      words: "Words",
      help: "Beginnings and parts of words are found too. Write æ, ø and å as you like.",
      forum: "Forum",
      year: "Year",
      outcome: "Outcome",
      organisation: "Organisation",
      organisationHelp: "With a seat in the forum on the day of the meeting",
      any: "All",
      submit: "Search",
      nothing: "Nothing was found.",
      nothingHelp: "Try fewer words, or take a filter away.",
      found: "Found",
      next: "Next page",
      first: "From the start",
    },
    kinds: { decision: "Decision", item: "Item of an agenda", imported: "From earlier minutes" },
    notFoundTitle: "The page is not here",
    notFoundText: "The address may be mistyped, or what it points to is not public.",
  },
};
