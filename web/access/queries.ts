import { queryOptions } from "@tanstack/react-query";
import type { Id } from "../../contract/ids.ts";
import type { WhoSees } from "../../contract/who-sees.ts";
import { get } from "../api/client.ts";

export const readersQuery = (id: Id<"document">) => {
  const path = `/documents/${id}/readers`;
  return queryOptions({ queryKey: [path], queryFn: () => get<WhoSees>(path) });
};
