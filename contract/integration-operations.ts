import * as v from "valibot";
import {
  attemptPageSchema,
  endpointCreatedSchema,
  endpointDetailSchema,
  endpointSummarySchema,
  endpointViewSchema,
  reachSchema,
  replayAcceptedSchema,
  secretRotatedSchema,
} from "./endpoint-answers.ts";
import { attemptSearchSchema, endpointChangeSchema, newEndpointSchema, replaySchema } from "./endpoint.ts";
import { acknowledgementViewSchema, feedPageSchema, feedQuerySchema, newAcknowledgementSchema } from "./feed.ts";
import { idSchema } from "./ids.ts";
import type { Operation } from "./operation.ts";
import { pageQuerySchema } from "./paging.ts";
import { newTokenSchema, tokenCreatedSchema, tokenHolderSchema, tokenViewSchema } from "./token.ts";

const list = v.array;

/** The feed, who acknowledges it, and organisations' endpoints and tokens. */
export const integrationOperations = {
  readEvents: { method: "GET", path: "/events", by: "events", query: feedQuerySchema, gives: { 200: feedPageSchema } },
  acknowledgeEvent: {
    method: "POST",
    path: "/events/:eventId/acknowledgements",
    by: "acknowledgements",
    takes: newAcknowledgementSchema,
    gives: { 200: acknowledgementViewSchema, 201: acknowledgementViewSchema },
  },
  listTokens: {
    method: "GET",
    path: "/organisations/:organisationId/tokens",
    by: "person",
    query: pageQuerySchema,
    gives: { 200: list(tokenViewSchema) },
  },
  createToken: {
    method: "POST",
    path: "/organisations/:organisationId/tokens",
    by: "person",
    takes: newTokenSchema,
    gives: { 201: tokenCreatedSchema },
  },
  readToken: { method: "GET", path: "/token", by: "token", gives: { 200: tokenHolderSchema } },
  revokeToken: { method: "DELETE", path: "/tokens/:tokenId", by: "person", gives: { 200: list(tokenViewSchema) } },
  listEndpoints: {
    method: "GET",
    path: "/organisations/:organisationId/endpoints",
    by: "person",
    gives: { 200: list(endpointSummarySchema) },
  },
  createEndpoint: {
    method: "POST",
    path: "/organisations/:organisationId/endpoints",
    by: "person",
    takes: newEndpointSchema,
    gives: { 201: endpointCreatedSchema },
    refuses: ["endpoint_address_inward", "endpoint_address_refused", "endpoint_limit_reached"],
  },
  readReach: { method: "GET", path: "/organisations/:organisationId/reach", by: "act", gives: { 200: reachSchema } },
  readEndpoint: { method: "GET", path: "/endpoints/:endpointId", by: "person", gives: { 200: endpointDetailSchema } },
  changeEndpoint: {
    method: "PATCH",
    path: "/endpoints/:endpointId",
    by: "person",
    takes: endpointChangeSchema,
    gives: { 200: endpointViewSchema },
    refuses: ["endpoint_address_inward", "endpoint_address_refused"],
  },
  deleteEndpoint: { method: "DELETE", path: "/endpoints/:endpointId", by: "person", gives: { 200: list(endpointSummarySchema) } },
  searchAttempts: {
    method: "GET",
    path: "/endpoints/:endpointId/attempts",
    by: "person",
    query: attemptSearchSchema,
    gives: { 200: attemptPageSchema },
  },
  replayEvents: {
    method: "POST",
    path: "/endpoints/:endpointId/replays",
    by: "person",
    takes: replaySchema,
    gives: { 202: replayAcceptedSchema },
    refuses: ["nothing_to_replay", "replay_limit_reached", "wrong_state"],
  },
  rotateSecret: { method: "POST", path: "/endpoints/:endpointId/secrets", by: "person", gives: { 201: secretRotatedSchema } },
  testEndpoint: {
    method: "POST",
    path: "/endpoints/:endpointId/tests",
    by: "person",
    gives: { 202: v.object({ eventId: idSchema("event") }) },
    refuses: ["endpoint_address_inward", "endpoint_address_refused", "endpoint_secret_unreadable", "test_limit_reached", "wrong_state"],
  },
} as const satisfies Record<string, Operation>;
