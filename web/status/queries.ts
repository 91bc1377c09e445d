import { queryOptions } from "@tanstack/react-query";
import type { Id } from "../../contract/ids.ts";
import type { OwedStatus, StatusRoundForm, StatusRoundSummary, StatusRoundView } from "../../contract/status-answers.ts";
import { get } from "../api/client.ts";

export const roundsQuery = (forumId: Id<"forum">) =>
  queryOptions({
    queryKey: ["forums", forumId, "status-rounds"],
    queryFn: () => get<StatusRoundSummary[]>(`/forums/${forumId}/status-rounds`),
  });

export const roundFormQuery = (forumId: Id<"forum">) =>
  queryOptions({
    queryKey: ["forums", forumId, "status-round-form"],
    queryFn: () => get<StatusRoundForm>(`/forums/${forumId}/status-round-form`),
  });

export const roundQuery = (id: Id<"statusRound">) =>
  queryOptions({ queryKey: ["status-rounds", id], queryFn: () => get<StatusRoundView>(`/status-rounds/${id}`) });

export const owedQuery = queryOptions({ queryKey: ["owed-status"], queryFn: () => get<OwedStatus[]>("/owed-status") });
