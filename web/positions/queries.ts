import { queryOptions } from "@tanstack/react-query";
import type { Id } from "../../contract/ids.ts";
import type { AskedOfMe, PositionsView } from "../../contract/position.ts";
import { get } from "../api/client.ts";

export const positionsQuery = (id: Id<"document">) =>
  queryOptions({ queryKey: ["positions", id], queryFn: () => get<PositionsView>(`/documents/${id}/positions`) });

export const askedOfMeQuery = queryOptions({ queryKey: ["asked-of-me"], queryFn: () => get<AskedOfMe[]>("/positions/asked") });
