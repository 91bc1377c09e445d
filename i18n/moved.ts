import type { Dictionary } from "./language.ts";

type MovedWords = {
  said: (at: string, startsAt: string, place: string) => string;
  /** The same in a list of what meetings treated. */
  shortly: (startsAt: string, place: string) => string;
};

const where = (place: string): string => (place === "" ? "" : `, ${place}`);

/** That a meeting was moved after its agenda had come out, as its pages tell it. */
export const movedWords: Dictionary<MovedWords> = {
  da: {
    said: (at, startsAt, place) => `Flyttet ${at}. Mødet skulle have været ${startsAt}${where(place)}.`,
    shortly: (startsAt, place) => `Mødet er flyttet. Det skulle have været ${startsAt}${where(place)}.`,
  },
  en: {
    said: (at, startsAt, place) => `Moved on ${at}. The meeting was to be on ${startsAt}${where(place)}.`,
    shortly: (startsAt, place) => `The meeting was moved. It was to be on ${startsAt}${where(place)}.`,
  },
};
