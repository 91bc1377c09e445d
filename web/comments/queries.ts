import { queryOptions } from "@tanstack/react-query";
import type { CommentsView } from "../../contract/comment-answers.ts";
import type { Id } from "../../contract/ids.ts";
import type { PersonSummary } from "../../contract/organisation.ts";
import { get } from "../api/client.ts";

export const commentsPath = (id: Id<"document">) => `/documents/${id}/comments`;

/** Asked for again whenever the text's line says that there is something new. */
export const commentsQuery = (id: Id<"document">) =>
  queryOptions({ queryKey: ["documents", id, "comments"], queryFn: () => get<CommentsView>(commentsPath(id)) });

/** Those who can be named, by what somebody has typed so far. */
export const mentionableQuery = (id: Id<"document">, typed: string) =>
  queryOptions({
    queryKey: ["documents", id, "mentionable", typed],
    queryFn: () => get<PersonSummary[]>(`${commentsPath(id)}/people?q=${encodeURIComponent(typed)}`),
    placeholderData: (before: PersonSummary[] | undefined) => before,
  });
