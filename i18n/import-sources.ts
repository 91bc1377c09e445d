import type { SourceProblem } from "../contract/import-source.ts";
import type { Dictionary } from "./language.ts";
import type { ProblemWords } from "./problems.da.ts";

const unread = { da: "Filen er ikke læst, og der er ikke gemt noget.", en: "The file was not read and nothing was saved." };

/** Why a file could not be read, and what to do about it. */
export const sourceProblemWords: Dictionary<Record<SourceProblem, ProblemWords>> = {
  da: {
    empty: { what: "Filen er tom.", safe: unread.da, next: "Vælg en anden fil, eller indsæt teksten." },
    unknown_kind: {
      what: "Den slags filer kan vi ikke læse.",
      safe: unread.da,
      next: "Brug .docx, .pdf, .html eller .txt, eller indsæt teksten.",
    },
    wrong_ending: {
      what: "Filen er ikke det, dens navn siger.",
      safe: unread.da,
      next: "Åbn den i det program, den kommer fra, og gem den igen under sit rigtige navn.",
    },
    damaged: { what: "Filen er beskadiget.", safe: unread.da, next: "Hent den igen, eller åbn den og gem den på ny." },
    encrypted: {
      what: "Filen er beskyttet med en adgangskode.",
      safe: unread.da,
      next: "Gem den uden adgangskode, eller indsæt teksten.",
    },
    images_only: {
      what: "Filen indeholder kun billeder af sider og ingen tekst.",
      safe: unread.da,
      next: "Find referatet som tekst, eller kør tekstgenkendelse på filen først.",
    },
    too_large: { what: "Filen er for stor.", safe: unread.da, next: "Gem den uden billeder og bilag, eller indsæt teksten." },
    too_much_text: { what: "Der er for megen tekst i filen.", safe: unread.da, next: "Del den op, så hver fil er ét møde." },
    too_slow: {
      what: "Det tog for lang tid at læse filen.",
      safe: unread.da,
      next: "Gem den uden billeder og bilag, eller indsæt teksten.",
    },
  },
  en: {
    empty: { what: "The file is empty.", safe: unread.en, next: "Choose another file, or paste the text." },
    unknown_kind: {
      what: "We cannot read files of that kind.",
      safe: unread.en,
      next: "Use .docx, .pdf, .html or .txt, or paste the text.",
    },
    wrong_ending: {
      what: "The file is not what its name says.",
      safe: unread.en,
      next: "Open it in the program it comes from and save it again under its right name.",
    },
    damaged: { what: "The file is damaged.", safe: unread.en, next: "Fetch it again, or open it and save it anew." },
    encrypted: { what: "The file is protected by a password.", safe: unread.en, next: "Save it without a password, or paste the text." },
    images_only: {
      what: "The file has only pictures of pages and no text.",
      safe: unread.en,
      next: "Find the minutes as text, or run text recognition on the file first.",
    },
    too_large: { what: "The file is too large.", safe: unread.en, next: "Save it without pictures and attachments, or paste the text." },
    too_much_text: { what: "There is too much text in the file.", safe: unread.en, next: "Divide it, so that each file is one meeting." },
    too_slow: {
      what: "Reading the file took too long.",
      safe: unread.en,
      next: "Save it without pictures and attachments, or paste the text.",
    },
  },
};
