import { useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useEffect, useState } from "react";
import type { SearchHit } from "../../contract/search.ts";
import type { SpaceSummary } from "../../contract/views.ts";
import { documentKindWords } from "../../i18n/documents.ts";
import { searchWords } from "../../i18n/search.ts";
import { shellWords } from "../../i18n/shell.ts";
import { spacesQuery } from "../spaces/queries.ts";
import { useLanguage, useWords } from "../ui/language.tsx";
import { factsOf } from "./hit-facts.ts";
import { placeOf } from "./place.ts";
import { myDocumentsQuery, suggestionsQuery } from "./queries.ts";

/** What can be chosen: said in words, with what it is part of, and done. `keepsOpen`: leads to a further choice. */
export type Suggestion = { key: string; words: SearchHit["title"]; detail: string; act: () => void; keepsOpen?: true };
export type SuggestionGroup = { key: string; label: string; suggestions: Suggestion[] };

/** Nobody reads what is found for half a word. */
const pausedForMs = 150;
const recentLength = 5;

const plain = (words: string): SearchHit["title"] => [{ words, found: false }];

/** As people type who have no æ, ø and å, or do not bother with capitals. */
const folded = (words: string): string => words.toLowerCase().replace(/æ/g, "ae").replace(/ø/g, "oe").replace(/å/g, "aa");
const has = (words: string, typed: string): boolean => folded(words).includes(folded(typed.trim()));

/** What is suggested for what was typed: of the search, of the pages, and of what one can do here. */
export function useSuggestions(typed: string, chooseSpace: () => void): { groups: SuggestionGroup[]; isSettled: boolean } {
  const words = useWords(searchWords);
  const shell = useWords(shellWords);
  const { language, speak } = useLanguage();
  const kinds = useWords(documentKindWords);
  const navigate = useNavigate();
  const q = usePaused(typed.trim());
  const query = useQuery(suggestionsQuery(q));
  const recent = useQuery(myDocumentsQuery);
  const to = (address: string) => () => void navigate(placeOf(address));
  const goTo = (key: string, label: string, address: string): Suggestion => ({ key, words: plain(label), detail: "", act: to(address) });

  const pages = [
    goTo("overview", shell.overview, "/"),
    goTo("spaces", shell.spaces, "/spaces"),
    goTo("forums", shell.forums, "/forums"),
    goTo("record", shell.record, "/record"),
    goTo("search", words.palette.everything, "/search"),
  ];
  const actions: Suggestion[] = [
    { key: "new", words: plain(words.palette.newDocument), detail: "", act: chooseSpace, keepsOpen: true },
    { key: "language", words: plain(words.palette.language), detail: "", act: () => speak(language === "da" ? "en" : "da") },
  ];
  const fitting = (all: Suggestion[]) => all.filter((one) => has(one.words.map((piece) => piece.words).join(""), typed));
  const group = (key: string, label: string, suggestions: Suggestion[]): SuggestionGroup => ({ key, label, suggestions });
  const found = (q === "" ? [] : (query.data?.groups ?? [])).map(({ group: key, hits }) =>
    group(
      key,
      words.groups[key],
      hits.flatMap((hit) =>
        hit.url === null ? [] : [{ key: hit.id, words: hit.title, detail: factsOf(language, hit), act: to(hit.url) }],
      ),
    ),
  );
  const documents = (recent.data ?? []).slice(0, recentLength).map(({ id, title, kind, space }): Suggestion => ({
    key: id,
    words: plain(title),
    detail: `${kinds[kind]} · ${space.name}`,
    act: to(`/documents/${id}`),
  }));
  const everything: Suggestion = {
    key: "all",
    words: plain(words.palette.allOf(typed.trim())),
    detail: "",
    act: () => void navigate({ to: "/search", search: { q: typed.trim() } }),
  };
  const groups =
    typed.trim() === ""
      ? [
          group("recent", words.palette.recent, documents),
          group("pages", words.palette.goTo, pages),
          group("actions", words.palette.actions, actions),
        ]
      : [
          ...found,
          group("pages", words.palette.goTo, [...fitting(pages), everything]),
          group("actions", words.palette.actions, fitting(actions)),
        ];
  return { groups: groups.filter(({ suggestions }) => suggestions.length > 0), isSettled: q === typed.trim() && !query.isFetching };
}

/** The spaces in which a new document can be begun. */
export function useSpaceSuggestions(
  typed: string,
  choose: (space: SpaceSummary) => void,
): { groups: SuggestionGroup[]; isSettled: boolean } {
  const words = useWords(searchWords).palette;
  const spaces = useQuery(spacesQuery);
  const suggestions = (spaces.data ?? [])
    .filter(({ myRole, name }) => (myRole === "lead" || myRole === "author") && has(name, typed))
    .map((space): Suggestion => ({ key: space.id, words: plain(space.name), detail: "", act: () => choose(space), keepsOpen: true }));
  return {
    groups: suggestions.length === 0 ? [] : [{ key: "spaces", label: words.newDocumentIn, suggestions }],
    isSettled: !spaces.isFetching,
  };
}

function usePaused(typed: string): string {
  const [paused, setPaused] = useState(typed);
  useEffect(() => {
    const due = window.setTimeout(() => setPaused(typed), pausedForMs);
    return () => window.clearTimeout(due);
  }, [typed]);
  return paused;
}
