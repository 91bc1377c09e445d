import type { BlockWords, FileWords } from "../text/block-words.ts";
import type { Dictionary, Language } from "./language.ts";

/** `120 kB`, `1,4 MB`. */
const size =
  (language: Language) =>
  (bytes: number): string => {
    const [number, unit] = bytes < 1_000_000 ? [Math.max(1, Math.round(bytes / 1000)), "kB"] : [Math.round(bytes / 100_000) / 10, "MB"];
    return `${number.toLocaleString(language === "da" ? "da-DK" : "en-GB")} ${unit}`;
  };

const fileWords: Dictionary<FileWords> = {
  da: {
    picture: (alt) => `Billede: ${alt}`,
    pictureWithoutAlt: "Billede uden beskrivelse",
    ornament: "Billede, der kun er pynt",
    attachment: (name, bytes) => `Vedhæftet fil: ${name} (${bytes})`,
    unknown: "En fil, der ikke kan vises",
    size: size("da"),
  },
  en: {
    picture: (alt) => `Picture: ${alt}`,
    pictureWithoutAlt: "Picture without a description",
    ornament: "Picture that is only an ornament",
    attachment: (name, bytes) => `Attached file: ${name} (${bytes})`,
    unknown: "A file that cannot be shown",
    size: size("en"),
  },
};

export const blockWords: Dictionary<BlockWords> = {
  da: {
    callout: { proposal: "Indstilling", reservation: "Forbehold" },
    done: "Udført",
    open: "Ikke udført",
    table: "Tabel",
    files: fileWords.da,
  },
  en: {
    callout: { proposal: "Proposal", reservation: "Reservation" },
    done: "Done",
    open: "Not done",
    table: "Table",
    files: fileWords.en,
  },
};
