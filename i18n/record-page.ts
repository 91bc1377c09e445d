import type { RecordKind } from "../contract/record.ts";
import type { Dictionary } from "./language.ts";

type RecordPageWords = {
  title: string;
  lede: string;
  q: string;
  qHelp: string;
  forum: string;
  allForums: string;
  kind: string;
  allKinds: string;
  kinds: Record<RecordKind, string>;
  from: string;
  to: string;
  none: string;
  nothingYet: string;
  nothingInForum: string;
  more: string;
  results: string;
  closed: string;
  undecided: string;
  publicPage: string;
  imported: {
    mark: string;
    title: (forum: string) => string;
    by: (person: string) => string;
    someone: string;
    startsAt: (time: string) => string;
    items: string;
    itemsEmpty: string;
    attendance: string;
    item: (number: string, title: string) => string;
    closed: string;
    cite: string;
    decision: string;
    unconfirmed: string;
    unconfirmedHelp: string;
    deviates: string;
    clause: (number: string, outcome: string) => string;
    votes: string;
    vote: Record<"for" | "against" | "abstained", string>;
    confirmed: string;
    proposal: string;
    chain: string;
    absent: string;
    attachments: string;
    refs: string;
    remarks: string;
    citedBy: string;
    source: string;
    sourceLede: string;
    sourceText: string;
    download: string;
    showText: string;
    pasted: string;
    size: (kilobytes: number) => string;
    withdraw: string;
    withdrawHelp: string;
    withdrawn: string;
    withdrawnHelp: string;
    putBack: string;
    isBack: string;
    evenIfCited: string;
    earlier: string;
  };
  forumPage: { heading: string; empty: string; importAction: string; search: string; items: (count: number) => string };
  treatments: {
    heading: string;
    empty: string;
    add: string;
    title: string;
    find: string;
    findHelp: string;
    choose: string;
    chooseOf: (title: string) => string;
    noneFound: string;
    remove: string;
    removeOf: (title: string) => string;
    removed: string;
    undo: string;
    linked: string;
    withdrawn: string;
  };
};

const da: RecordPageWords = {
  title: "Arkiv",
  lede: "Hvad foraene har besluttet: beslutninger herfra og importerede referater.",
  q: "Søg i arkivet",
  qHelp: "Ord eller dele af ord. Alle ordene skal være der.",
  forum: "Forum",
  allForums: "Alle fora",
  kind: "Hvad",
  allKinds: "Det hele",
  kinds: { decision: "Beslutninger herfra", item: "Punkter uden beslutning", imported: "Importerede punkter" },
  from: "Fra dato",
  to: "Til dato",
  none: "Intet i arkivet svarer til søgningen. Prøv med færre ord eller uden filtre.",
  nothingYet: "Der er ikke noget i arkivet endnu.",
  nothingInForum: "Forummets arkiv er tomt.",
  more: "Vis flere",
  results: "Fundet",
  closed: "Lukket punkt",
  undecided: "Ingen bekræftet beslutning",
  publicPage: "Offentlig side",
  imported: {
    mark: "Importeret",
    title: (forum) => `Møde i ${forum}`,
    by: (person) => `Importeret af ${person}`,
    someone: "en tidligere bruger",
    startsAt: (time) => `kl. ${time.replace(":", ".")}`,
    items: "Punkter",
    itemsEmpty: "Der er ingen punkter, du kan se.",
    attendance: "Deltagere og fraværende",
    item: (number, title) => (number === "" ? title : `${number}. ${title}`),
    closed: "Lukket punkt. Kun overskriften er importeret.",
    cite: "Henvis som",
    decision: "Beslutning",
    unconfirmed: "Ord fra referatet",
    unconfirmedHelp: "Ingen har bekræftet, hvad der blev besluttet. Ordene står, som de står i kilden.",
    deviates: "Beslutningen afviger fra indstillingen.",
    clause: (number, outcome) => `At ${number}: ${outcome}`,
    votes: "Afstemning",
    vote: { for: "For", against: "Imod", abstained: "Hverken for eller imod" },
    confirmed: "Bekræftet ved importen af",
    proposal: "Indstilling",
    chain: "Tidligere behandling",
    absent: "Fraværende på punktet",
    attachments: "Bilag",
    refs: "Numre i andre systemer",
    remarks: "Bemærkninger ført til referat",
    citedBy: "Sager, der henviser hertil",
    source: "Kilden",
    sourceLede: "Det, referatet blev læst ud af, gemt uændret. Kun medlemmer af forummet kan se det.",
    sourceText: "Kildens tekst",
    download: "Hent kilden",
    showText: "Vis teksten",
    pasted: "Indsat tekst",
    size: (kilobytes) => `${kilobytes} kB`,
    withdraw: "Træk importen tilbage",
    withdrawHelp: "Mødet forsvinder fra arkivet og fra søgningen. Det kan lægges tilbage.",
    withdrawn: "Importen er trukket tilbage",
    withdrawnHelp: "Mødet er ikke en del af arkivet. Kun de, der kan lægge det tilbage, kan se det.",
    putBack: "Læg det tilbage",
    isBack: "Mødet er en del af arkivet igen.",
    evenIfCited: "Træk tilbage alligevel",
    earlier: "Del af et importeret referat",
  },
  forumPage: {
    heading: "Tidligere møder",
    empty: "Der er ingen importerede referater endnu.",
    importAction: "Importér referater",
    search: "Søg i forummets arkiv",
    items: (count) => (count === 1 ? "1 punkt" : `${count} punkter`),
  },
  treatments: {
    heading: "Tidligere behandling",
    empty: "Sagen er ikke knyttet til et tidligere punkt.",
    add: "Knyt til et tidligere punkt",
    title: "Find den tidligere behandling",
    find: "Søg i de importerede referater",
    findHelp: "For eksempel et ord fra overskriften eller et sagsnummer.",
    choose: "Vælg",
    chooseOf: (title) => `Vælg ${title}`,
    noneFound: "Der er ikke fundet noget.",
    remove: "Fjern",
    removeOf: (title) => `Fjern henvisningen til ${title}`,
    removed: "Henvisningen er fjernet.",
    undo: "Fortryd",
    linked: "Knyttet",
    withdrawn: "Importen er siden trukket tilbage",
  },
};

