import { queryOptions } from "@tanstack/react-query";
import type { Id } from "../../../contract/ids.ts";
import type { AuthorsView, WritersView } from "../../../contract/views.ts";
import { get } from "../../api/client.ts";

/** Times and new writers come while people write. Who wrote a letter never changes. */
const lookedAfterEveryMs = 20_000;

export const writersQuery = (id: Id<"document">) =>
  queryOptions({
    queryKey: ["documents", id, "writers"],
    queryFn: () => get<WritersView>(`/documents/${id}/writers`),
    refetchInterval: lookedAfterEveryMs,
  });

export const versionAuthorsQuery = (id: Id<"document">, versionId: Id<"version">) =>
  queryOptions({
    queryKey: ["documents", id, "versions", versionId, "authors"],
    queryFn: () => get<AuthorsView>(`/documents/${id}/versions/${versionId}/authors`),
    staleTime: Infinity,
  });
