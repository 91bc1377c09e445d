import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query";
import type { AttemptPage, EndpointDetail, EndpointSummary, Reach } from "../../contract/endpoint-views.ts";
import type { Id } from "../../contract/ids.ts";
import { get } from "../api/client.ts";

export const endpointsQuery = (organisationId: Id<"organisation">) =>
  queryOptions({
    queryKey: ["endpoints", "of", organisationId],
    queryFn: () => get<EndpointSummary[]>(`/organisations/${organisationId}/endpoints`),
  });

export const reachQuery = (organisationId: Id<"organisation">) =>
  queryOptions({
    queryKey: ["endpoints", "reach", organisationId],
    queryFn: () => get<Reach>(`/organisations/${organisationId}/reach`),
  });

const watchedEveryMs = 5000;

/** Attempts go on while one looks, so the page asks again. */
export const endpointQuery = (id: Id<"endpoint">) =>
  queryOptions({
    queryKey: ["endpoints", id],
    queryFn: () => get<EndpointDetail>(`/endpoints/${id}`),
    refetchInterval: watchedEveryMs,
  });

/** What is looked for in the log: names and values of the API's query. */
export type LogSearch = { eventType?: string; result?: string; from?: string; to?: string };

/** About what a telephone shows in a few screens: each attempt is a card there. */
const attemptsAtATime = "20";

export const attemptsQuery = (id: Id<"endpoint">, search: LogSearch) =>
  infiniteQueryOptions({
    queryKey: ["endpoints", id, "attempts", search],
    queryFn: ({ pageParam }) => {
      const query = new URLSearchParams({
        ...search,
        limit: attemptsAtATime,
        ...(pageParam === null ? {} : { before: String(pageParam) }),
      });
      return get<AttemptPage>(`/endpoints/${id}/attempts?${query}`);
    },
    initialPageParam: null as number | null,
    getNextPageParam: (page) => page.next,
    refetchInterval: watchedEveryMs,
  });
