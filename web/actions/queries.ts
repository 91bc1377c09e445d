import { queryOptions } from "@tanstack/react-query";
import type { AgreedAction } from "../../contract/action-answers.ts";
import type { Id } from "../../contract/ids.ts";
import { get } from "../api/client.ts";

/** What a forum's meetings agreed on, or, without a forum, what is one's own to do. Not done first, and then by when it is due. */
export const actionsQuery = (forumId: Id<"forum"> | null) =>
  queryOptions({
    queryKey: ["actions", forumId],
    queryFn: () => get<AgreedAction[]>(forumId === null ? "/actions" : `/forums/${forumId}/actions`),
  });
