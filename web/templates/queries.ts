import { queryOptions, skipToken } from "@tanstack/react-query";
import type { Id } from "../../contract/ids.ts";
import type { TemplateSummary, TemplateView } from "../../contract/template.ts";
import { get } from "../api/client.ts";

/** Of no forum there are none, and nothing is asked. */
export const templatesQuery = (forumId: Id<"forum"> | null) =>
  queryOptions({
    queryKey: ["forums", forumId, "templates"],
    queryFn: forumId === null ? skipToken : () => get<TemplateSummary[]>(`/forums/${forumId}/templates`),
  });

export const templateQuery = (id: Id<"template">) =>
  queryOptions({ queryKey: ["templates", id], queryFn: () => get<TemplateView>(`/templates/${id}`) });
