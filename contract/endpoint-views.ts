import type * as v from "valibot";
import type {
  attemptPageSchema,
  attemptViewSchema,
  endpointCreatedSchema,
  endpointDetailSchema,
  endpointHealthSchema,
  endpointSummarySchema,
  endpointViewSchema,
  reachSchema,
  replayAcceptedSchema,
  secretRotatedSchema,
  webhookKeysSchema,
} from "./endpoint-answers.ts";

export type EndpointView = v.InferOutput<typeof endpointViewSchema>;

/** The answer to creating an endpoint: the only time the secret is shown. */
export type EndpointCreated = v.InferOutput<typeof endpointCreatedSchema>;

/** POST /api/endpoints/:id/secrets: the new secret, this once, and how long the one before it is signed with as well: null where that could not be read any more. */
export type SecretRotated = v.InferOutput<typeof secretRotatedSchema>;

export type EndpointHealth = v.InferOutput<typeof endpointHealthSchema>;

/** GET /api/organisations/:id/endpoints */
export type EndpointSummary = v.InferOutput<typeof endpointSummarySchema>;

export type EndpointDetail = v.InferOutput<typeof endpointDetailSchema>;

/** GET /api/organisations/:id/reach: what the organisation as such may be told of today. */
export type Reach = v.InferOutput<typeof reachSchema>;

export type AttemptView = v.InferOutput<typeof attemptViewSchema>;

/** GET /api/endpoints/:id/attempts. `next` goes into `before` for the page after this one; null at the end. */
export type AttemptPage = v.InferOutput<typeof attemptPageSchema>;

/** POST /api/endpoints/:id/replays: the numbers of the feed that are gone through again. */
export type ReplayAccepted = v.InferOutput<typeof replayAcceptedSchema>;

/** GET /.well-known/webhook-keys: `whpk_` and the 32 bytes in base64, as Standard Webhooks writes public keys. */
export type WebhookKeys = v.InferOutput<typeof webhookKeysSchema>;
