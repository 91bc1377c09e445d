import { queryOptions } from "@tanstack/react-query";
import type { Id } from "../../contract/ids.ts";
import type { AttemptPage, EndpointDetail, EndpointSummary } from "../../contract/endpoint-views.ts";
import { get } from "../api/client.ts";

export const endpointsQuery = (organisationId: Id<"organisation">) =>
  queryOptions({
    queryKey: ["endpoints", "of", organisationId],
    queryFn: () => get<EndpointSummary[]>(`/organisations/${organisationId}/endpoints`),
  });

const watchedEveryMs = 5000;

/** Attempts go on while one looks, so the page asks again. */
export const endpointQuery = (id: Id<"endpoint">) =>
  queryOptions({
    queryKey: ["endpoints", id],
    queryFn: () => get<EndpointDetail>(`/endpoints/${id}`),
    refetchInterval: watchedEveryMs,
  });

export const attemptsQuery = (id: Id<"endpoint">) =>
  queryOptions({
    queryKey: ["endpoints", id, "attempts"],
    queryFn: () => get<AttemptPage>(`/endpoints/${id}/attempts`),
    refetchInterval: watchedEveryMs,
  });
