import * as v from "valibot";
import { automaticPauseReasons, eventTypes } from "./event.ts";
import { idSchema } from "./ids.ts";
import { instant, numberBetween, prose } from "./words.ts";

/** What an organisation may subscribe to: all but the test event, which is sent on request to one endpoint only. */
export const subscribableEventTypes = eventTypes.filter((type) => type !== "endpoint.tested");

export const endpointStates = ["active", "paused"] as const;
export type EndpointState = (typeof endpointStates)[number];

export const pauseReasons = ["by_hand", ...automaticPauseReasons] as const;
export type PauseReason = (typeof pauseReasons)[number];

/**
 * Standard Webhooks' two signatures. `v1`: HMAC-SHA256 with the endpoint's own secret. `v1a`: ed25519 with this installation's key, whose
 * public half is at `/.well-known/webhook-keys`. `both` sends the two beside each other.
 */
export const signings = ["both", "v1", "v1a"] as const;
export type Signing = (typeof signings)[number];

/** How many endpoints one organisation may have. */
export const endpointsMax = 20;

/** How many test events one organisation may have sent in a window, to all of its endpoints together: enough for trying out, too few to bother whoever is at an address. */
export const testAllowance = { requests: 10, windowS: 60 } as const;

/** How many replays one organisation may ask for in a window, for all of its endpoints together. Each goes through the feed, up to all of it. */
export const replayAllowance = { requests: 20, windowS: 60 } as const;

const settings = {
  url: v.pipe(v.string(), v.trim(), v.maxLength(2000, "too long")),
  description: prose(200),
  /** Empty is all of them. */
  eventTypes: v.pipe(v.array(v.picklist(subscribableEventTypes)), v.maxLength(subscribableEventTypes.length, "too many")),
  /** Empty is all that the organisation may be told of; otherwise only what happens in these, and nothing that belongs to no space. */
  spaceIds: v.pipe(v.array(idSchema("space")), v.maxLength(100, "too long")),
  /** Whether it is told of closed items too, as far as the organisation itself may read them. */
  includesClosed: v.boolean(),
  signing: v.picklist(signings),
};

export const newEndpointSchema = v.object({
  ...settings,
  spaceIds: v.optional(settings.spaceIds, () => []),
  includesClosed: v.optional(settings.includesClosed, false),
  signing: v.optional(settings.signing, "both"),
});

export const endpointChangeSchema = v.partial(v.object({ ...settings, state: v.picklist(endpointStates) }));

/** How one attempt to deliver ended. `failed` is retried at `nextAttemptAt`; `given_up` is not. */
export const attemptResults = ["delivered", "failed", "given_up"] as const;
export type AttemptResult = (typeof attemptResults)[number];

/**
 * Why nothing was sent in an attempt. `address_inward`: the address's name leads into a network that cannot be reached from here, by the resolver's answer at the time.
 * `address_refused`: by today's rules nothing is sent to such an address.
 */
export const notSentReasons = ["address_inward", "address_refused"] as const;
export type NotSentReason = (typeof notSentReasons)[number];

/** The log of an endpoint, newest first. `before` is the `next` of the page before; `from` is in, `to` is not. */
export const attemptSearchSchema = v.object({
  eventType: v.optional(v.picklist(eventTypes)),
  result: v.optional(v.picklist(attemptResults)),
  from: v.optional(instant),
  to: v.optional(instant),
  before: v.optional(numberBetween(0, Number.MAX_SAFE_INTEGER, "The attempt to go back from")),
  limit: v.optional(numberBetween(1, 200, "How many at most"), "50"),
});
export type AttemptSearch = v.InferOutput<typeof attemptSearchSchema>;

const seq = v.pipe(v.number(), v.integer(), v.minValue(1, "too small"));

/** What is to be sent again: one event, the numbers from and to, or everything since an instant. Under their old ids, signed anew. */
export const replaySchema = v.variant("what", [
  v.object({ what: v.literal("event"), eventId: idSchema("event") }),
  v.object({ what: v.literal("range"), fromSeq: seq, throughSeq: seq }),
  v.object({ what: v.literal("since"), since: instant }),
]);
export type Replay = v.InferOutput<typeof replaySchema>;
