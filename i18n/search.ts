import type { SearchGroup, SearchHit } from "../contract/search.ts";
import type { Dictionary } from "./language.ts";

type SearchWords = {
  title: string;
  lede: string;
  q: string;
  qHelp: string;
  group: string;
  allGroups: string;
  groups: Record<SearchGroup, string>;
  kinds: Record<Exclude<SearchHit["kind"], "initiative" | "mandate" | "recommendation">, string>;
  space: string;
  allSpaces: string;
  organisation: string;
  allOrganisations: string;
  state: string;
  allStates: string;
  year: string;
  start: string;
  none: string;
  closed: string;
  more: string;
  all: (group: string) => string;
  palette: {
    title: string;
    label: string;
    placeholder: string;
    recent: string;
    goTo: string;
    actions: string;
    newDocument: string;
    newDocumentIn: string;
    noSpaces: string;
    language: string;
    everything: string;
    allOf: (q: string) => string;
    searching: string;
    count: (count: number) => string;
    none: string;
    help: string;
  };
};

export const searchWords: Dictionary<SearchWords> = {
  da: {
    title: "Søg i alt",
    lede: "Tekster, kommentarer, beslutninger, punkter, samarbejdsrum, fora og organisationer: alt det, du må læse.",
    q: "Søg efter",
    qHelp: "Dele af ord er nok. Æ, ø og å findes også som ae, oe og aa.",
    group: "Vis",
    allGroups: "Alt",
    groups: {
      texts: "Tekster",
      comments: "Kommentarer",
      record: "Beslutninger og punkter",
      spaces: "Samarbejdsrum",
      forums: "Fora",
      parties: "Organisationer og personer",
    },
    kinds: {
      decision: "Beslutning",
      item: "Punkt",
      imported: "Punkt i importeret referat",
      comment: "Kommentar",
      space: "Samarbejdsrum",
      forum: "Forum",
      organisation: "Organisation",
      unit: "Enhed",
      person: "Person",
    },
    space: "Samarbejdsrum",
    allSpaces: "Alle",
    organisation: "Organisation",
    allOrganisations: "Alle",
    state: "Tekstens tilstand",
    allStates: "Alle",
    year: "År",
    start: "Skriv, hvad du leder efter, eller vælg et samarbejdsrum, en organisation, en tilstand eller et år.",
    none: "Intet af det, du må læse, svarer til søgningen. Prøv med færre eller kortere ord.",
    closed: "lukket",
    more: "Vis flere",
    all: (group) => `Vis alle: ${group}`,
    palette: {
      title: "Søg og gå til",
      label: "Søg, eller skriv, hvad du vil",
      placeholder: "Fx et dokument, en beslutning eller “nyt”",
      recent: "Senest ændret",
      goTo: "Gå til",
      actions: "Gør",
      newDocument: "Nyt dokument",
      newDocumentIn: "Nyt dokument i",
      noSpaces: "Du skriver ikke med i noget samarbejdsrum endnu.",
      language: "Skift sprog: English",
      everything: "Søg i alt",
      allOf: (q) => `Vis alt om “${q}”`,
      searching: "Søger …",
      count: (count) => (count === 1 ? "1 forslag" : `${count} forslag`),
      none: "Ingen forslag",
      help: "Pil op og ned vælger, Enter åbner, Esc lukker.",
    },
  },
  en: {
    title: "Search everything",
    lede: "Texts, comments, decisions, items, spaces, forums and organisations: all that you may read.",
    q: "Search for",
    qHelp: "Parts of words are enough. Æ, ø and å are found as ae, oe and aa too.",
    group: "Show",
    allGroups: "Everything",
    groups: {
      texts: "Texts",
      comments: "Comments",
      record: "Decisions and items",
      spaces: "Spaces",
      forums: "Forums",
      parties: "Organisations and people",
    },
    kinds: {
      decision: "Decision",
      item: "Item",
      imported: "Item of imported minutes",
      comment: "Comment",
      space: "Space",
      forum: "Forum",
      organisation: "Organisation",
      unit: "Unit",
      person: "Person",
    },
    space: "Space",
    allSpaces: "All",
    organisation: "Organisation",
    allOrganisations: "All",
    state: "The text's state",
    allStates: "All",
    year: "Year",
    start: "Write what you are looking for, or choose a space, an organisation, a state or a year.",
    none: "Nothing of what you may read fits the search. Try fewer or shorter words.",
    closed: "closed",
    more: "Show more",
    all: (group) => `Show all: ${group}`,
    palette: {
      title: "Search and go to",
      label: "Search, or write what you want to do",
      placeholder: "Such as a document, a decision or “new”",
      recent: "Last changed",
      goTo: "Go to",
      actions: "Do",
      newDocument: "New document",
      newDocumentIn: "New document in",
      noSpaces: "You do not write in any space yet.",
      language: "Change language: Dansk",
      everything: "Search everything",
      allOf: (q) => `Show all about “${q}”`,
      searching: "Searching …",
      count: (count) => (count === 1 ? "1 suggestion" : `${count} suggestions`),
      none: "No suggestions",
      help: "The arrow keys choose, Enter opens, Esc closes.",
    },
  },
};
