import type { ForumRules } from "../contract/forum-rules.ts";
import type { Dictionary } from "./language.ts";

export type ForumRulesWords = {
  title: string;
  lede: (kind: string) => string;
  rules: string;
  change: string;
  save: string;
  saved: string;
  usual: string;
  differs: string;
  lead: { label: string; days: string; help: string; weekdays: string; shown: (lead: ForumRules["publicationLead"]) => string };
  minutes: { label: string } & Record<ForumRules["minutesPolicy"], string>;
  quorum: { label: string } & Record<ForumRules["quorum"]["rule"], string>;
  numbering: { label: string } & Record<ForumRules["numbering"], string>;
  sections: { label: string; help: string; required: string; use: (name: string) => string; must: (name: string) => string };
  standard: {
    label: string;
    name: string;
    kind: string;
    position: string;
    first: string;
    last: string;
    add: string;
    remove: (title: string) => string;
    none: string;
  } & Record<ForumRules["standardItems"][number]["kind"], string>;
  seats: {
    none: string;
    noneYet: string;
    title: string;
    lede: string;
    former: string;
    add: string;
    change: string;
    who: string;
    whoHelp: string;
    nobody: string;
    role: string;
    substituteFor: string;
    anybody: string;
    from: string;
    to: string;
    toHelp: string;
    save: string;
    until: (day: string) => string;
    since: (day: string) => string;
    sitsFor: (name: string) => string;
  };
};

const da: ForumRulesWords = {
  title: "Regler og pladser",
  lede: (kind) => `Forummet er af slagsen »${kind}« og følger dens regler, hvor det ikke har sine egne.`,
  rules: "Regler",
  change: "Ret reglerne",
  save: "Gem reglerne",
  saved: "Reglerne er gemt.",
  usual: "som slagsen",
  differs: "forummets egen",
  lead: {
    label: "Dagsorden ude",
    days: "Dage før mødet",
    help: "Mødedagen tæller ikke med.",
    weekdays: "Kun hverdage tæller",
    shown: ({ days, weekdaysOnly }) =>
      `${days} ${weekdaysOnly ? (days === 1 ? "hverdag" : "hverdage") : days === 1 ? "dag" : "dage"} før mødet`,
  },
  minutes: { label: "Referat godkendes", same_meeting: "på samme møde", next_meeting: "på næste møde" },
  quorum: {
    label: "Beslutningsdygtigt",
    half_of_seats: "når mindst halvdelen er til stede",
    more_than_half: "når mere end halvdelen er til stede",
    one_per_sector: "når hver sektor er til stede",
    none: "uden krav",
  },
  numbering: { label: "Beslutninger nummereres", per_year: "forfra hvert år", running: "fortløbende" },
  sections: {
    label: "Sagens afsnit",
    help: "De afsnit, et punkts tekst er delt i, i den rækkefølge de trykkes.",
    required: "skal udfyldes",
    use: (name) => `Brug ${name}`,
    must: (name) => `${name} skal udfyldes`,
  },
  standard: {
    label: "Faste punkter",
    name: "Overskrift",
    kind: "Slags",
    position: "Plads",
    first: "Først",
    last: "Sidst",
    add: "Tilføj et fast punkt",
    remove: (title) => `Fjern ${title}`,
    none: "Ingen.",
    agenda_approval: "Godkendelse af dagsorden",
    minutes_approval: "Godkendelse af referat",
    briefing: "Orientering",
    any_other_business: "Eventuelt (uden beslutning)",
  },
  seats: {
    none: "Ingen har en plads i forummet endnu. De, der leder forummet over det, kan give den første.",
    noneYet: "Ingen har en plads i forummet endnu. Giv først en plads til den, der skal lede det, så tager de over.",
    title: "Pladser",
    lede: "Den, der har en plads, læser alt i forummet. Formænd og sekretariat sætter dagsorden og retter her.",
    former: "Tidligere og kommende",
    add: "Giv en plads",
    change: "Ret",
    who: "Person",
    whoHelp: "Begynd at skrive et navn.",
    nobody: "Vælg en person på listen.",
    role: "Rolle",
    substituteFor: "Stedfortræder for",
    anybody: "Enhver fra samme side",
    from: "Fra og med",
    to: "Til og med",
    toHelp: "Tom, hvis pladsen ikke har en slutdato.",
    save: "Gem",
    until: (day) => `til ${day}`,
    since: (day) => `fra ${day}`,
    sitsFor: (name) => `for ${name}`,
  },
};

const en: ForumRulesWords = {
  title: "Rules and seats",
  lede: (kind) => `The forum is of the kind “${kind}” and follows its rules where it has none of its own.`,
  rules: "Rules",
  change: "Change the rules",
  save: "Save the rules",
  saved: "The rules are saved.",
  usual: "as its kind",
  differs: "the forum’s own",
  lead: {
    label: "Agenda out",
    days: "Days before the meeting",
    help: "The day of the meeting does not count.",
    weekdays: "Weekdays alone count",
    shown: ({ days, weekdaysOnly }) => `${days} ${weekdaysOnly ? "week" : ""}${days === 1 ? "day" : "days"} before the meeting`,
  },
  minutes: { label: "Minutes are approved", same_meeting: "in the same meeting", next_meeting: "in the next meeting" },
  quorum: {
    label: "Quorum",
    half_of_seats: "at least half are present",
    more_than_half: "more than half are present",
    one_per_sector: "each sector is present",
    none: "none needed",
  },
  numbering: { label: "Decisions are numbered", per_year: "anew each year", running: "on and on" },
  sections: {
    label: "The sections of a case",
    help: "What the text of an item is divided into, in the order in which it is printed.",
    required: "required",
    use: (name) => `Use ${name}`,
    must: (name) => `${name} is required`,
  },
  standard: {
    label: "Standard items",
    name: "Heading",
    kind: "Kind",
    position: "Place",
    first: "First",
    last: "Last",
    add: "Add a standard item",
    remove: (title) => `Remove ${title}`,
    none: "None.",
    agenda_approval: "Approval of the agenda",
    minutes_approval: "Approval of minutes",
    briefing: "Briefing",
    any_other_business: "Any other business (no decision)",
  },
  seats: {
    none: "Nobody has a seat in the forum yet. Those who lead the one above it can give the first.",
    noneYet: "Nobody has a seat in the forum yet. Give one to whoever is to lead it first, and they take over.",
    title: "Seats",
    lede: "Whoever has a seat reads everything in the forum. Chairs and secretariat set the agenda and make changes here.",
    former: "Former and coming",
    add: "Give a seat",
    change: "Change",
    who: "Person",
    whoHelp: "Begin to write a name.",
    nobody: "Choose a person from the list.",
    role: "Role",
    substituteFor: "Substitute for",
    anybody: "Anybody of the same side",
    from: "From",
    to: "Until",
    toHelp: "Empty if the seat has no last day.",
    save: "Save",
    until: (day) => `until ${day}`,
    since: (day) => `from ${day}`,
    sitsFor: (name) => `for ${name}`,
  },
};

export const forumRulesWords: Dictionary<ForumRulesWords> = { da, en };
