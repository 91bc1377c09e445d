import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query";
import type { Organisation } from "../../contract/organisation.ts";
import type { SearchAnswer, SearchQuery } from "../../contract/search.ts";
import type { DocumentSummary } from "../../contract/views.ts";
import { get } from "../api/client.ts";

/** As it is in the page's address; the API judges it. */
export type Search = Partial<Omit<SearchQuery, "cursor" | "state"> & { state: string | undefined }>;

function addressOf(search: Search & { cursor?: string | undefined }): string {
  const asked = Object.entries(search).filter(([, value]) => value !== undefined && value !== "");
  return `/search?${new URLSearchParams(asked.map(([name, value]) => [name, String(value)]))}`;
}

/** A page at a time of one list, or the beginning of all of them. */
export const searchQuery = (search: Search) =>
  infiniteQueryOptions({
    queryKey: ["search", search],
    queryFn: ({ pageParam, signal }) => get<SearchAnswer>(addressOf({ ...search, cursor: pageParam ?? undefined }), signal),
    initialPageParam: null as string | null,
    getNextPageParam: ({ groups }) => (search.group === undefined ? null : (groups[0]?.next ?? null)),
  });

/** While somebody types: what is not wanted any more is broken off. */
export const suggestionsQuery = (q: string) =>
  queryOptions({
    queryKey: ["search", "suggestions", q],
    queryFn: ({ signal }: { signal: AbortSignal }) => get<SearchAnswer>(addressOf({ q }), signal),
    placeholderData: (before: SearchAnswer | undefined) => before,
    enabled: q !== "",
  });

/** Those I write in, what changed last first. */
export const myDocumentsQuery = queryOptions({ queryKey: ["documents"], queryFn: () => get<DocumentSummary[]>("/documents") });

export const organisationsQuery = queryOptions({
  queryKey: ["organisations"],
  queryFn: () => get<Organisation[]>("/organisations"),
  staleTime: 600_000,
});
