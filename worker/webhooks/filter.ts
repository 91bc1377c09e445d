import type { EventType } from "../../contract/event.ts";
import type { FeedEntry } from "../events/feed.ts";
import type { EndpointRow } from "./endpoint-rows.ts";

type Filter = Pick<EndpointRow, "eventTypes" | "spaceIds" | "includesClosed">;
type Asked = Pick<FeedEntry, "spaceId" | "access"> & { type: EventType };

/** Whether the endpoint has asked for the event. Whether it may have it is the policy's to say. */
export function isWanted(endpoint: Filter & Pick<EndpointRow, "id">, { envelope, spaceId, access }: FeedEntry): boolean {
  // Its own pause is news to the others. It would hear of it when it is well again.
  if (envelope.type === "endpoint.disabled" && envelope.data.endpointId === endpoint.id) return false;
  return isAskedFor(endpoint, { type: envelope.type, spaceId, access });
}

/** Whether it asks for such events today: it may have asked for more when this one was taken in. */
export function isAskedFor({ eventTypes, spaceIds, includesClosed }: Filter, { type, spaceId, access }: Asked): boolean {
  return (
    (eventTypes.length === 0 || eventTypes.includes(type)) &&
    (spaceIds.length === 0 || (spaceId !== null && spaceIds.includes(spaceId))) &&
    (includesClosed || access === "open")
  );
}
