import type * as v from "valibot";
import { testAllowance, type AttemptSearch, type endpointChangeSchema, type newEndpointSchema } from "../../contract/endpoint.ts";
import type { Id } from "../../contract/ids.ts";
import type {
  AttemptPage,
  EndpointCreated,
  EndpointDetail,
  EndpointHealth,
  EndpointSummary,
  EndpointView,
} from "../../contract/endpoint-views.ts";
import { noted } from "../audit/log.ts";
import { feedHead } from "../events/feed.ts";
import { findOrganisations } from "../organisations/organisations.ts";
import { commit, type Database } from "../platform/database.ts";
import type { Env } from "../platform/env.ts";
import { newId } from "../platform/ids.ts";
import { refuse, refuseFor, Refusal } from "../platform/refusal.ts";
import { deliveryOf } from "./delivery-of.ts";
import { addEndpoint, alterEndpoint, endpointsOf, removeEndpoint, type EndpointRow } from "./endpoint-rows.ts";
import { requireReach } from "./reach.ts";
import { encryptSecret, newSecret } from "./secret.ts";
import { hasReadableSecret, signWithOf } from "./sign-with.ts";
import { admitTarget } from "./target.ts";

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
  const url = await admitTarget(env, input.url);
  if (url instanceof Refusal) return url;
  const outOfReach = await requireReach(database, organisationId, input.spaceIds, now);
  if (outOfReach !== null) return outOfReach;
  const id = newId("endpoint", now);
  const secret = newSecret();
  const row: EndpointRow = {
    id,
    organisationId,
    url,
    description: input.description,
    eventTypes: input.eventTypes,
    spaceIds: input.spaceIds,
    includesClosed: input.includesClosed,
    state: "active",
    pauseReason: null,
    pausedAt: null,
    ownersToldAt: null,
    signing: input.signing,
    secretEncrypted: await encryptSecret(secret, id, env.SECRETS_KEY),
    previousSecretEncrypted: null,
    previousSecretUntil: null,
    startsAfterSeq: await feedHead(database),
    createdAt: now.toISOString(),
    createdBy: by,
  };
  const told = noted(database, { at: now, actorId: by, verb: "endpoint.created", subjectId: id, organisationId });
  if (!(await addEndpoint(database, row, told))) return refuse("endpoint_limit_reached");
  return { ...viewOf(row, now), secret };
}

/** With how each of them goes, asked of its object. */
export async function listEndpoints(
  database: Database,
  env: Env,
  organisationId: Id<"organisation">,
  now: Date,
): Promise<EndpointSummary[]> {
  const [rows, head] = await Promise.all([endpointsOf(database, organisationId), feedHead(database)]);
  return Promise.all(rows.map((row) => summaryOf(env, row, head, now)));
}

export async function getEndpointDetail(database: Database, env: Env, row: EndpointRow, now: Date): Promise<EndpointDetail> {
  const organisation = (await findOrganisations(database, [row.organisationId])).get(row.organisationId);
  if (organisation === undefined) throw new Error(`endpoint ${row.id} is of no organisation`);
  return {
    ...(await summaryOf(env, row, await feedHead(database), now)),
    organisation: { id: organisation.id, name: organisation.name, sector: organisation.sector },
  };
}

export async function searchAttempts(env: Env, row: EndpointRow, search: AttemptSearch): Promise<AttemptPage> {
  return deliveryOf(env, row.id).attempts(search);
}

