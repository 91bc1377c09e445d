import * as v from "valibot";
import { eventTypes } from "./event.ts";
import { prose } from "./words.ts";

/** What an organisation may subscribe to: all but the test event, which is sent on request to one endpoint only. */
export const subscribableEventTypes = eventTypes.filter((type) => type !== "endpoint.tested");

export const endpointStates = ["active", "paused"] as const;
export type EndpointState = (typeof endpointStates)[number];

export const newEndpointSchema = v.object({
  url: v.pipe(v.string(), v.trim(), v.maxLength(2000, "too long")),
  description: prose(200),
  /** Empty is all of them. */
  eventTypes: v.array(v.picklist(subscribableEventTypes)),
});

export const endpointChangeSchema = v.partial(v.object({ ...newEndpointSchema.entries, state: v.picklist(endpointStates) }));

/** How one attempt to deliver ended. `failed` is retried at `nextAttemptAt`; `given_up` is not. */
export const attemptResults = ["delivered", "failed", "given_up"] as const;
export type AttemptResult = (typeof attemptResults)[number];
