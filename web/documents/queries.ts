import { queryOptions } from "@tanstack/react-query";
import type { Id } from "../../contract/ids.ts";
import type { DocumentView } from "../../contract/views.ts";
import { get } from "../api/client.ts";

/** Rights and state change while people write; nobody should write for long what will be refused. */
const lookedAfterEveryMs = 20_000;

export const documentQuery = (id: Id<"document">) =>
  queryOptions({
    queryKey: ["documents", id],
    queryFn: () => get<DocumentView>(`/documents/${id}`),
    refetchInterval: lookedAfterEveryMs,
  });
