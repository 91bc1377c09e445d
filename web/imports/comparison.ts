import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import type { Id } from "../../contract/ids.ts";
import type { NewImportComparison } from "../../contract/imported.ts";
import type { ImportComparison } from "../../contract/imported-views.ts";
import { post } from "../api/client.ts";
import { namesIn } from "./names.ts";
import type { ReadMinutes } from "./piece.ts";

/** How long somebody must have paused before what they typed is compared. */
const pauseMs = 400;

/** What of the draft is known already. Asked again when a name, a title or the date has been corrected. */
export function useComparison(forumId: Id<"forum">, { work, sha256 }: ReadMinutes) {
  const question: NewImportComparison = {
    date: work.date === "" ? null : work.date,
    titles: work.items.slice(0, 300).map(({ title }) => title.slice(0, 1000)),
    sourceSha256: sha256,
    names: namesIn(work),
  };
  const asked = useRested(JSON.stringify(question), pauseMs);
  return useQuery({
    queryKey: ["import-comparison", forumId, asked],
    queryFn: () => post<ImportComparison>(`/forums/${forumId}/imports/comparison`, JSON.parse(asked)),
    placeholderData: keepPreviousData,
    staleTime: 60_000,
  });
}

/** The value as it was when it last stood still for as long as that. */
function useRested(value: string, restMs: number): string {
  const [rested, setRested] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setRested(value), restMs);
    return () => clearTimeout(timer);
  }, [value, restMs]);
  return rested;
}
