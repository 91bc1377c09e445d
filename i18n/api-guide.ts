import { apiGuideInDanish } from "./api-guide.da.ts";
import { apiGuideInEnglish } from "./api-guide.en.ts";
import type { Dictionary } from "./language.ts";

/** What somebody must know to have a system told, or to let it ask, in the order in which they come to it. */
export const guideSections = [
  "token",
  "pull",
  "acknowledge",
  "endpoint",
  "verify",
  "delivery",
  "secrets",
  "refusals",
  "lists",
  "repeats",
  "limits",
  "changes",
] as const;
export type GuideSection = (typeof guideSections)[number];

export type ApiGuideWords = {
  title: string;
  lede: string;
  contents: string;
  /** To the page with every address, event, form and code. */
  reference: string;
  sections: Record<GuideSection, { heading: string; paragraphs: readonly string[] }>;
};

export const apiGuideWords: Dictionary<ApiGuideWords> = { da: apiGuideInDanish, en: apiGuideInEnglish };
