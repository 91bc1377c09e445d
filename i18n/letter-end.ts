import type { Dictionary, Language } from "./language.ts";

/** Why somebody gets a letter about a meeting: for their seat, or because they were called to it. */
const words: Dictionary<Record<"seated" | "called", string>> = {
  da: {
    seated: "Du får dette brev, fordi du har en plads i forummet.",
    called: "Du får dette brev, fordi du var indkaldt til mødet.",
  },
  en: {
    seated: "You get this letter because you have a seat in the forum.",
    called: "You get this letter because you were called to the meeting.",
  },
};

/** The last lines of every letter about a meeting: where to read on, and why it came. */
export const letterEnd = (language: Language, readOn: string, link: string, why: "seated" | "called"): string[] => [
  "",
  `${readOn}:`,
  link,
  "",
  words[language][why],
];
