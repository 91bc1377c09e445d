import * as v from "valibot";
import { attemptResults, endpointStates, notSentReasons, pauseReasons, signings } from "./endpoint.ts";
import { eventTypes } from "./event.ts";
import { idSchema } from "./ids.ts";
import { forumRefSchema, organisationRefSchema } from "./space-answers.ts";

/** What is answered about endpoints. The types are in endpoint-views.ts. */
export const endpointViewSchema = v.object({
  id: idSchema("endpoint"),
  url: v.string(),
  description: v.string(),
  eventTypes: v.array(v.picklist(eventTypes)),
  /** Empty is all that the organisation may be told of. */
  spaceIds: v.array(idSchema("space")),
  includesClosed: v.boolean(),
  signing: v.picklist(signings),
  state: v.picklist(endpointStates),
  /** Null while it is active. */
  pause: v.nullable(v.object({ reason: v.picklist(pauseReasons), at: v.string() })),
  /** Until when messages are signed with the earlier secret too; null when there is none. */
  previousSecretUntil: v.nullable(v.string()),
  createdAt: v.string(),
});

export const endpointCreatedSchema = v.object({ ...endpointViewSchema.entries, secret: v.string() });

export const secretRotatedSchema = v.object({ secret: v.string(), previousUntil: v.nullable(v.string()) });

export const endpointHealthSchema = v.object({
  lastSuccessAt: v.nullable(v.string()),
  /** When the first failure after the last success was; null when the last attempt succeeded. */
  failingSince: v.nullable(v.string()),
  /** Events that are waiting to be delivered. */
  waiting: v.number(),
  /** Numbers of the feed that it has yet to be told, or to be passed over in. */
  unread: v.number(),
});

export const endpointSummarySchema = v.object({
  ...endpointViewSchema.entries,
  /** False where the installation's key is another than the secret was stored under: it cannot be signed with, and a new one is needed. */
  isSecretReadable: v.boolean(),
  health: endpointHealthSchema,
});

export const endpointDetailSchema = v.object({ ...endpointSummarySchema.entries, organisation: organisationRefSchema });

export const reachSchema = v.object({
  spaces: v.array(v.object({ id: idSchema("space"), name: v.string() })),
  forums: v.array(forumRefSchema),
});

export const attemptViewSchema = v.object({
  /** Counts an endpoint's attempts. */
  id: v.number(),
  eventId: idSchema("event"),
  eventType: v.picklist(eventTypes),
  seq: v.number(),
  attempt: v.number(),
  at: v.string(),
  result: v.picklist(attemptResults),
  /** The receiver's status, or null when no answer came. */
  httpStatus: v.nullable(v.number()),
  /** Null where it was sent, whatever came of that. */
  notSent: v.nullable(v.picklist(notSentReasons)),
  durationMs: v.number(),
  nextAttemptAt: v.nullable(v.string()),
});

export const attemptPageSchema = v.object({ attempts: v.array(attemptViewSchema), next: v.nullable(v.number()) });

export const replayAcceptedSchema = v.object({ fromSeq: v.number(), throughSeq: v.number() });

export const webhookKeysSchema = v.object({
  keys: v.array(v.object({ signature: v.literal("v1a"), algorithm: v.literal("ed25519"), publicKey: v.string() })),
});
