import { dayAndTime, wholeNumber, type Dictionary, type Language } from "./language.ts";

/** Who wrote something, as far as is known. `isOnBehalf`: the system put it in because they asked for it. `at` is ISO 8601. */
export type Credit = { name: string | null; organisation: string | null; isOnBehalf: boolean; at: string | null };

type AuthorsWords = {
  show: string;
  shortcut: string;
  legend: string;
  share: (percent: string, letters: string) => string;
  lessThanOne: string;
  system: string;
  unknown: string;
  others: string;
  caret: string;
  noCaret: string;
  nothingHere: string;
  written: (who: string, at: string | null) => string;
  putIn: (who: string, at: string | null) => string;
  nobodyKnows: string;
  added: (who: string, at: string | null) => string;
  addedBySystem: (who: string, at: string | null) => string;
  removed: (who: string, at: string | null) => string;
  notKept: string;
};

const listed = (parts: (string | null)[]): string => parts.filter((part) => part !== null && part !== "").join(", ");

export const authorsWords: Dictionary<AuthorsWords> = {
  da: {
    show: "Vis hvem der har skrevet hvad",
    shortcut: "Alt+Skift+H læser op, hvem der har skrevet ved markøren.",
    legend: "Organisationer i teksten",
    share: (percent, letters) => `${percent} % (${letters} tegn)`,
    lessThanOne: "under 1",
    system: "Indsat af systemet",
    unknown: "Ukendt",
    others: "og flere",
    caret: "Ved markøren:",
    noCaret: "Sæt markøren i teksten for at se, hvem der har skrevet der.",
    nothingHere: "Her er ikke skrevet noget endnu.",
    written: (who, at) => listed([`Skrevet af ${who}`, at]),
    putIn: (who, at) => listed([`Indsat af systemet for ${who}`, at]),
    nobodyKnows: "Det vides ikke, hvem der har skrevet dette.",
    added: (who, at) => listed([`Tilføjet af ${who}`, at]),
    addedBySystem: (who, at) => listed([`Tilføjet af systemet for ${who}`, at]),
    removed: (who, at) => listed([`Det slettede var skrevet af ${who}`, at]),
    notKept: "Hvem der har skrevet hvad, er ikke gemt for denne version.",
  },
  en: {
    show: "Show who has written what",
    shortcut: "Alt+Shift+H reads out who has written at the caret.",
    legend: "Organisations in the text",
    share: (percent, letters) => `${percent} % (${letters} characters)`,
    lessThanOne: "under 1",
    system: "Put in by the system",
    unknown: "Unknown",
    others: "and more",
    caret: "At the caret:",
    noCaret: "Put the caret in the text to see who has written there.",
    nothingHere: "Nothing has been written here yet.",
    written: (who, at) => listed([`Written by ${who}`, at]),
    putIn: (who, at) => listed([`Put in by the system for ${who}`, at]),
    nobodyKnows: "It is not known who wrote this.",
    added: (who, at) => listed([`Added by ${who}`, at]),
    addedBySystem: (who, at) => listed([`Added by the system for ${who}`, at]),
    removed: (who, at) => listed([`What was deleted had been written by ${who}`, at]),
    notKept: "Who wrote what has not been kept for this version.",
  },
};

/** `Skrevet af Konsulent i Slagelse, Slagelse Kommune, 3. april kl. 10.12` */
export function creditSentence(language: Language, { name, organisation, isOnBehalf, at }: Credit, now: Date): string {
  const words = authorsWords[language];
  const who = listed([name, organisation]);
  if (who === "") return words.nobodyKnows;
  return (isOnBehalf ? words.putIn : words.written)(who, at === null ? null : dayAndTime(language, new Date(at), now));
}

/** `Tilføjet af Konsulent i Sorø, Sorø Kommune, 3. april kl. 10.12`; empty where nobody knows. */
export function changeSentence(language: Language, change: "added" | "removed", credit: Credit, now: Date): string {
  const words = authorsWords[language];
  const who = listed([credit.name, credit.organisation]);
  if (who === "") return "";
  const say = change === "removed" ? words.removed : credit.isOnBehalf ? words.addedBySystem : words.added;
  return say(who, credit.at === null ? null : dayAndTime(language, new Date(credit.at), now));
}

/** `62 % (1.240 tegn)`: never a share without what it is of. */
export function shareOf(language: Language, letters: number, all: number): string {
  const words = authorsWords[language];
  const percent = Math.round((100 * letters) / all);
  return words.share(percent === 0 ? words.lessThanOne : String(percent), wholeNumber(language, letters));
}
