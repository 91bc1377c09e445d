import type { VersionCause } from "../contract/document.ts";
import type { Dictionary } from "./language.ts";

type VersionWords = {
  title: string;
  lede: string;
  none: string;
  all: (count: number) => string;
  fewer: string;
  cause: Record<VersionCause, string>;
  open: string;
  wrote: (written: number, deleted: number) => string;
  somebody: string;
  name: { action: string; title: string; label: string; help: string; save: string; done: (name: string) => string };
  of: string;
  against: string;
  now: string;
  whole: string;
  same: string;
  added: string;
  removed: string;
  formatting: string;
  moved: string;
  unchanged: (lines: number) => string;
  showUnchanged: string;
  emptyField: string;
  restore: string;
  restoreHelp: string;
  restored: string;
  restoredAlready: string;
  undo: string;
  undone: string;
  since: Record<"submitted" | "decided", { changed: string; unchanged: string }> & { see: string; seeWho: string };
};

export const versionWords: Dictionary<VersionWords> = {
  da: {
    title: "Versioner",
    lede: "Teksten gemmes løbende. Her kan I se, hvad den sagde, og bringe den tilbage.",
    none: "Den første version gemmes af sig selv, når nogen har skrevet.",
    all: (count) => `Vis alle ${count} versioner`,
    fewer: "Vis færre",
    cause: {
      automatic: "Gemt af sig selv",
      named: "Gemt af",
      before_restoration: "Før en ældre tekst kom tilbage",
      position: "Nogen tog stilling til den",
      submitted: "Indsendt til forum",
      published: "Offentliggjort på en dagsorden",
    },
    open: "Se ændringer",
    wrote: (written, deleted) => `skrev ${written}${deleted > 0 ? `, slettede ${deleted}` : ""} tegn`,
    somebody: "En, der ikke længere er her",
    name: {
      action: "Giv den nuværende tekst et navn",
      title: "Giv versionen et navn",
      label: "Navn",
      help: "Fx “Efter mødet med regionen”. En version med navn bliver aldrig fjernet.",
      save: "Gem version",
      done: (name) => `Versionen “${name}” er gemt.`,
    },
    of: "Version",
    against: "Sammenlign med",
    now: "teksten, som den er nu",
    whole: "intet: vis hele versionen",
    same: "De to tekster siger det samme.",
    added: "tilføjet",
    removed: "slettet",
    formatting: "kun formen er ændret",
    moved: "stod et andet sted før",
    unchanged: (lines) => (lines === 1 ? "1 uændret linje" : `${lines} uændrede linjer`),
    showUnchanged: "vis",
    emptyField: "Intet.",
    restore: "Bring denne tekst tilbage",
    restoreHelp: "Den nuværende tekst gemmes først som en version, så I kan fortryde. De andre i teksten får det at vide.",
    restored: "Teksten siger igen, hvad den sagde",
    restoredAlready: "Teksten sagde allerede det samme. Intet er ændret.",
    undo: "Fortryd",
    undone: "Fortrudt: teksten er, som den var før.",
    since: {
      submitted: { changed: "Teksten er ændret, siden den blev indsendt", unchanged: "Teksten er, som den blev indsendt" },
      decided: {
        changed: "Teksten er ændret, siden forummet traf beslutning om den",
        unchanged: "Teksten er den, som forummet traf beslutning om",
      },
      see: "Se, hvad der er ændret",
      seeWho: "Se, hvem der har ændret hvad",
    },
  },
  en: {
    title: "Versions",
    lede: "The text is kept as you go. Here you can see what it said, and bring it back.",
    none: "The first version is kept by itself once somebody has written.",
    all: (count) => `Show all ${count} versions`,
    fewer: "Show fewer",
    cause: {
      automatic: "Kept by itself",
      named: "Kept by",
      before_restoration: "Before an older text came back",
      position: "Somebody took a position on it",
      submitted: "Submitted to a forum",
      published: "Published on an agenda",
    },
    open: "See changes",
    wrote: (written, deleted) => `wrote ${written}${deleted > 0 ? `, deleted ${deleted}` : ""} characters`,
    somebody: "Somebody no longer here",
    name: {
      action: "Name the text as it is now",
      title: "Name the version",
      label: "Name",
      help: "Such as “After the meeting with the region”. A version with a name is never removed.",
      save: "Keep version",
      done: (name) => `The version “${name}” is kept.`,
    },
    of: "Version",
    against: "Compare with",
    now: "the text as it is now",
    whole: "nothing: show the whole version",
    same: "The two texts say the same.",
    added: "added",
    removed: "deleted",
    formatting: "only the form is changed",
    moved: "stood elsewhere before",
    unchanged: (lines) => (lines === 1 ? "1 unchanged line" : `${lines} unchanged lines`),
    showUnchanged: "show",
    emptyField: "Nothing.",
    restore: "Bring this text back",
    restoreHelp: "The text as it is now is kept as a version first, so that you can undo. The others in the text are told.",
    restored: "The text says again what it said on",
    restoredAlready: "The text said that already. Nothing has been changed.",
    undo: "Undo",
    undone: "Undone: the text is as it was before.",
    since: {
      submitted: { changed: "The text has changed since it was submitted", unchanged: "The text is as it was submitted" },
      decided: {
        changed: "The text has changed since the one that the forum decided on",
        unchanged: "The text is the one that the forum decided on",
      },
      see: "See what has changed",
      seeWho: "See who has changed what",
    },
  },
};
