import type { Dictionary } from "./language.ts";

type SigningOutWords = {
  title: string;
  /** How many changes of documents would be lost. */
  text: (count: number) => string;
  /** How many drafts of imported minutes would be. */
  drafts: (count: number) => string;
  stay: string;
  leave: string;
  /** When all of it arrives while the question stands. */
  arrived: { title: string; text: string; stay: string; leave: string };
};

/** The question to whoever signs out with something that has not arrived. */
export const signingOutWords: Dictionary<SigningOutWords> = {
  da: {
    title: "Ikke alt er nået frem",
    text: (count) =>
      `På denne computer ligger ${count === 1 ? "1 ændring" : `${count} ændringer`}, som ikke er gemt i dokumenterne. ${count === 1 ? "Den" : "De"} slettes, når du logger af. Åbn dokumentet med forbindelse, og vent på »Gemt«, hvis ${count === 1 ? "den" : "de"} skal med.`,
    drafts: (count) =>
      `${count === 1 ? "1 kladde til et importeret referat" : `${count} kladder til importerede referater`} ligger kun på denne computer og slettes, når du logger af. Gem i forummets arkiv først, hvis ${count === 1 ? "den" : "de"} skal med.`,
    stay: "Bliv logget på",
    leave: "Log af og slet",
    arrived: {
      title: "Alt er nået frem",
      text: "Nu er alt gemt. Du kan logge af, uden at noget går tabt.",
      stay: "Bliv logget på",
      leave: "Log af",
    },
  },
  en: {
    title: "Not everything has arrived",
    text: (count) =>
      `This computer holds ${count === 1 ? "1 change that is" : `${count} changes that are`} not saved in the documents. ${count === 1 ? "It is" : "They are"} deleted when you sign out. To keep ${count === 1 ? "it" : "them"}, open the document with a connection and wait for “Saved”.`,
    drafts: (count) =>
      `${count === 1 ? "1 draft of imported minutes is" : `${count} drafts of imported minutes are`} on this computer only and ${count === 1 ? "is" : "are"} deleted when you sign out. Save ${count === 1 ? "it" : "them"} in the forum's record first if ${count === 1 ? "it is" : "they are"} to be kept.`,
    stay: "Stay signed in",
    leave: "Sign out and delete",
    arrived: {
      title: "Everything has arrived",
      text: "Everything is saved now. You can sign out without losing anything.",
      stay: "Stay signed in",
      leave: "Sign out",
    },
  },
};
