import type { Dictionary } from "./language.ts";

/** What can be put into a text, by the names that the menus show it under. */
export type BlockName =
  | "paragraph"
  | "heading"
  | "subheading"
  | "bulletList"
  | "orderedList"
  | "taskList"
  | "table"
  | "picture"
  | "attachment"
  | "proposal"
  | "reservation"
  | "blockquote"
  | "horizontalRule";

export type EditorToolWords = {
  /** `also`: other words by which people look for it. */
  blocks: Record<BlockName, { name: string; also: string[] }>;
  menu: { format: string; marks: string; lists: string; blocks: string };
  table: {
    menu: string;
    rows: string;
    columns: string;
    rowAbove: string;
    rowBelow: string;
    columnBefore: string;
    columnAfter: string;
    deleteRow: string;
    deleteColumn: string;
    head: string;
    deleteTable: string;
  };
  slash: { label: string; count: (choices: number) => string; none: string };
  find: {
    title: string;
    needle: string;
    replacement: string;
    matchCase: string;
    /** Which of how many, counted from 1; 0 while none is shown. */
    count: (place: number, all: number) => string;
    none: string;
    next: string;
    previous: string;
    replace: string;
    replaceAll: string;
    replaced: (count: number) => string;
    close: string;
    hint: string;
  };
  contents: { title: string; words: (count: number) => string; selected: (count: number) => string; empty: string };
};

export const editorToolWords: Dictionary<EditorToolWords> = {
  da: {
    blocks: {
      paragraph: { name: "Brødtekst", also: ["tekst", "afsnit", "almindelig", "normal"] },
      heading: { name: "Overskrift", also: ["titel", "h1", "h2", "rubrik"] },
      subheading: { name: "Underoverskrift", also: ["mellemrubrik", "h3", "overskrift"] },
      bulletList: { name: "Punktliste", also: ["liste", "punktopstilling", "punkter", "prikker", "bullets"] },
      orderedList: { name: "Nummereret liste", also: ["nummer", "tal", "at-punkter", "1."] },
      taskList: { name: "Opgaveliste", also: ["tjekliste", "afkrydsning", "huskeliste", "to do", "todo"] },
      table: { name: "Tabel", also: ["skema", "rækker", "kolonner", "regneark"] },
      picture: { name: "Billede", also: ["foto", "figur", "graf", "diagram", "kort", "tegning"] },
      attachment: { name: "Vedhæftet fil", also: ["fil", "bilag", "pdf", "dokument"] },
      proposal: { name: "Indstilling", also: ["boks", "forslag", "indstillingsboks"] },
      reservation: { name: "Forbehold", also: ["boks", "mindretal", "advarsel", "forbeholdsboks"] },
      blockquote: { name: "Citat", also: ["citér", "anførsel"] },
      horizontalRule: { name: "Skillelinje", also: ["streg", "linje", "adskiller"] },
    },
    menu: { format: "Flere formater", marks: "Skrift", lists: "Lister", blocks: "Blokke" },
    table: {
      menu: "Tabel",
      rows: "Rækker",
      columns: "Kolonner",
      rowAbove: "Ny række over",
      rowBelow: "Ny række under",
      columnBefore: "Ny kolonne før",
      columnAfter: "Ny kolonne efter",
      deleteRow: "Slet rækken",
      deleteColumn: "Slet kolonnen",
      head: "Øverste række er overskrifter",
      deleteTable: "Slet tabellen",
    },
    slash: {
      label: "Indsæt",
      count: (choices) =>
        choices === 1 ? "1 mulighed. Enter vælger." : `${choices} muligheder. Pilene flytter, Enter vælger, Escape lukker.`,
      none: "Intet passer. Escape lukker listen og lader skråstregen stå.",
    },
    find: {
      title: "Find og erstat i alle felter",
      needle: "Find",
      replacement: "Erstat med",
      matchCase: "Forskel på store og små bogstaver",
      count: (place, all) => (place === 0 ? `${all} fundet` : `${place} af ${all}`),
      none: "Ikke fundet",
      next: "Næste",
      previous: "Forrige",
      replace: "Erstat",
      replaceAll: "Erstat alle",
      replaced: (count) =>
        count === 1
          ? "1 sted er erstattet. Fortryd tager det tilbage."
          : `${count} steder er erstattet. Fortryd tager dem tilbage på én gang.`,
      close: "Luk søgningen",
      hint: "Enter går til næste, Shift+Enter til forrige. Ctrl+F igen åbner browserens egen søgning.",
    },
    contents: {
      title: "Indhold",
      words: (count) => `${count.toLocaleString("da-DK")} ord`,
      selected: (count) => `${count.toLocaleString("da-DK")} ord markeret`,
      empty: "ikke udfyldt",
    },
  },
  en: {
    blocks: {
      paragraph: { name: "Body text", also: ["text", "paragraph", "normal"] },
      heading: { name: "Heading", also: ["title", "h1", "h2"] },
      subheading: { name: "Subheading", also: ["h3", "heading"] },
      bulletList: { name: "Bullet list", also: ["list", "points"] },
      orderedList: { name: "Numbered list", also: ["number", "1."] },
      taskList: { name: "Task list", also: ["checklist", "todo", "to do"] },
      table: { name: "Table", also: ["grid", "rows", "columns"] },
      picture: { name: "Picture", also: ["image", "photo", "figure", "chart", "map"] },
      attachment: { name: "Attached file", also: ["file", "attachment", "pdf", "document"] },
      proposal: { name: "Proposal", also: ["box", "callout"] },
      reservation: { name: "Reservation", also: ["box", "callout", "warning"] },
      blockquote: { name: "Quote", also: ["citation"] },
      horizontalRule: { name: "Dividing line", also: ["rule", "line"] },
    },
    menu: { format: "More formats", marks: "Type", lists: "Lists", blocks: "Blocks" },
    table: {
      menu: "Table",
      rows: "Rows",
      columns: "Columns",
      rowAbove: "New row above",
      rowBelow: "New row below",
      columnBefore: "New column before",
      columnAfter: "New column after",
      deleteRow: "Delete the row",
      deleteColumn: "Delete the column",
      head: "Top row is headings",
      deleteTable: "Delete the table",
    },
    slash: {
      label: "Insert",
      count: (choices) => (choices === 1 ? "1 choice. Enter picks it." : `${choices} choices. Arrows move, Enter picks, Escape closes.`),
      none: "Nothing fits. Escape closes the list and leaves the slash.",
    },
    find: {
      title: "Find and replace in all fields",
      needle: "Find",
      replacement: "Replace with",
      matchCase: "Match capital and small letters",
      count: (place, all) => (place === 0 ? `${all} found` : `${place} of ${all}`),
      none: "Not found",
      next: "Next",
      previous: "Previous",
      replace: "Replace",
      replaceAll: "Replace all",
      replaced: (count) =>
        count === 1 ? "1 place was replaced. Undo takes it back." : `${count} places were replaced. Undo takes them back in one go.`,
      close: "Close the search",
      hint: "Enter goes to the next, Shift+Enter to the one before. Ctrl+F again opens the browser's own search.",
    },
    contents: {
      title: "Contents",
      words: (count) => `${count.toLocaleString("en-GB")} words`,
      selected: (count) => `${count.toLocaleString("en-GB")} words selected`,
      empty: "not filled in",
    },
  },
};
