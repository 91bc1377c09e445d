import type { SearchHit } from "../../contract/search.ts";
import { documentKindWords, documentStateWords } from "../../i18n/documents.ts";
import { longDate, type Language } from "../../i18n/language.ts";
import { searchWords } from "../../i18n/search.ts";

/** What a hit is, where it belongs, how it stands, and when it was. */
export function factsOf(language: Language, { kind, context, state, access, at }: SearchHit): string {
  const words = searchWords[language];
  const isText = kind === "initiative" || kind === "mandate" || kind === "recommendation";
  return [
    isText ? documentKindWords[language][kind] : words.kinds[kind],
    context,
    state === null ? "" : documentStateWords[language][state],
    access === "closed" ? words.closed : "",
    at === null ? "" : longDate(language, new Date(at.length === 10 ? `${at}T12:00:00Z` : at)),
  ]
    .filter((part) => part !== "")
    .join(" · ");
}
