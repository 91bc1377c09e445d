import type { AgendaDifference } from "../contract/agenda-views.ts";
import type { Dictionary } from "./language.ts";

export type AgendaPageWords = {
  order: { up: string; down: string; help: string; moved: (title: string, place: number, of: number) => string };
  change: string;
  takeOff: string;
  takenOff: (title: string) => string;
  putBack: string;
  aside: string;
  asideLede: string;
  standard: { add: string; lede: (titles: string) => string };
  text: { read: string; write: string };
  from: (clock: string) => string;
  minutes: (count: number) => string;
  refs: string;
  pending: { changed: string; withdrawn: string; added: string };
  facts: {
    title: string;
    presenter: string;
    presenterHelp: string;
    minutes: string;
    minutesHelp: string;
    refs: string;
    refsHelp: string;
    save: string;
    waits: string;
  };
  item: { title: string; sections: string; none: string; decision: string; published: string; empty: string; missing: string };
  publication: {
    tab: string;
    correctTab: string;
    title: string;
    correctTitle: string;
    nothing: string;
    nothingToCorrect: string;
    check: string;
    clear: string;
    stops: string;
    asks: string;
    notCpr: string;
    item: (number: number) => string;
    reason: string;
    reasonHelp: string;
    correctReason: string;
    correctReasonHelp: string;
    as: string;
    asWho: string;
    asPublic: string;
    asMember: string;
    closed: (count: number) => string;
    recipients: string;
    recipientsLede: (count: number) => string;
    notReached: string;
    differences: string;
    publish: string;
    correct: string;
    done: string;
  };
  asked: { lede: string; ledeOfItem: string; again: string; clear: string; covered: (items: number[]) => string };
  editions: {
    title: string;
    first: string;
    correction: (number: number) => string;
    sentTo: (count: number) => string;
    by: (name: string) => string;
    answered: string;
  };
  difference: Record<AgendaDifference["change"], string>;
  fact: Record<AgendaDifference["facts"][number]["name"], string>;
  was: string;
  attached: (count: number) => string;
  nothingThere: string;
};

const da: AgendaPageWords = {
  order: {
    up: "Flyt op",
    down: "Flyt ned",
    help: "Træk et punkt, brug pilene ved punktet, eller tryk Alt+Skift+pil op eller ned.",
    moved: (title, place, of) => `»${title}« er nu punkt ${place} af ${of}.`,
  },
  change: "Ret",
  takeOff: "Tag af",
  takenOff: (title) => `»${title}« er taget af dagsordenen. Det kan sættes på igen under »Taget af«.`,
  putBack: "Sæt på igen",
  aside: "Taget af",
  asideLede: "Står ikke på dagsordenen og bliver ikke offentligt.",
  standard: { add: "Sæt de faste punkter på", lede: (titles) => `Mangler: ${titles}` },
  text: { read: "Læs sagen", write: "Skriv sagen" },
  from: (clock) => `fra kl. ${clock}`,
  minutes: (count) => (count === 1 ? "1 minut" : `${count} minutter`),
  refs: "Sagsnr.",
  pending: {
    changed: "Rettet, ikke sendt ud",
    withdrawn: "Tages af, når rettelserne sendes ud",
    added: "Nyt, ikke sendt ud",
  },
  facts: {
    title: "Ret punktet",
    presenter: "Fremlægger",
    presenterHelp: "Hvem der taler til punktet.",
    minutes: "Minutter",
    minutesHelp: "Så længe regner I med at bruge.",
    refs: "Sagsnumre i andre systemer",
    refsHelp: "Et på hver linje, præcis som de står der.",
    save: "Gem",
    waits: "Dagsordenen er ude. Rettelsen ses først af andre, når den sendes ud.",
  },
  item: {
    title: "Sag",
    sections: "Sagens afsnit",
    none: "Der er ikke skrevet noget til punktet.",
    decision: "Læs beslutningen",
    published: "Som det er offentliggjort",
    empty: "Ikke udfyldt",
    missing: "Skal udfyldes, før dagsordenen er færdig",
  },
  publication: {
    tab: "Offentliggørelse",
    correctTab: "Rettelser",
    title: "Offentliggør dagsordenen",
    correctTitle: "Send rettelser ud",
    nothing: "Mødet er begyndt. Dagsordenen kan ikke ændres mere.",
    nothingToCorrect: "Der er ikke rettet noget, siden dagsordenen kom ud.",
    check: "Før du offentliggør",
    clear: "Der er intet i vejen.",
    stops: "Skal løses først",
    asks: "Kræver en begrundelse",
    notCpr: "Det er ikke et CPR-nummer",
    item: (number) => `Punkt ${number}`,
    reason: "Begrundelse",
    reasonHelp: "Står i brevet til medlemmerne.",
    correctReason: "Hvad er rettet, og hvorfor?",
    correctReasonHelp: "Står i brevet til medlemmerne sammen med rettelserne.",
    as: "Sådan bliver det læst",
    asWho: "Hvem læser?",
    asPublic: "Af alle",
    asMember: "Af medlemmer",
    closed: (count) => (count === 1 ? "1 lukket punkt bliver ikke offentligt." : `${count} lukkede punkter bliver ikke offentlige.`),
    recipients: "Får brev",
    recipientsLede: (count) => `${count} med plads i forummet på mødedagen.`,
    notReached: "får ikke brev",
    differences: "Det er rettet",
    publish: "Offentliggør nu",
    correct: "Send rettelserne ud",
    done: "Dagsordenen er ude.",
  },
  asked: {
    lede: "Det er spørgsmål, ikke fejl. Ret punktet, eller skriv, hvorfor det er rigtigt. Svaret gemmes med dagsordenen.",
    ledeOfItem: "Det er spørgsmål, ikke fejl. Ret teksten, og spørg igen.",
    again: "Spørg igen",
    clear: "Der er intet at spørge om.",
    covered: (items) => `Dækket af forummets mandat: punkt ${items.join(", ")}.`,
  },
  editions: {
    title: "Dagsordenens udgaver",
    first: "Offentliggjort",
    correction: (number) => `${number}. rettelse`,
    sentTo: (count) => `sendt til ${count}`,
    by: (name) => `udsendt af ${name}`,
    answered: "Spurgt og besvaret:",
  },
  difference: { added: "Nyt punkt", withdrawn: "Taget af dagsordenen", changed: "Rettet" },
  fact: {
    title: "Overskrift",
    itemType: "Sagstype",
    access: "Adgang",
    presenter: "Fremlægger",
    expectedMinutes: "Minutter",
    externalRefs: "Sagsnumre",
    attachments: "Bilag",
  },
  was: "før:",
  attached: (count) => `${count} bilag`,
  nothingThere: "intet",
};