/** Changes what is given. An address is judged as at creation; what waits is tried again at once. */
export async function changeEndpoint(
  database: Database,
  env: Env,
  row: EndpointRow,
  change: EndpointChange,
  by: Id<"person">,
  now: Date,
): Promise<EndpointView | Refusal> {
  const url = change.url === undefined ? undefined : await admitTarget(env, change.url);
  if (url instanceof Refusal) return url;
  const outOfReach = await requireReach(database, row.organisationId, change.spaceIds ?? [], now);
  if (outOfReach !== null) return outOfReach;
  const isTurned = change.state !== undefined && change.state !== row.state;
  const { id: subjectId, organisationId } = row;
  const detail = { parts: Object.keys(change).join(", ") };
  const told = noted(database, { at: now, actorId: by, verb: "endpoint.changed", subjectId, organisationId, detail });
  const columns = { ...change, url, ...(isTurned ? turned(change.state === "paused", now) : {}) };
  const changed = await alterEndpoint(database, row.id, columns, told);
  if (changed === undefined) return refuse("not_found");
  const startsOver = (isTurned && change.state === "active") || changed.url !== row.url;
  await deliveryOf(env, row.id).endpointChanged({ startsOver });
  return viewOf(changed, now);
}

const turned = (isPaused: boolean, now: Date) => ({
  pauseReason: isPaused ? ("by_hand" as const) : null,
  pausedAt: isPaused ? now.toISOString() : null,
  ownersToldAt: null,
});

/** Takes the endpoint away, with its log. What waits for it is not delivered. */
export async function deleteEndpoint(database: Database, env: Env, row: EndpointRow, by: Id<"person">, now: Date): Promise<void> {
  const { id: subjectId, organisationId } = row;
  await removeEndpoint(database, row.id, noted(database, { at: now, actorId: by, verb: "endpoint.deleted", subjectId, organisationId }));
  await deliveryOf(env, row.id).endpointChanged({ startsOver: false });
}

/** Sends a test event to this endpoint alone, as often as its organisation may. It stands in no feed, so its number is 0. */
export async function testEndpoint(
  database: Database,
  env: Env,
  row: EndpointRow,
  by: Id<"person">,
  now: Date,
): Promise<{ eventId: Id<"event"> } | Refusal> {
  if (row.state === "paused") return refuse("wrong_state");
  const url = await admitTarget(env, row.url);
  if (url instanceof Refusal) return url;
  if ((await signWithOf(row, env.SECRETS_KEY, now)) === null) return refuse("endpoint_secret_unreadable");
  const { allowed, renewedInS } = await env.ALLOWANCES.getByName(row.organisationId).take(testAllowance);
  if (!allowed) return refuseFor(renewedInS, "test_limit_reached");
  const eventId = newId("event", now);
  const { id: subjectId, organisationId } = row;
  await commit(database, [noted(database, { at: now, actorId: by, verb: "endpoint.tested", subjectId, organisationId })]);
  await deliveryOf(env, row.id).sendTest({
    id: eventId,
    seq: 0,
    type: "endpoint.tested",
    timestamp: now.toISOString(),
    data: { endpointId: row.id, note: "Sent on request. Nothing has happened." },
  });
  return { eventId };
}

async function summaryOf(env: Env, row: EndpointRow, head: number, now: Date): Promise<EndpointSummary> {
  const [isSecretReadable, health] = await Promise.all([hasReadableSecret(row, env.SECRETS_KEY), healthOf(env, row, head)]);
  return { ...viewOf(row, now), isSecretReadable, health };
}

async function healthOf(env: Env, row: EndpointRow, head: number): Promise<EndpointHealth> {
  const { cursor, ...standing } = await deliveryOf(env, row.id).progress();
  return { ...standing, unread: head - (cursor ?? row.startsAfterSeq) };
}

function viewOf(row: EndpointRow, now: Date): EndpointView {
  const { id, url, description, eventTypes, spaceIds, includesClosed, signing, state, pauseReason, pausedAt, createdAt } = row;
  const overlaps =
    row.previousSecretEncrypted !== null && row.previousSecretUntil !== null && Date.parse(row.previousSecretUntil) > now.getTime();
  return {
    id,
    url,
    description,
    eventTypes,
    spaceIds,
    includesClosed,
    signing,
    state,
    pause: pauseReason === null || pausedAt === null ? null : { reason: pauseReason, at: pausedAt },
    previousSecretUntil: overlaps ? row.previousSecretUntil : null,
    createdAt,
  };
}
