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

const dayWords = (locale: string, date: string): string =>
  new Intl.DateTimeFormat(locale, { timeZone: "UTC", dateStyle: "long" }).format(new Date(`${date}T00:00:00Z`));