const en: AgendaPageWords = {
  order: {
    up: "Move up",
    down: "Move down",
    help: "Drag an item, use the arrows beside it, or press Alt+Shift+arrow up or down.",
    moved: (title, place, of) => `“${title}” is now item ${place} of ${of}.`,
  },
  change: "Change",
  takeOff: "Take off",
  takenOff: (title) => `“${title}” was taken off the agenda. It can be put back under “Taken off”.`,
  putBack: "Put back",
  aside: "Taken off",
  asideLede: "Not on the agenda, and does not become public.",
  standard: { add: "Put the standard items on", lede: (titles) => `Lacking: ${titles}` },
  text: { read: "Read the case", write: "Write the case" },
  from: (clock) => `from ${clock}`,
  minutes: (count) => (count === 1 ? "1 minute" : `${count} minutes`),
  refs: "Case no.",
  pending: {
    changed: "Corrected, not sent out",
    withdrawn: "Taken off when the corrections are sent out",
    added: "New, not sent out",
  },
  facts: {
    title: "Change the item",
    presenter: "Presenter",
    presenterHelp: "Who speaks to the item.",
    minutes: "Minutes",
    minutesHelp: "How long you expect to spend.",
    refs: "Case numbers in other systems",
    refsHelp: "One on each line, exactly as written there.",
    save: "Save",
    waits: "The agenda is out. Others see the correction when it is sent out.",
  },
  item: {
    title: "Case",
    sections: "The sections of the case",
    none: "Nothing has been written for the item.",
    decision: "Read the decision",
    published: "As published",
    empty: "Not filled in",
    missing: "To be filled in before the agenda is done",
  },
  publication: {
    tab: "Publication",
    correctTab: "Corrections",
    title: "Publish the agenda",
    correctTitle: "Send out corrections",
    nothing: "The meeting has begun. The agenda can no longer be changed.",
    nothingToCorrect: "Nothing has been corrected since the agenda came out.",
    check: "Before you publish",
    clear: "Nothing is in the way.",
    stops: "To be solved first",
    asks: "Needs a reason",
    notCpr: "This is not a CPR number",
    item: (number) => `Item ${number}`,
    reason: "Reason",
    reasonHelp: "Stands in the letter to the members.",
    correctReason: "What was corrected, and why?",
    correctReasonHelp: "Stands in the letter to the members with the corrections.",
    as: "How it will be read",
    asWho: "Who reads?",
    asPublic: "By everybody",
    asMember: "By members",
    closed: (count) => (count === 1 ? "1 closed item does not become public." : `${count} closed items do not become public.`),
    recipients: "Get a letter",
    recipientsLede: (count) => `${count} with a seat in the forum on the day of the meeting.`,
    notReached: "gets no letter",
    differences: "What was corrected",
    publish: "Publish now",
    correct: "Send the corrections out",
    done: "The agenda is out.",
  },
  asked: {
    lede: "These are questions, not errors. Mend the item, or say why it is right. The answer is kept with the agenda.",
    ledeOfItem: "These are questions, not errors. Mend the text, and ask again.",
    again: "Ask again",
    clear: "There is nothing to ask about.",
    covered: (items) => `Covered by the forum’s mandate: item ${items.join(", ")}.`,
  },
  editions: {
    title: "The agenda’s editions",
    first: "Published",
    correction: (number) => `Correction ${number}`,
    sentTo: (count) => `sent to ${count}`,
    by: (name) => `put out by ${name}`,
    answered: "Asked and answered:",
  },
  difference: { added: "New item", withdrawn: "Taken off the agenda", changed: "Corrected" },
  fact: {
    title: "Heading",
    itemType: "Type",
    access: "Access",
    presenter: "Presenter",
    expectedMinutes: "Minutes",
    externalRefs: "Case numbers",
    attachments: "Attachments",
  },
  was: "before:",
  attached: (count) => (count === 1 ? "1 attachment" : `${count} attachments`),
  nothingThere: "nothing",
};

export const agendaPageWords: Dictionary<AgendaPageWords> = { da, en };
