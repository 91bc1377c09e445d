import type { Dictionary } from "./language.ts";
import { livePageInDanish, type LivePageWords } from "./live-page.da.ts";
import { livePageInEnglish } from "./live-page.en.ts";

export const livePageWords: Dictionary<LivePageWords> = { da: livePageInDanish, en: livePageInEnglish };
