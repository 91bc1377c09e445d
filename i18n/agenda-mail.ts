import type { PublishedItem } from "../contract/agenda.ts";
import type { AgendaDifference } from "../contract/agenda-views.ts";
import { wordsOfField } from "./documents.ts";
import { longDateTime, shortDate, type Dictionary, type Language } from "./language.ts";
import { letterEnd } from "./letter-end.ts";
import { itemAccessWords, itemTypeWords } from "./meetings.ts";
import { isSection } from "./sections.ts";

type AgendaMail = {
  forum: string;
  startsAt: Date;
  place: string;
  reason: string;
  items: PublishedItem[];
  /** Null for the first publication. */
  differences: AgendaDifference[] | null;
  link: string;
};

type AgendaMailWords = {
  subject: (forum: string, day: string) => string;
  corrected: (forum: string, day: string) => string;
  opening: (forum: string, when: string) => string;
  correctedOpening: (forum: string, when: string) => string;
  place: string;
  reason: string;
  agenda: string;
  changes: string;
  closedItem: string;
  change: Record<AgendaDifference["change"], string>;
  fact: Record<AgendaDifference["facts"][number]["name"], string>;
  was: (before: string, after: string) => string;
  nothing: string;
  link: string;
};

const words: Dictionary<AgendaMailWords> = {
  da: {
    subject: (forum, day) => `Dagsorden: ${forum}, ${day}`,
    corrected: (forum, day) => `Rettet dagsorden: ${forum}, ${day}`,
    opening: (forum, when) => `Her er dagsordenen til mødet i ${forum} ${when}.`,
    correctedOpening: (forum, when) => `Dagsordenen til mødet i ${forum} ${when} er rettet.`,
    place: "Sted",
    reason: "Begrundelse",
    agenda: "Dagsorden",
    changes: "Det er rettet",
    closedItem: "Lukket punkt",
    change: { added: "nyt punkt", withdrawn: "taget af dagsordenen", changed: "rettet" },
    fact: {
      title: "Overskrift",
      itemType: "Sagstype",
      access: "Adgang",
      presenter: "Fremlægger",
      expectedMinutes: "Minutter",
      externalRefs: "Sagsnumre",
      attachments: "Bilag",
    },
    was: (before, after) => `${after} (før: ${before})`,
    nothing: "intet",
    link: "Læs det hele her",
  },
  en: {
    subject: (forum, day) => `Agenda: ${forum}, ${day}`,
    corrected: (forum, day) => `Corrected agenda: ${forum}, ${day}`,
    opening: (forum, when) => `This is the agenda for the meeting of ${forum}, ${when}.`,
    correctedOpening: (forum, when) => `The agenda for the meeting of ${forum}, ${when}, was corrected.`,
    place: "Place",
    reason: "Reason",
    agenda: "Agenda",
    changes: "What was corrected",
    closedItem: "Closed item",
    change: { added: "new item", withdrawn: "taken off the agenda", changed: "corrected" },
    fact: {
      title: "Heading",
      itemType: "Type",
      access: "Access",
      presenter: "Presenter",
      expectedMinutes: "Minutes",
      externalRefs: "Case numbers",
      attachments: "Attachments",
    },
    was: (before, after) => `${after} (before: ${before})`,
    nothing: "nothing",
    link: "Read all of it here",
  },
};

/** To everybody with a seat. A closed item has a number and nothing else. */
export function agendaMail(language: Language, mail: AgendaMail): { subject: string; text: string } {
  const say = words[language];
  const { forum, startsAt, place, reason, items, differences, link } = mail;
  const when = longDateTime(language, startsAt);
  const day = shortDate(language, startsAt);
  const titled = ({ number, title, access }: Pick<PublishedItem, "number" | "title" | "access">) =>
    `${number}. ${access === "open" ? title : say.closedItem}`;
  return {
    subject: differences === null ? say.subject(forum, day) : say.corrected(forum, day),
    text: [
      differences === null ? say.opening(forum, when) : say.correctedOpening(forum, when),
      ...(place === "" ? [] : [`${say.place}: ${place}`]),
      ...(reason === "" ? [] : [`${say.reason}: ${reason}`]),
      "",
      ...(differences === null
        ? [`${say.agenda}:`, ...items.map(titled)]
        : [
            `${say.changes}:`,
            ...differences.flatMap((difference) => [
              `${titled(difference)}: ${say.change[difference.change]}`,
              ...details(language, difference),
            ]),
          ]),
      ...letterEnd(language, say.link, link, "seated"),
    ].join("\n"),
  };
}

/** What was changed, word by word: what went is in brackets with a minus, what came with a plus. */
function details(language: Language, { access, facts, sections }: AgendaDifference): string[] {
  // An item that was open until now was known by its title; what it was changed to is closed.
  if (access === "closed") return [];
  const say = words[language];
  return [
    ...facts
      .filter(({ name, before }) => name !== "access" || before !== "closed")
      .map(({ name, before, after }) => `   ${say.fact[name]}: ${say.was(shown(language, name, before), shown(language, name, after))}`),
    ...sections.flatMap(({ name, blocks }) => [
      `   ${isSection(name) ? wordsOfField(language, "agenda_item", name).label : name}:`,
      ...blocks
        .filter(({ change }) => change !== "same")
        .map(
          ({ pieces }) =>
            `      ${pieces.map(({ change, words: part }) => (change === "same" ? part : `[${change === "added" ? "+" : "-"}${part}]`)).join("")}`,
        ),
    ]),
  ];
}

function shown(language: Language, name: string, value: string): string {
  if (value === "") return words[language].nothing;
  const named: Record<string, string> = name === "itemType" ? itemTypeWords[language] : name === "access" ? itemAccessWords[language] : {};
  return named[value] ?? value;
}
