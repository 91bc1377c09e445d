import type { Dictionary } from "./language.ts";

/** What the editor of a text says before anybody has opened a menu; the rest is in editor-tools.ts, which comes with the menus. */
export type EditorWords = {
  tasks: string;
  format: string;
  table: string;
  find: string;
  pasted: { pictures: (count: number) => string; close: string };
  moved: { up: string; down: string; edge: string };
};

export const editorWords: Dictionary<EditorWords> = {
  da: {
    tasks: "Opgaveliste",
    format: "Flere formater",
    table: "Tabel",
    find: "Find og erstat",
    pasted: {
      pictures: (count) =>
        count === 1 ? "Teksten er sat ind. Et billede kom ikke med." : `Teksten er sat ind. ${count} billeder kom ikke med.`,
      close: "Luk beskeden",
    },
    moved: { up: "Flyttet op", down: "Flyttet ned", edge: "Kan ikke flyttes længere" },
  },
  en: {
    tasks: "Task list",
    format: "More formats",
    table: "Table",
    find: "Find and replace",
    pasted: {
      pictures: (count) => (count === 1 ? "The text is in. One picture was left out." : `The text is in. ${count} pictures were left out.`),
      close: "Close the message",
    },
    moved: { up: "Moved up", down: "Moved down", edge: "Cannot be moved further" },
  },
};
