import { createContext, useContext, useState, type ReactNode } from "react";
import { learnProblems } from "./problem-words.ts";
import { languageOf, type Dictionary, type Language } from "../../i18n/language.ts";

const LanguageContext = createContext<{ language: Language; speak: (language: Language) => void }>({
  language: "da",
  speak: () => {
    throw new Error("no LanguageProvider above");
  },
});

const yearSeconds = 365 * 24 * 60 * 60;

/** The language of the cookie, which the server reads too, for mail and public pages. */
const chosen = () => languageOf(/(?:^|;\s*)language=(\w+)/.exec(document.cookie)?.[1]);

export function LanguageProvider({ children }: { children: ReactNode }) {
  const [language, setLanguage] = useState<Language>(() => {
    const language = chosen();
    document.documentElement.lang = language;
    void learnProblems(language);
    return language;
  });
  const speak = (next: Language) => {
    document.cookie = `language=${next}; path=/; max-age=${yearSeconds}; samesite=lax`;
    document.documentElement.lang = next;
    void learnProblems(next);
    setLanguage(next);
  };
  return <LanguageContext value={{ language, speak }}>{children}</LanguageContext>;
}

export const useLanguage = () => useContext(LanguageContext);

export function useWords<Words>(dictionary: Dictionary<Words>): Words {
  return dictionary[useLanguage().language];
}
