import type { Dictionary } from "./language.ts";

export const postponedWords: Dictionary<{ title: string; lede: string; put: string; name: (title: string) => string; partly: string }> = {
  da: {
    title: "Udsat fra tidligere møder",
    lede: "Punkter uden dokument, som skal tages op igen. Dem med dokument står blandt det, der venter på et møde.",
    put: "Tag op igen",
    name: (title) => `Tag op igen: ${title}`,
    partly: "Delvis udsat",
  },
  en: {
    title: "Postponed by earlier meetings",
    lede: "Items without a document that are to be taken up again. Those with one are among what waits for a meeting.",
    put: "Take up again",
    name: (title) => `Take up again: ${title}`,
    partly: "Partly postponed",
  },
};