const en: RecordPageWords = {
  title: "Record",
  lede: "What the forums have decided: decisions taken here, and imported minutes.",
  q: "Search the record",
  qHelp: "Words or parts of words. All of them must be there.",
  forum: "Forum",
  allForums: "All forums",
  kind: "What",
  allKinds: "Everything",
  kinds: { decision: "Decisions taken here", item: "Items without a decision", imported: "Imported items" },
  from: "From date",
  to: "To date",
  none: "Nothing in the record matches. Try fewer words or no filters.",
  nothingYet: "There is nothing in the record yet.",
  nothingInForum: "The forum's record is empty.",
  more: "Show more",
  results: "Found",
  closed: "Closed item",
  undecided: "No confirmed decision",
  publicPage: "Public page",
  imported: {
    mark: "Imported",
    title: (forum) => `Meeting of ${forum}`,
    by: (person) => `Imported by ${person}`,
    someone: "a former user",
    startsAt: (time) => `at ${time}`,
    items: "Items",
    itemsEmpty: "There are no items that you can see.",
    attendance: "Present and absent",
    item: (number, title) => (number === "" ? title : `${number}. ${title}`),
    closed: "Closed item. Only its heading was imported.",
    cite: "Cite as",
    decision: "Decision",
    unconfirmed: "Words of the minutes",
    unconfirmedHelp: "Nobody has confirmed what was decided. The words are those of the source.",
    deviates: "The decision deviates from the proposal.",
    clause: (number, outcome) => `Clause ${number}: ${outcome}`,
    votes: "Votes",
    vote: { for: "For", against: "Against", abstained: "Abstained" },
    confirmed: "Confirmed at the import by",
    proposal: "Proposal",
    chain: "Earlier treatment",
    absent: "Absent from the item",
    attachments: "Attachments",
    refs: "Numbers in other systems",
    remarks: "Remarks entered in the minutes",
    citedBy: "Matters that refer to this",
    source: "The source",
    sourceLede: "What the minutes were read from, kept unchanged. Only members of the forum can see it.",
    sourceText: "The text of the source",
    download: "Fetch the source",
    showText: "Show the text",
    pasted: "Pasted text",
    size: (kilobytes) => `${kilobytes} kB`,
    withdraw: "Withdraw the import",
    withdrawHelp: "The meeting disappears from the record and the search. It can be put back.",
    withdrawn: "The import has been withdrawn",
    withdrawnHelp: "The meeting is not part of the record. Only those who can put it back can see it.",
    putBack: "Put it back",
    isBack: "The meeting is part of the record again.",
    evenIfCited: "Withdraw anyway",
    earlier: "Part of imported minutes",
  },
  forumPage: {
    heading: "Earlier meetings",
    empty: "There are no imported minutes yet.",
    importAction: "Import minutes",
    search: "Search the forum's record",
    items: (count) => (count === 1 ? "1 item" : `${count} items`),
  },
  treatments: {
    heading: "Earlier treatment",
    empty: "The matter is linked to no earlier item.",
    add: "Link to an earlier item",
    title: "Find the earlier treatment",
    find: "Search the imported minutes",
    findHelp: "For example a word of the heading, or a case number.",
    choose: "Choose",
    chooseOf: (title) => `Choose ${title}`,
    noneFound: "Nothing was found.",
    remove: "Remove",
    removeOf: (title) => `Remove the reference to ${title}`,
    removed: "The reference was removed.",
    undo: "Undo",
    linked: "Linked",
    withdrawn: "The import has been withdrawn since",
  },
};

export const recordPageWords: Dictionary<RecordPageWords> = { da, en };
