import type { Dictionary } from "./language.ts";

type AttachmentWords = {
  title: string;
  none: string;
  add: string;
  file: string;
  fileHelp: string;
  name: string;
  access: string;
  openHelp: string;
  closedHelp: string;
  embargo: string;
  embargoHelp: string;
  closed: string;
  waits: string;
  until: (day: string) => string;
  size: (kilobytes: number) => string;
  remove: (title: string) => string;
  removed: (title: string) => string;
  noFile: string;
};

export const attachmentWords: Dictionary<AttachmentWords> = {
  da: {
    title: "Bilag",
    none: "Ingen bilag.",
    add: "Vedhæft et bilag",
    file: "Fil",
    fileHelp: "PDF, Word, Excel, PowerPoint, OpenDocument, billede eller tekst, højst 15 MB.",
    name: "Bilagets navn",
    access: "Adgang",
    openHelp: "Kan hentes af alle, når dagsordenen er ude.",
    closedHelp: "Kun for dem, der sidder i forummet.",
    embargo: "Klausul til",
    embargoHelp: "Før den dag har kun forummet bilaget.",
    closed: "Lukket",
    waits: "Ikke sendt ud",
    until: (day) => `Klausul til ${day}`,
    size: (kilobytes) => `${kilobytes} kB`,
    remove: (title) => `Fjern bilaget ${title}`,
    removed: (title) => `Bilaget »${title}« er fjernet.`,
    noFile: "Vælg en fil.",
  },
  en: {
    title: "Attachments",
    none: "No attachments.",
    add: "Attach a file",
    file: "File",
    fileHelp: "PDF, Word, Excel, PowerPoint, OpenDocument, picture or text, at most 15 MB.",
    name: "The attachment’s name",
    access: "Access",
    openHelp: "Everybody can fetch it when the agenda is out.",
    closedHelp: "Only for those who sit in the forum.",
    embargo: "Embargo until",
    embargoHelp: "Before that day, the forum alone has it.",
    closed: "Closed",
    waits: "Not sent out",
    until: (day) => `Embargo until ${day}`,
    size: (kilobytes) => `${kilobytes} kB`,
    remove: (title) => `Remove the attachment ${title}`,
    removed: (title) => `The attachment “${title}” was removed.`,
    noFile: "Choose a file.",
  },
};
