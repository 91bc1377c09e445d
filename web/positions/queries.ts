import { queryOptions } from "@tanstack/react-query";
import type { Id } from "../../contract/ids.ts";
import type { PositionsView } from "../../contract/position.ts";
import { get } from "../api/client.ts";

export const positionsQuery = (id: Id<"document">) =>
  queryOptions({ queryKey: ["positions", id], queryFn: () => get<PositionsView>(`/documents/${id}/positions`) });
