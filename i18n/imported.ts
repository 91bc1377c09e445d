import type { AttendanceStatus } from "../contract/imports.ts";
import type { MatchReason, Resemblance } from "../contract/imported-views.ts";
import type { Dictionary } from "./language.ts";

/** Beside a suggestion of who a name is. */
export const matchReasonWords: Dictionary<Record<MatchReason, string>> = {
  da: {
    same: "Samme navn",
    other_order: "Samme navn i anden rækkefølge",
    missing_names: "Samme navn, men et navn mangler",
    initials: "Forbogstaverne passer",
    spelling: "Næsten samme stavemåde",
    missing_names_and_spelling: "Et navn mangler, og stavemåden er lidt anderledes",
    part_of_name: "Navnet indgår i teksten",
  },
  en: {
    same: "Same name",
    other_order: "Same name in another order",
    missing_names: "Same name, but one name is missing",
    initials: "The initials fit",
    spelling: "Almost the same spelling",
    missing_names_and_spelling: "One name is missing and the spelling differs a little",
    part_of_name: "The name is part of the text",
  },
};

/** Why minutes may be here already, as a question. */
export const resemblanceWords: Dictionary<Record<Resemblance, string>> = {
  da: {
    same_source: "Er det samme fil? Den er importeret før.",
    same_day_and_items: "Er det samme møde? Der er et importeret møde samme dag med de samme punkter.",
    same_day: "Er det samme møde? Der er et importeret møde samme dag.",
    held_here: "Er det samme møde? Forummet holdt et møde her den dag.",
  },
  en: {
    same_source: "Is it the same file? It has been imported before.",
    same_day_and_items: "Is it the same meeting? There is an imported one on that day with the same items.",
    same_day: "Is it the same meeting? There is an imported one on that day.",
    held_here: "Is it the same meeting? The forum held one here on that day.",
  },
};

/** How an imported meeting, and an item of it, is cited: `Politisk Forum, 18. april 2023, pkt. 7`. `date` is `YYYY-MM-DD`. */
export const importCitation: Dictionary<(forum: string, date: string, number: string | null) => string> = {
  da: (forum, date, number) => `${forum}, ${dayWords("da-DK", date)}${number === null ? "" : `, pkt. ${number}`}`,
  en: (forum, date, number) => `${forum}, ${dayWords("en-GB", date)}${number === null ? "" : `, item ${number}`}`,
};

/** Made once: making one costs more than all else on a page of hundreds of citations. */
const dayFormats = {
  "da-DK": new Intl.DateTimeFormat("da-DK", { timeZone: "UTC", dateStyle: "long" }),
  "en-GB": new Intl.DateTimeFormat("en-GB", { timeZone: "UTC", dateStyle: "long" }),
};

const dayWords = (locale: keyof typeof dayFormats, date: string): string => dayFormats[locale].format(new Date(`${date}T00:00:00Z`));

export const attendanceStatusWords: Dictionary<Record<AttendanceStatus, string>> = {
  da: { present: "til stede", absent: "fraværende", excused: "afbud", abstainedFromItem: "deltog ikke i punktet", disqualified: "inhabil" },
  en: {
    present: "present",
    absent: "absent",
    excused: "excused",
    abstainedFromItem: "took no part in the item",
    disqualified: "disqualified",
  },
};

/** The public pages of imported minutes. */
export type ImportedPageWords = {
  kicker: string;
  meetingNotice: string;
  itemNotice: string;
  decisionText: string;
  unconfirmed: string;
  unconfirmedNotice: string;
  meeting: string;
  place: string;
  startsAt: (time: string) => string;
  citedAs: string;
  items: string;
  item: (number: string) => string;
  attendance: string;
  absent: string;
  clauses: string;
  votes: string;
  voteSides: { for: string; against: string; abstained: string };
  earlier: string;
  remarks: string;
  attachments: string;
  references: string;
  notFoundTitle: string;
  notFoundText: string;
};

export const importedPageWords: Dictionary<ImportedPageWords> = {
  da: {
    kicker: "Importeret referat",
    meetingNotice: "Referatet er fra et tidligere møde. Det er importeret og gennemgået på forummets vegne.",
    itemNotice:
      "Punktet er fra et tidligere referat, som er importeret og gennemgået på forummets vegne. Det er ikke behandlet i Samarbejdsrum.",
    decisionText: "Sådan står der i referatet",
    unconfirmed: "Beslutning",
    unconfirmedNotice: "Udfaldet er ikke vurderet. Her står kun referatets egne ord.",
    meeting: "Møde",
    place: "Sted",
    startsAt: (time) => `kl. ${time.replace(":", ".")}`,
    citedAs: "Henvis til punktet som",
    items: "Punkter",
    item: (number) => `Punkt ${number}`,
    attendance: "Deltagere",
    absent: "Ikke til stede",
    clauses: "Indstilling, punkt for punkt",
    votes: "Afstemning",
    voteSides: { for: "For", against: "Imod", abstained: "Undlod" },
    earlier: "Tidligere behandling",
    remarks: "Ført til referat",
    attachments: "Bilag",
    references: "Sagsnumre",
    notFoundTitle: "Referatet findes ikke her",
    notFoundText: "Adressen kan være skrevet forkert, eller referatet er ikke offentligt.",
  },
  en: {
    kicker: "Imported minutes",
    meetingNotice: "These are the minutes of an earlier meeting. They were imported and checked on the forum's behalf.",
    itemNotice:
      "The item is from earlier minutes, which were imported and checked on the forum's behalf. It was not treated in Samarbejdsrum.",
    decisionText: "What the minutes say",
    unconfirmed: "Decision",
    unconfirmedNotice: "The outcome has not been judged. These are the minutes' own words and no more.",
    meeting: "Meeting",
    place: "Place",
    startsAt: (time) => `at ${time}`,
    citedAs: "Cite the item as",
    items: "Items",
    item: (number) => `Item ${number}`,
    attendance: "Participants",
    absent: "Not present",
    clauses: "The proposal, clause by clause",
    votes: "Vote",
    voteSides: { for: "For", against: "Against", abstained: "Abstained" },
    earlier: "Earlier treatment",
    remarks: "Entered in the minutes",
    attachments: "Attachments",
    references: "Case numbers",
    notFoundTitle: "The minutes are not here",
    notFoundText: "The address may be mistyped, or the minutes are not public.",
  },
};
