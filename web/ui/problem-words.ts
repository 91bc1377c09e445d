import { useEffect, useSyncExternalStore } from "react";
import type { ProblemCode } from "../../contract/problem.ts";
import type { Language } from "../../i18n/language.ts";
import type { ProblemWords } from "../../i18n/problems.da.ts";
import { anyProblemWords } from "../../i18n/problems.ts";

type Problems = Record<ProblemCode, ProblemWords>;

const fetchers: Record<Language, () => Promise<Problems>> = {
  da: async () => (await import("../../i18n/problems.da.ts")).problemsInDanish,
  en: async () => (await import("../../i18n/problems.en.ts")).problemsInEnglish,
};

const known = new Map<Language, Problems>();
const listeners = new Set<() => void>();

/** Fetches the sentences, apart from the page, so that nobody waits for them at the first load. Never fails: they are asked for again when one is needed. */
export async function learnProblems(language: Language): Promise<void> {
  try {
    if (!known.has(language)) known.set(language, await fetchers[language]());
    for (const listener of listeners) listener();
  } catch (error) {
    console.warn("the sentences for problems did not come", error);
  }
}

/** A sentence for every code. Until they are here it is what can be said of any problem, for one must never be left unsaid. */
export function useProblemWords(language: Language): (code: ProblemCode) => ProblemWords {
  const words = useSyncExternalStore(subscribe, () => known.get(language));
  useEffect(() => {
    if (words === undefined) void learnProblems(language);
  }, [words, language]);
  return (code) => words?.[code] ?? anyProblemWords[language];
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
