import type { Dictionary } from "./language.ts";

type TemplateWords = {
  title: string;
  lede: string;
  none: string;
  add: string;
  create: string;
  kind: string;
  name: string;
  nameHelp: string;
  rename: string;
  save: string;
  retire: string;
  bringBack: string;
  retired: string;
  retiredNow: (name: string) => string;
  backAgain: (name: string) => string;
  /** On the page of the template itself. */
  page: { lede: (forum: string) => string; retired: string; shut: string };
  /** Where a new document is begun. */
  begin: { legend: string; without: string; withoutHelp: string };
};

export const templateWords: Dictionary<TemplateWords> = {
  da: {
    title: "Skabeloner",
    lede: "Det, nye tekster til forummet begynder som. Hver skabelon hører til én slags dokument.",
    none: "Der er ingen skabeloner. Lav en, hvis de, der skriver til forummet, skal begynde med det samme udgangspunkt.",
    add: "Ny skabelon",
    create: "Opret og skriv",
    kind: "Slags dokument",
    name: "Skabelonens navn",
    nameHelp: "Det, man vælger den på, for eksempel “Indsats under temaudvalg”.",
    rename: "Omdøb",
    save: "Gem",
    retire: "Tag ud af brug",
    bringBack: "Tag i brug igen",
    retired: "Ude af brug",
    retiredNow: (name) => `“${name}” er taget ud af brug. Tekster, der er begyndt med den, er som før.`,
    backAgain: (name) => `“${name}” er i brug igen.`,
    page: {
      lede: (forum) =>
        `Skabelon fra ${forum}. Et nyt dokument begynder som en kopi af det, der står her. Dokumenter, der allerede er begyndt, ændres ikke.`,
      retired: "Skabelonen er ude af brug. Ingen kan vælge den, og der kan ikke rettes i den.",
      shut: "Teksten kan læses af dem, der har en plads i forummet. Den, der begynder et dokument, kan vælge skabelonen.",
    },
    begin: { legend: "Begynd med", without: "Uden skabelon", withoutHelp: "Felterne er tomme." },
  },
  en: {
    title: "Templates",
    lede: "What new texts for the forum begin as. Each template is for one kind of document.",
    none: "There are no templates. Make one if those who write for the forum are to begin from the same place.",
    add: "New template",
    create: "Make and write",
    kind: "Kind of document",
    name: "Name of the template",
    nameHelp: "What people choose it by, for example “Initiative under a theme committee”.",
    rename: "Rename",
    save: "Save",
    retire: "Take out of use",
    bringBack: "Take into use again",
    retired: "Out of use",
    retiredNow: (name) => `“${name}” is out of use. Texts that were begun with it are as before.`,
    backAgain: (name) => `“${name}” is in use again.`,
    page: {
      lede: (forum) =>
        `A template of ${forum}. A new document begins as a copy of what stands here. Documents already begun do not change.`,
      retired: "The template is out of use. Nobody can choose it, and it cannot be edited.",
      shut: "Those with a seat in the forum can read the text. Whoever begins a document can choose the template.",
    },
    begin: { legend: "Begin with", without: "Without a template", withoutHelp: "The fields are empty." },
  },
};
