import { queryOptions } from "@tanstack/react-query";
import type { Id } from "../../../contract/ids.ts";
import type { VersionSummary, VersionView } from "../../../contract/views.ts";
import { get } from "../../api/client.ts";

/** Versions come while people write. */
const lookedAfterEveryMs = 60_000;

/** Newest first. */
export const versionsQuery = (id: Id<"document">) =>
  queryOptions({
    queryKey: ["documents", id, "versions"],
    queryFn: () => get<VersionSummary[]>(`/documents/${id}/versions`),
    refetchInterval: lookedAfterEveryMs,
  });

export const versionQuery = (id: Id<"document">, versionId: Id<"version">) =>
  queryOptions({
    queryKey: ["documents", id, "versions", versionId],
    queryFn: () => get<VersionView>(`/documents/${id}/versions/${versionId}`),
    staleTime: Infinity,
  });
