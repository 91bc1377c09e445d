import type { Dictionary } from "./language.ts";

type ActionsWords = {
  title: string;
  mine: string;
  mineLede: string;
  forumLede: string;
  empty: string;
  emptyAll: string;
  onlyOpen: string;
  all: string;
  overdue: string;
  agreedOn: string;
  done: (by: string) => string;
  settle: string;
  settleName: (what: string) => string;
  undo: string;
  undoName: (what: string) => string;
  note: string;
  noteHelp: string;
  confirm: string;
};

/** What was agreed, away from its meeting: in a list of a forum's, or of one's own. */
export const actionsWords: Dictionary<ActionsWords> = {
  da: {
    title: "Aftalt",
    mine: "Det skal I gøre",
    mineLede: "Det, der er aftalt på møder, og som du eller din organisation skal gøre.",
    forumLede: "Det, der er aftalt på forummets møder.",
    empty: "Der er ikke noget, der mangler at blive gjort.",
    emptyAll: "Der er ikke aftalt noget endnu. Det, der aftales under et punkt, mens mødet er i gang, kommer til at stå her.",
    onlyOpen: "Kun det, der mangler",
    all: "Alt",
    overdue: "Overskredet",
    agreedOn: "Aftalt",
    done: (by) => `Gjort, siger ${by}`,
    settle: "Det er gjort",
    settleName: (what) => `Det er gjort: ${what}`,
    undo: "Ikke gjort alligevel",
    undoName: (what) => `Ikke gjort alligevel: ${what}`,
    note: "Hvordan gik det?",
    noteHelp: "Kan læses af forummet.",
    confirm: "Markér som gjort",
  },
  en: {
    title: "Agreed",
    mine: "Yours to do",
    mineLede: "What was agreed in meetings, and you or your organisation is to do.",
    forumLede: "What was agreed in the forum's meetings.",
    empty: "There is nothing left to be done.",
    emptyAll: "Nothing has been agreed yet. What is agreed under an item while the meeting runs will stand here.",
    onlyOpen: "Only what is left",
    all: "Everything",
    overdue: "Overdue",
    agreedOn: "Agreed",
    done: (by) => `Done, says ${by}`,
    settle: "It is done",
    settleName: (what) => `It is done: ${what}`,
    undo: "Not done after all",
    undoName: (what) => `Not done after all: ${what}`,
    note: "How did it go?",
    noteHelp: "Can be read by the forum.",
    confirm: "Mark as done",
  },
};
