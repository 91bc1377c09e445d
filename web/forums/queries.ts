import { queryOptions } from "@tanstack/react-query";
import type { Id } from "../../contract/ids.ts";
import type { CalendarView } from "../../contract/calendar.ts";
import type { ForumRulesView } from "../../contract/seat.ts";
import type { ForumRef, ForumView } from "../../contract/views.ts";
import { get } from "../api/client.ts";

export type ForumInList = ForumRef & { kind: string };

export const forumsQuery = queryOptions({ queryKey: ["forums"], queryFn: () => get<ForumInList[]>("/forums") });

export const forumQuery = (id: Id<"forum">) => queryOptions({ queryKey: ["forums", id], queryFn: () => get<ForumView>(`/forums/${id}`) });

export const forumRulesQuery = (id: Id<"forum">) =>
  queryOptions({ queryKey: ["forums", id, "rules"], queryFn: () => get<ForumRulesView>(`/forums/${id}/rules`) });

export const calendarQuery = queryOptions({ queryKey: ["calendar"], queryFn: () => get<CalendarView>("/calendar") });
