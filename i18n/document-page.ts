import { documentPageInDanish, type DocumentPageWords } from "./document-page.da.ts";
import { documentPageInEnglish } from "./document-page.en.ts";
import type { Dictionary } from "./language.ts";

export const documentPageWords: Dictionary<DocumentPageWords> = { da: documentPageInDanish, en: documentPageInEnglish };
