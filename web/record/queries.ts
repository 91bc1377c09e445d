import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query";
import type { Id } from "../../contract/ids.ts";
import type { ImportedItemView, ImportedMeeting, ImportSummary } from "../../contract/imported-views.ts";
import type { RecordPage, RecordQuery } from "../../contract/record.ts";
import { get } from "../api/client.ts";

export const importQuery = (id: Id<"import">) =>
  queryOptions({ queryKey: ["imports", id], queryFn: () => get<ImportedMeeting>(`/imports/${id}`) });

export const importsQuery = (forumId: Id<"forum">) =>
  queryOptions({ queryKey: ["forums", forumId, "imports"], queryFn: () => get<ImportSummary[]>(`/forums/${forumId}/imports`) });

export const importedItemQuery = (id: Id<"importedItem">) =>
  queryOptions({ queryKey: ["imported-items", id], queryFn: () => get<ImportedItemView>(`/imported-items/${id}`) });

export type RecordSearch = Partial<Pick<RecordQuery, "q" | "forum" | "kind" | "from" | "to">>;

/** The record a page at a time, the newest meeting first. */
export const recordQuery = (search: RecordSearch) =>
  infiniteQueryOptions({
    queryKey: ["record", search],
    queryFn: ({ pageParam }) => {
      const asked = Object.entries({ ...search, cursor: pageParam ?? undefined }).filter(
        ([, value]) => value !== undefined && value !== "",
      );
      return get<RecordPage>(`/record?${new URLSearchParams(asked.map(([key, value]) => [key, String(value)]))}`);
    },
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
  });
