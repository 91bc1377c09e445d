import { importPageInDanish, type ImportPageWords } from "./import-page.da.ts";
import { importPageInEnglish } from "./import-page.en.ts";
import type { Dictionary } from "./language.ts";

export const importPageWords: Dictionary<ImportPageWords> = { da: importPageInDanish, en: importPageInEnglish };
