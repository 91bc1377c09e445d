import type { ForumRules } from "../contract/forum-rules.ts";
import type { Dictionary } from "./language.ts";

type ForumsWords = {
  title: string;
  lede: string;
  filter: string;
  none: string;
  noneFound: (typed: string) => string;
  forum: string;
  above: string;
  publication: (lead: ForumRules["publicationLead"]) => string;
  successor: string;
  audit: string;
  review: string;
  meetings: string;
  meetingsEmpty: string;
  plan: string;
  backlog: string;
  backlogLede: string;
  backlogEmpty: string;
  read: string;
  from: string;
  submitted: string;
  by: string;
  spaces: string;
  spacesEmpty: string;
  decisions: string;
  actions: string;
  status: string;
  decisionsEmpty: string;
  seats: string;
  rules: string;
  calendar: string;
  meeting: { title: string; date: string; time: string; timeHelp: string; place: string; past: string; pastHelp: string; create: string };
};

const da: ForumsWords = {
  title: "Fora",
  lede: "De organer, der mødes, anbefaler og beslutter.",
  filter: "Find et forum",
  none: "Her er ingen fora endnu.",
  noneFound: (typed) => `Intet forum svarer til »${typed}«.`,
  forum: "Forum",
  above: "Under",
  publication: ({ days, weekdaysOnly }) =>
    weekdaysOnly
      ? `Dagsorden offentliggøres ${days} ${days === 1 ? "hverdag" : "hverdage"} før mødet`
      : `Dagsorden offentliggøres ${days} ${days === 1 ? "dag" : "dage"} før mødet`,
  successor: "Afløst af",
  audit: "Handlingslog",
  review: "Gennemgå, hvad de skriver",
  meetings: "Møder",
  meetingsEmpty: "Der er ikke planlagt møder.",
  plan: "Planlæg møde",
  backlog: "Venter på et møde",
  backlogLede: "Frosne tekster, der er sendt ind og ikke står på en dagsorden.",
  backlogEmpty: "Der venter ikke noget.",
  read: "Læs den frosne tekst",
  from: "Fra",
  submitted: "sendt ind",
  by: "af",
  spaces: "Samarbejdsrum under forummet",
  spacesEmpty: "Ingen samarbejdsrum hører under forummet endnu.",
  decisions: "Beslutninger",
  actions: "Se, hvad der er aftalt i forummet",
  status: "Se, hvordan det går",
  decisionsEmpty: "Forummet har ikke besluttet noget endnu.",
  seats: "Pladser",
  rules: "Regler og pladser",
  calendar: "Få møderne i din kalender",
  meeting: {
    title: "Planlæg møde",
    date: "Dato",
    time: "Klokken",
    timeHelp: "Dansk tid.",
    place: "Sted",
    past: "Ja, mødet er holdt og skal registreres her",
    pastHelp: "Dagen er passeret. Har forummet allerede et referat af mødet, så importér det under »Tidligere møder« i stedet.",
    create: "Opret mødet",
  },
};

const en: ForumsWords = {
  title: "Forums",
  lede: "The bodies that meet, recommend and decide.",
  filter: "Find a forum",
  none: "There are no forums yet.",
  noneFound: (typed) => `No forum matches “${typed}”.`,
  forum: "Forum",
  above: "Under",
  publication: ({ days, weekdaysOnly }) =>
    `The agenda is published ${days} ${weekdaysOnly ? "week" : ""}${days === 1 ? "day" : "days"} before the meeting`,
  successor: "Succeeded by",
  audit: "Audit log",
  review: "Review what they write",
  meetings: "Meetings",
  meetingsEmpty: "No meetings are planned.",
  plan: "Plan a meeting",
  backlog: "Waiting for a meeting",
  backlogLede: "Frozen texts that were submitted and are on no agenda.",
  backlogEmpty: "Nothing is waiting.",
  read: "Read the frozen text",
  from: "From",
  submitted: "submitted",
  by: "by",
  spaces: "Spaces under the forum",
  spacesEmpty: "No spaces belong under the forum yet.",
  decisions: "Decisions",
  actions: "See what has been agreed in the forum",
  status: "See how it goes",
  decisionsEmpty: "The forum has not decided anything yet.",
  seats: "Seats",
  rules: "Rules and seats",
  calendar: "Get the meetings in your calendar",
  meeting: {
    title: "Plan a meeting",
    date: "Date",
    time: "Time",
    timeHelp: "Danish time.",
    place: "Place",
    past: "Yes, the meeting has been held and is to be recorded here",
    pastHelp: "The day is past. If the forum has minutes of the meeting already, import them under “Earlier meetings” instead.",
    create: "Create the meeting",
  },
};

export const forumsWords: Dictionary<ForumsWords> = { da, en };
