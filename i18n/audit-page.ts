import type { Dictionary } from "./language.ts";

type AuditPageWords = {
  title: string;
  lede: string;
  /** Over whose log it is. */
  log: string;
  forum: (name: string) => string;
  organisation: (name: string) => string;
  none: string;
  actor: string;
  verb: string;
  from: string;
  to: string;
  all: string;
  entries: string;
  empty: string;
  nothing: string;
  more: string;
  somebody: string;
  /** A thing that the reader may not read, or that is no more. */
  unnamed: string;
};

const da: AuditPageWords = {
  title: "Handlingslog",
  lede: "Hvem der har set, ændret, besluttet, offentliggjort og hentet hvad. Læsning af lukkede punkter og frosne tekster står her højst én gang om dagen for hver person. Intet i loggen kan rettes eller slettes.",
  log: "Log for",
  forum: (name) => `Forum: ${name}`,
  organisation: (name) => `Organisation: ${name}`,
  none: "Du leder intet forum og administrerer ingen organisation, så der er ingen log at se.",
  actor: "Hvem",
  verb: "Hvad",
  from: "Fra og med",
  to: "Til og med",
  all: "Alle",
  entries: "Handlinger",
  empty: "Der er ikke sket noget endnu.",
  nothing: "Ingen handlinger passer. Fjern et filter.",
  more: "Vis flere",
  somebody: "En person, der ikke findes mere",
  unnamed: "Du har ikke adgang til det, eller det findes ikke mere",
};

const en: AuditPageWords = {
  title: "Audit log",
  lede: "Who has seen, changed, decided, published and fetched what. Reading of closed items and frozen texts is here at most once a day for each person. Nothing in the log can be changed or deleted.",
  log: "Log of",
  forum: (name) => `Forum: ${name}`,
  organisation: (name) => `Organisation: ${name}`,
  none: "You lead no forum and administer no organisation, so there is no log to see.",
  actor: "Who",
  verb: "What",
  from: "From",
  to: "To",
  all: "All",
  entries: "What was done",
  empty: "Nothing has happened yet.",
  nothing: "Nothing fits. Take a filter away.",
  more: "Show more",
  somebody: "Somebody who is no more",
  unnamed: "You have no access to it, or it is no more",
};

export const auditPageWords: Dictionary<AuditPageWords> = { da, en };
