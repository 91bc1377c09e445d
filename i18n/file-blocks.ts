import type { Dictionary } from "./language.ts";

/** What a picture or an attached file says of itself in a text that is being written; the dialogs are in text-files.ts. */
export type FileBlockWords = {
  describe: string;
  remove: string;
  open: string;
  undescribed: string;
  chosenPicture: (told: string) => string;
  chosenAttachment: (told: string) => string;
  /** How many are open about it; empty for none. */
  comments: (count: number) => string;
  toComment: string;
  removed: string;
  /** Of what was copied from another text. */
  notBrought: (count: number) => string;
  putIn: string;
};

export const fileBlockWords: Dictionary<FileBlockWords> = {
  da: {
    describe: "Ret beskrivelsen",
    remove: "Fjern",
    open: "Hent filen",
    undescribed: "Billedet mangler en beskrivelse",
    chosenPicture: (told) => `${told}. Enter retter beskrivelsen, Delete fjerner billedet.`,
    chosenAttachment: (told) => `${told}. Enter henter filen, Delete fjerner den.`,
    comments: (count) => (count === 0 ? "" : count === 1 ? "1 åben kommentar." : `${count} åbne kommentarer.`),
    toComment: "Ctrl+Alt+M kommenterer.",
    removed: "Fjernet. Fortryd sætter det ind igen.",
    notBrought: (count) =>
      count === 1
        ? "Et billede eller en fil fra en anden tekst kunne ikke følge med. Fjern det, og sæt filen ind på ny."
        : `${count} billeder eller filer fra en anden tekst kunne ikke følge med. Fjern dem, og sæt filerne ind på ny.`,
    putIn: "Sæt ind nu",
  },
  en: {
    describe: "Edit the description",
    remove: "Remove",
    open: "Fetch the file",
    undescribed: "The picture lacks a description",
    chosenPicture: (told) => `${told}. Enter edits the description, Delete removes the picture.`,
    chosenAttachment: (told) => `${told}. Enter fetches the file, Delete removes it.`,
    comments: (count) => (count === 0 ? "" : count === 1 ? "1 open comment." : `${count} open comments.`),
    toComment: "Ctrl+Alt+M comments.",
    removed: "Removed. Undo puts it back.",
    notBrought: (count) =>
      count === 1
        ? "A picture or a file from another text could not come along. Remove it, and put the file in anew."
        : `${count} pictures or files from another text could not come along. Remove them, and put the files in anew.`,
    putIn: "Put in now",
  },
};
