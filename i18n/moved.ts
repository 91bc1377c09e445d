import type { Dictionary } from "./language.ts";

/** That a meeting was moved after its agenda had come out, as its pages tell it. */
export const movedWords: Dictionary<{ said: (at: string, startsAt: string, place: string) => string }> = {
  da: { said: (at, startsAt, place) => `Flyttet ${at}. Mødet skulle have været ${startsAt}${place === "" ? "" : `, ${place}`}.` },
  en: { said: (at, startsAt, place) => `Moved on ${at}. The meeting was to be on ${startsAt}${place === "" ? "" : `, ${place}`}.` },
};
