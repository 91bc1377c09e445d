import type { AttemptResult, EndpointState, PauseReason, Signing } from "./endpoint.ts";
import type { EventType } from "./event.ts";
import type { Id } from "./ids.ts";
import type { ForumRef, OrganisationRef } from "./views.ts";

export type EndpointView = {
  id: Id<"endpoint">;
  url: string;
  description: string;
  eventTypes: EventType[];
  /** Empty is all that the organisation may be told of. */
  spaceIds: Id<"space">[];
  includesClosed: boolean;
  signing: Signing;
  state: EndpointState;
  /** Null while it is active. */
  pause: { reason: PauseReason; at: string } | null;
  /** Until when messages are signed with the earlier secret too; null when there is none. */
  previousSecretUntil: string | null;
  createdAt: string;
};

/** The answer to creating an endpoint: the only time the secret is shown. */
export type EndpointCreated = EndpointView & { secret: string };

/** POST /api/endpoints/:id/secrets: the new secret, this once, and how long the one before it is signed with as well. */
export type SecretRotated = { secret: string; previousUntil: string };

export type EndpointHealth = {
  lastSuccessAt: string | null;
  /** When the first failure after the last success was; null when the last attempt succeeded. */
  failingSince: string | null;
  /** Events that are waiting to be delivered. */
  waiting: number;
  /** Numbers of the feed that it has yet to be told, or to be passed over in. */
  unread: number;
};

/** GET /api/organisations/:id/endpoints */
export type EndpointSummary = EndpointView & { health: EndpointHealth };

export type EndpointDetail = EndpointSummary & { organisation: OrganisationRef };

/** GET /api/organisations/:id/reach: what the organisation as such may be told of today. */
export type Reach = { spaces: { id: Id<"space">; name: string }[]; forums: ForumRef[] };

export type AttemptView = {
  /** Counts an endpoint's attempts. */
  id: number;
  eventId: Id<"event">;
  eventType: EventType;
  seq: number;
  attempt: number;
  at: string;
  result: AttemptResult;
  /** The receiver's status, or null when no answer came. */
  httpStatus: number | null;
  durationMs: number;
  nextAttemptAt: string | null;
};

/** GET /api/endpoints/:id/attempts. `next` goes into `before` for the page after this one; null at the end. */
export type AttemptPage = { attempts: AttemptView[]; next: number | null };

/** POST /api/endpoints/:id/replays: the numbers of the feed that are gone through again. */
export type ReplayAccepted = { fromSeq: number; throughSeq: number };

/** GET /.well-known/webhook-keys: `whpk_` and the 32 bytes in base64, as Standard Webhooks writes public keys. */
export type WebhookKeys = { keys: { signature: "v1a"; algorithm: "ed25519"; publicKey: string }[] };
