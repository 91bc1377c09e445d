import type { FeedEntry } from "../events/feed.ts";
import type { EndpointRow } from "./endpoint-rows.ts";

/** Whether the endpoint has asked for the event. Whether it may have it is the policy's to say. */
export function isWanted(
  { id, eventTypes, spaceIds, includesClosed }: Pick<EndpointRow, "id" | "eventTypes" | "spaceIds" | "includesClosed">,
  { envelope, spaceId, access }: FeedEntry,
): boolean {
  // Its own pause is news to the others. It would hear of it when it is well again.
  if (envelope.type === "endpoint.disabled" && envelope.data.endpointId === id) return false;
  return (
    (eventTypes.length === 0 || eventTypes.includes(envelope.type)) &&
    (spaceIds.length === 0 || (spaceId !== null && spaceIds.includes(spaceId))) &&
    (includesClosed || access === "open")
  );
}
