import type { Dictionary } from "./language.ts";

/** In place of a part of the page that could not be fetched. */
export const besideWords: Dictionary<{ missing: string; again: string }> = {
  da: { missing: "Denne del af siden kunne ikke hentes. Teksten er ikke berørt.", again: "Genindlæs siden" },
  en: { missing: "This part of the page could not be fetched. The text is not affected.", again: "Reload the page" },
};
