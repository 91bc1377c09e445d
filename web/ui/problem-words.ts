import type { Language } from "../../i18n/language.ts";
import { problemsInDanish } from "../../i18n/problems.da.ts";

type Problems = typeof problemsInDanish;

let inEnglish: Problems | null = null;

/** Fetches the English sentences, so that those who read Danish need not wait for them at the first load. Never fails: without them there is Danish. */
export async function learnEnglish(): Promise<void> {
  try {
    inEnglish ??= (await import("../../i18n/problems.en.ts")).problemsInEnglish;
  } catch (error) {
    console.warn("the English sentences did not come", error);
  }
}

/** A sentence for every code: in Danish where the English ones are not here, for a problem must never be left unsaid. */
export const problemWordsIn = (language: Language): Problems => (language === "en" ? (inEnglish ?? problemsInDanish) : problemsInDanish);
