import { Hono, type Context } from "hono";
import { attemptSearchSchema, endpointChangeSchema, newEndpointSchema, replaySchema } from "../../contract/endpoint.ts";
import type { Id } from "../../contract/ids.ts";
import type { WebhookKeys } from "../../contract/endpoint-views.ts";
import type { Person } from "../access/actor.ts";
import type { AppEnv } from "../access/context.ts";
import { requireId, requirePermission, requirePerson } from "../access/require.ts";
import { parse, readJson } from "../platform/input.ts";
import { found, settled } from "../platform/refusal.ts";
import { findEndpoint, type EndpointRow } from "./endpoint-rows.ts";
import {
  changeEndpoint,
  createEndpoint,
  deleteEndpoint,
  getEndpointDetail,
  listEndpoints,
  searchAttempts,
  testEndpoint,
} from "./endpoints.ts";
import { viewReach } from "./reach.ts";
import { replay } from "./replays.ts";
import { rotateSecret } from "./rotation.ts";
import { signingKeyOf } from "./signing-key.ts";

/** A secret is shown once: no cache on the way may keep it. */
const shownOnce = { "cache-control": "no-store" };

/** An organisation's endpoints, for its administrators. To everybody else there are none. */
export const webhookRoutes = new Hono<AppEnv>()
  .get("/organisations/:organisationId/endpoints", async (c) => {
    const { organisationId } = administratorOf(c, c.req.param("organisationId"));
    return c.json(await listEndpoints(c.var.database, c.env, organisationId, c.var.now));
  })
  .post("/organisations/:organisationId/endpoints", async (c) => {
    const { organisationId, person } = administratorOf(c, c.req.param("organisationId"));
    const input = settled(await readJson(c.req.raw, newEndpointSchema));
    const created = settled(await createEndpoint(c.var.database, c.env, organisationId, input, person.personId, c.var.now));
    return c.json(created, 201, shownOnce);
  })
  .get("/organisations/:organisationId/reach", async (c) => {
    const { organisationId } = administratorOf(c, c.req.param("organisationId"));
    return c.json(await viewReach(c.var.database, organisationId, c.var.now));
  })
  .get("/endpoints/:endpointId", async (c) => {
    const { endpoint } = await administeredEndpoint(c, c.req.param("endpointId"));
    return c.json(await getEndpointDetail(c.var.database, c.env, endpoint, c.var.now));
  })
  .patch("/endpoints/:endpointId", async (c) => {
    const { endpoint, person } = await administeredEndpoint(c, c.req.param("endpointId"));
    const change = settled(await readJson(c.req.raw, endpointChangeSchema));
    return c.json(settled(await changeEndpoint(c.var.database, c.env, endpoint, change, person.personId, c.var.now)));
  })
  .delete("/endpoints/:endpointId", async (c) => {
    const { endpoint, person } = await administeredEndpoint(c, c.req.param("endpointId"));
    await deleteEndpoint(c.var.database, c.env, endpoint, person.personId, c.var.now);
    return c.json(await listEndpoints(c.var.database, c.env, endpoint.organisationId, c.var.now));
  })
  .get("/endpoints/:endpointId/attempts", async (c) => {
    const { endpoint } = await administeredEndpoint(c, c.req.param("endpointId"));
    const search = settled(parse(attemptSearchSchema, c.req.query()));
    return c.json(await searchAttempts(c.env, endpoint, search));
  })
  .post("/endpoints/:endpointId/replays", async (c) => {
    const { endpoint, person } = await administeredEndpoint(c, c.req.param("endpointId"));
    const wanted = settled(await readJson(c.req.raw, replaySchema));
    return c.json(settled(await replay(c.var.database, c.env, endpoint, wanted, person.personId, c.var.now)), 202);
  })
  .post("/endpoints/:endpointId/secrets", async (c) => {
    const { endpoint, person } = await administeredEndpoint(c, c.req.param("endpointId"));
    return c.json(await rotateSecret(c.var.database, c.env, endpoint, person.personId, c.var.now), 201, shownOnce);
  })
  .post("/endpoints/:endpointId/tests", async (c) => {
    const { endpoint, person } = await administeredEndpoint(c, c.req.param("endpointId"));
    return c.json(settled(await testEndpoint(c.var.database, c.env, endpoint, person.personId, c.var.now)), 202);
  });

/** For everybody: what `v1a` signatures verify with. */
export const webhookKeyRoutes = new Hono<AppEnv>().get("/.well-known/webhook-keys", async (c) => {
  const { publicKey } = await signingKeyOf(c.env.SECRETS_KEY);
  const keys: WebhookKeys = { keys: [{ signature: "v1a", algorithm: "ed25519", publicKey }] };
  return c.json(keys, 200, { "cache-control": "public, max-age=3600" });
});

function administratorOf(c: Context<AppEnv>, id: string): { organisationId: Id<"organisation">; person: Person } {
  const person = settled(requirePerson(c.var.actor));
  const organisationId = settled(requireId("organisation", id));
  settled(requirePermission(person, { verb: "endpoint.manage", organisationId }));
  return { organisationId, person };
}

async function administeredEndpoint(c: Context<AppEnv>, id: string): Promise<{ endpoint: EndpointRow; person: Person }> {
  const person = settled(requirePerson(c.var.actor));
  const endpoint = found(await findEndpoint(c.var.database, settled(requireId("endpoint", id))));
  settled(requirePermission(person, { verb: "endpoint.manage", organisationId: endpoint.organisationId }));
  return { endpoint, person };
}
