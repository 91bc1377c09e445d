import { dayAndTime, type Dictionary, type Language } from "./language.ts";
import type { Credit } from "./authors.ts";

/** What has become of a picture or something attached between two texts, and who did it. Whoever moves it puts it in anew: so it is said who put it where it stands, and not who brought it. */
export type FileChange = "placed" | "described" | "removed";

type ComparedFileWords = {
  described: string;
  by: Record<FileChange, (who: string) => string>;
  bySystem: Record<FileChange, (who: string) => string>;
};

export const comparedFileWords: Dictionary<ComparedFileWords> = {
  da: {
    described: "beskrivelsen er ændret",
    by: {
      placed: (who) => `Sat ind her af ${who}`,
      described: (who) => `Beskrevet af ${who}`,
      removed: (who) => `Det slettede var sat ind af ${who}`,
    },
    bySystem: {
      placed: (who) => `Sat ind her af systemet for ${who}`,
      described: (who) => `Beskrevet af systemet for ${who}`,
      removed: (who) => `Det slettede var sat ind af systemet for ${who}`,
    },
  },
  en: {
    described: "the description has changed",
    by: {
      placed: (who) => `Put in here by ${who}`,
      described: (who) => `Described by ${who}`,
      removed: (who) => `What was deleted had been put in by ${who}`,
    },
    bySystem: {
      placed: (who) => `Put in here by the system for ${who}`,
      described: (who) => `Described by the system for ${who}`,
      removed: (who) => `What was deleted had been put in by the system for ${who}`,
    },
  },
};

/** `Sat ind her af Konsulent i Sorø, Sorø Kommune, 3. april kl. 10.12`; empty where nobody knows. */
export function fileChangeSentence(language: Language, change: FileChange, credit: Credit, now: Date): string {
  const { name, organisation, isOnBehalf, at } = credit;
  const who = [name, organisation].filter((part) => part !== null && part !== "").join(", ");
  if (who === "") return "";
  const said = comparedFileWords[language][isOnBehalf ? "bySystem" : "by"][change](who);
  return at === null ? said : `${said}, ${dayAndTime(language, new Date(at), now)}`;
}
