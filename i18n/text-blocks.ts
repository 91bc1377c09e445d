import type { BlockWords } from "../text/block-words.ts";
import type { Dictionary } from "./language.ts";

export const blockWords: Dictionary<BlockWords> = {
  da: { callout: { proposal: "Indstilling", reservation: "Forbehold" }, done: "Udført", open: "Ikke udført", table: "Tabel" },
  en: { callout: { proposal: "Proposal", reservation: "Reservation" }, done: "Done", open: "Not done", table: "Table" },
};
