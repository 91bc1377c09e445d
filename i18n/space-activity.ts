import { wholeNumber, type Dictionary, type Language } from "./language.ts";

export const documentStages = ["writing", "forum", "waiting", "effective", "over"] as const;
export type DocumentStage = (typeof documentStages)[number];

type SpaceActivityWords = {
  view: string;
  board: string;
  list: string;
  stages: Record<DocumentStage, string>;
  here: string;
  hereEmpty: string;
  hereInText: string;
  activity: string;
  activityEmpty: string;
  wrote: (language: Language, written: number, deleted: number) => string;
  times: (count: number) => string;
  untitled: string;
  somebody: string;
};

/** A space's texts as a board, who is in them now, and what was done there last. */
export const spaceActivityWords: Dictionary<SpaceActivityWords> = {
  da: {
    view: "Vis dokumenter som",
    board: "Tavle",
    list: "Liste",
    stages: {
      writing: "Skrives",
      forum: "Hos forummet",
      waiting: "Besluttet, venter",
      effective: "Gælder",
      over: "Afsluttet",
    },
    here: "Her nu",
    hereEmpty: "Ingen har en af teksterne åben lige nu.",
    hereInText: "i",
    activity: "Det sidste, der er sket",
    activityEmpty: "Her er ikke sket noget endnu. Opret et dokument, og begynd at skrive.",
    wrote: (language, written, deleted) => {
      const letters = (count: number) => `${wholeNumber(language, count)} tegn`;
      if (written === 0) return `Slettede ${letters(deleted)}`;
      return deleted === 0 ? `Skrev ${letters(written)}` : `Skrev ${letters(written)} og slettede ${letters(deleted)}`;
    },
    times: (count) => `${count} gange`,
    untitled: "Uden titel",
    somebody: "En, der ikke er her længere",
  },
  en: {
    view: "Show documents as",
    board: "Board",
    list: "List",
    stages: {
      writing: "Being written",
      forum: "With the forum",
      waiting: "Decided, waiting",
      effective: "In effect",
      over: "Over",
    },
    here: "Here now",
    hereEmpty: "Nobody has any of the texts open at the moment.",
    hereInText: "in",
    activity: "What was done last",
    activityEmpty: "Nothing has been done here yet. Create a document and start writing.",
    wrote: (language, written, deleted) => {
      const letters = (count: number) => `${wholeNumber(language, count)} ${count === 1 ? "character" : "characters"}`;
      if (written === 0) return `Deleted ${letters(deleted)}`;
      return deleted === 0 ? `Wrote ${letters(written)}` : `Wrote ${letters(written)} and deleted ${letters(deleted)}`;
    },
    times: (count) => `${count} times`,
    untitled: "Untitled",
    somebody: "Somebody who is no longer here",
  },
};
