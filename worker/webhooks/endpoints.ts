import type * as v from "valibot";
import type { endpointChangeSchema, newEndpointSchema } from "../../contract/endpoint.ts";
import type { Id } from "../../contract/ids.ts";
import type { EndpointCreated, EndpointDetail, EndpointView } from "../../contract/views.ts";
import { feedHead } from "../events/feed.ts";
import { findOrganisations } from "../organisations/organisations.ts";
import type { Database } from "../platform/database.ts";
import { isLocal, type Env } from "../platform/env.ts";
import { newId } from "../platform/ids.ts";
import { refuse, Refusal } from "../platform/refusal.ts";
import { addEndpoint, alterEndpoint, endpointsOf, type EndpointRow } from "./endpoint-rows.ts";
import { encryptSecret, newSecret } from "./secret.ts";
import { judgeTarget } from "./target.ts";

type NewEndpoint = v.InferOutput<typeof newEndpointSchema>;
type EndpointChange = v.InferOutput<typeof endpointChangeSchema>;

/** Makes an endpoint that is told what comes after this moment. The answer is the only place where its secret is ever shown. */
export async function createEndpoint(
  database: Database,
  env: Env,
  organisationId: Id<"organisation">,
  input: NewEndpoint,
  by: Id<"person">,
  now: Date,
): Promise<EndpointCreated | Refusal> {
  const url = judgeTarget(input.url, { allowLoopback: isLocal(env) });
  if (url instanceof Refusal) return url;
  const id = newId("endpoint", now);
  const secret = newSecret();
  const row: EndpointRow = {
    id,
    organisationId,
    url,
    description: input.description,
    eventTypes: input.eventTypes,
    state: "active",
    secretEncrypted: await encryptSecret(secret, id, env.SECRETS_KEY),
    startsAfterSeq: await feedHead(database),
    createdAt: now.toISOString(),
    createdBy: by,
  };
  await addEndpoint(database, row);
  return { ...viewOf(row), secret };
}

export async function listEndpoints(database: Database, organisationId: Id<"organisation">): Promise<EndpointView[]> {
  return (await endpointsOf(database, organisationId)).map(viewOf);
}

/** The endpoint with its newest attempts and how many numbers of the feed it has yet to be told, or to be passed over in. */
export async function getEndpointDetail(database: Database, env: Env, row: EndpointRow): Promise<EndpointDetail> {
  const organisation = (await findOrganisations(database, [row.organisationId])).get(row.organisationId);
  if (organisation === undefined) throw new Error(`endpoint ${row.id} is of no organisation`);
  const { attempts, waiting, cursor } = await deliveryOf(env, row.id).progress();
  return {
    ...viewOf(row),
    organisation: { id: organisation.id, name: organisation.name, sector: organisation.sector },
    attempts,
    behindBy: waiting + (await feedHead(database)) - (cursor ?? row.startsAfterSeq),
  };
}

/** Changes what is given. An address is judged as at creation; what waits is tried again at once. */
export async function changeEndpoint(
  database: Database,
  env: Env,
  row: EndpointRow,
  change: EndpointChange,
): Promise<EndpointView | Refusal> {
  const url = change.url === undefined ? undefined : judgeTarget(change.url, { allowLoopback: isLocal(env) });
  if (url instanceof Refusal) return url;
  const changed = await alterEndpoint(database, row.id, { ...change, url });
  if (changed === undefined) return refuse("not_found");
  await deliveryOf(env, row.id).endpointChanged();
  return viewOf(changed);
}

/** Sends a test event to this endpoint alone. It stands in no feed, so its number is 0. */
export async function testEndpoint(env: Env, row: EndpointRow, now: Date): Promise<{ eventId: Id<"event"> } | Refusal> {
  if (row.state === "paused") return refuse("wrong_state");
  const url = judgeTarget(row.url, { allowLoopback: isLocal(env) });
  if (url instanceof Refusal) return url;
  const eventId = newId("event", now);
  await deliveryOf(env, row.id).sendTest({
    id: eventId,
    seq: 0,
    type: "endpoint.tested",
    timestamp: now.toISOString(),
    data: { endpointId: row.id, note: "Sent on request. Nothing has happened." },
  });
  return { eventId };
}

const deliveryOf = (env: Env, id: Id<"endpoint">) => env.DELIVERIES.getByName(id);

function viewOf({ id, url, description, eventTypes, state, createdAt }: EndpointRow): EndpointView {
  return { id, url, description, eventTypes, state, createdAt };
}
