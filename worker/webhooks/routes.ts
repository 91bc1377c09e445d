import { Hono, type Context } from "hono";
import { endpointChangeSchema, newEndpointSchema } from "../../contract/endpoint.ts";
import type { Id } from "../../contract/ids.ts";
import type { Person } from "../access/actor.ts";
import type { AppEnv } from "../access/context.ts";
import { requireId, requirePermission, requirePerson } from "../access/require.ts";
import { readJson } from "../platform/input.ts";
import { found, settled } from "../platform/refusal.ts";
import { findEndpoint, type EndpointRow } from "./endpoint-rows.ts";
import { changeEndpoint, createEndpoint, getEndpointDetail, listEndpoints, testEndpoint } from "./endpoints.ts";

/** An organisation's endpoints, for its administrators. To everybody else there are none. */
export const webhookRoutes = new Hono<AppEnv>()
  .get("/organisations/:organisationId/endpoints", async (c) => {
    const { organisationId } = administratorOf(c, c.req.param("organisationId"));
    return c.json(await listEndpoints(c.var.database, organisationId));
  })
  .post("/organisations/:organisationId/endpoints", async (c) => {
    const { organisationId, person } = administratorOf(c, c.req.param("organisationId"));
    const input = settled(await readJson(c.req.raw, newEndpointSchema));
    const created = settled(await createEndpoint(c.var.database, c.env, organisationId, input, person.personId, c.var.now));
    return c.json(created, 201, { "cache-control": "no-store" });
  })
  .get("/endpoints/:endpointId", async (c) => {
    const endpoint = await administeredEndpoint(c, c.req.param("endpointId"));
    return c.json(await getEndpointDetail(c.var.database, c.env, endpoint));
  })
  .patch("/endpoints/:endpointId", async (c) => {
    const endpoint = await administeredEndpoint(c, c.req.param("endpointId"));
    const change = settled(await readJson(c.req.raw, endpointChangeSchema));
    return c.json(settled(await changeEndpoint(c.var.database, c.env, endpoint, change)));
  })
  .post("/endpoints/:endpointId/tests", async (c) => {
    const endpoint = await administeredEndpoint(c, c.req.param("endpointId"));
    return c.json(settled(await testEndpoint(c.env, endpoint, c.var.now)), 202);
  });

function administratorOf(c: Context<AppEnv>, id: string): { organisationId: Id<"organisation">; person: Person } {
  const person = settled(requirePerson(c.var.actor));
  const organisationId = settled(requireId("organisation", id));
  settled(requirePermission(person, { verb: "endpoint.manage", organisationId }));
  return { organisationId, person };
}

async function administeredEndpoint(c: Context<AppEnv>, id: string): Promise<EndpointRow> {
  const person = settled(requirePerson(c.var.actor));
  const endpoint = found(await findEndpoint(c.var.database, settled(requireId("endpoint", id))));
  settled(requirePermission(person, { verb: "endpoint.manage", organisationId: endpoint.organisationId }));
  return endpoint;
}
