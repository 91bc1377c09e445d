import { env } from "cloudflare:workers";
import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { replayAllowance, testAllowance } from "../../contract/endpoint.ts";
import type { EndpointCreated, EndpointDetail, EndpointSummary } from "../../contract/endpoint-views.ts";
import { memberships } from "../../worker/organisations/tables.ts";
import { Refused } from "../cast/visitor.ts";
import { atTheDoor } from "./front-door.ts";
import { forgedAddresses } from "./webhooks-forged.ts";
import { database, foundOrganisation, foundSpace, openInbox, participantsChange, verified } from "./webhooks-world.ts";

const address = "https://receiver.example/hook";
const input = { url: address, description: "Journalsystemet", eventTypes: [] };

async function administrator(name = "Sorø") {
  const { organisationId, administrator: enter } = await foundOrganisation(name);
  const visitor = await enter();
  const path = `/organisations/${organisationId}/endpoints`;
  const create = (change: Partial<typeof input> = {}) => visitor.post<EndpointCreated>(path, { ...input, ...change });
  return { organisationId, visitor, path, create };
}

/** The problem that the request is answered with. */
async function refusal(request: Promise<unknown>) {
  const error = await request.then(
    () => null,
    (reason: unknown) => reason,
  );
  if (!(error instanceof Refused)) throw new Error(`not refused: ${String(error)}`);
  return error.problem;
}

describe("an organisation's administrator", () => {
  test("makes an endpoint and is shown its secret that once", async () => {
    const { organisationId, visitor, path, create } = await administrator();
    const created = await create({ eventTypes: [] });
    expect(created).toMatchObject({ url: address, description: "Journalsystemet", eventTypes: [], state: "active" });
    expect(created.secret).toMatch(/^whsec_/);

    const [list, detail] = await Promise.all([
      visitor.get<EndpointSummary[]>(path),
      visitor.get<EndpointDetail>(`/endpoints/${created.id}`),
    ]);
    const { secret, ...view } = created;
    const health = { lastSuccessAt: null, failingSince: null, waiting: 0, unread: 0 };
    expect(list).toEqual([{ ...view, isSecretReadable: true, health }]);
    expect(detail).toEqual({
      ...view,
      isSecretReadable: true,
      organisation: { id: organisationId, name: "Sorø", sector: "municipality" },
      health,
    });
    const changed = await visitor.patch(`/endpoints/${created.id}`, { description: "Nyt navn" });
    expect(JSON.stringify([list, detail, changed])).not.toContain(secret.slice(6));
    const stored = await env.DB.prepare("SELECT * FROM endpoints WHERE id = ?").bind(created.id).all();
    expect(JSON.stringify(stored.results)).not.toContain(secret.slice(6));
  });

  test("sees how far behind a paused one is", async () => {
    const { organisationId, visitor, create } = await administrator();
    const inbox = openInbox();
    const { id } = await create({ url: inbox.url });
    const spaceId = await foundSpace([organisationId]);
    await visitor.patch(`/endpoints/${id}`, { state: "paused" });
    await participantsChange(spaceId);
    await participantsChange(spaceId);
    expect(await visitor.get<EndpointDetail>(`/endpoints/${id}`)).toMatchObject({
      state: "paused",
      pause: { reason: "by_hand" },
      health: { waiting: 0, unread: 2 },
    });
    await visitor.patch(`/endpoints/${id}`, { state: "active" });
    expect(await inbox.received(2)).toHaveLength(2);
  });

  test("sends a test event, to that endpoint only, and it verifies", async () => {
    const { visitor, create } = await administrator();
    const [inbox, other] = [openInbox(), openInbox()];
    const { id, secret } = await create({ url: inbox.url });
    await create({ url: other.url });
    const { eventId } = await visitor.post<{ eventId: string }>(`/endpoints/${id}/tests`);
    const [request] = await inbox.received(1);
    if (request === undefined) throw new Error("nothing came");
    expect(verified(request, secret)).toMatchObject({ id: eventId, seq: 0, type: "endpoint.tested", data: { endpointId: id } });
    expect(await other.received(0)).toEqual([]);
  });

  test("has so many test events sent in a minute, whichever endpoint they are for, and no other organisation is held up", async () => {
    const { visitor, create } = await administrator();
    const inbox = openInbox();
    const endpoints = [await create({ url: inbox.url }), await create({ url: inbox.url })];
    for (let sent = 0; sent < testAllowance.requests; sent++) await visitor.post(`/endpoints/${endpoints[sent % 2]?.id}/tests`);
    const path = `/api/endpoints/${endpoints[0]?.id}/tests`;
    const refused = await atTheDoor(`http://localhost${path}`, { method: "POST", headers: { cookie: visitor.cookie } });
    expect([refused.status, (await refused.json<{ code: string }>()).code]).toEqual([429, "test_limit_reached"]);
    expect(Number(refused.headers.get("retry-after"))).toSatisfy((wait: number) => wait > 0 && wait <= testAllowance.windowS);
    expect(await inbox.received(testAllowance.requests)).toHaveLength(testAllowance.requests);
    const other = await administrator("Slagelse");
    const { id } = await other.create({ url: inbox.url });
    await other.visitor.post(`/endpoints/${id}/tests`);
  });

  test("has so much sent again in a minute, and no test event is held up by it", async () => {
    const { organisationId, visitor, create } = await administrator();
    const inbox = openInbox();
    const { id } = await create({ url: inbox.url });
    await participantsChange(await foundSpace([organisationId]));
    await visitor.patch(`/endpoints/${id}`, { description: "vækkes" });
    const [first] = await inbox.received(1);
    const { seq } = JSON.parse(first?.body ?? "{}") as { seq: number };
    const wanted = { what: "range", fromSeq: seq, throughSeq: seq };
    for (let asked = 0; asked < replayAllowance.requests; asked++) await visitor.post(`/endpoints/${id}/replays`, wanted);
    const refused = await atTheDoor(`http://localhost/api/endpoints/${id}/replays`, {
      method: "POST",
      headers: { cookie: visitor.cookie, "content-type": "application/json" },
      body: JSON.stringify(wanted),
    });
    expect(refused.headers.get("content-type")).toContain("application/problem+json");
    expect([refused.status, (await refused.json<{ code: string }>()).code]).toEqual([429, "replay_limit_reached"]);
    expect(Number(refused.headers.get("retry-after"))).toSatisfy((wait: number) => wait > 0 && wait <= replayAllowance.windowS);
    await visitor.post(`/endpoints/${id}/tests`);
  });

  test("cannot send a test event to a paused endpoint", async () => {
    const { visitor, create } = await administrator();
    const { id } = await create();
    await visitor.patch(`/endpoints/${id}`, { state: "paused" });
    expect(await refusal(visitor.post(`/endpoints/${id}/tests`))).toMatchObject({ code: "wrong_state", status: 409 });
  });

  test("moves an endpoint, and what waited is sent to the new address at once", async () => {
    const { organisationId, visitor, create } = await administrator();
    const [failing, working] = [openInbox(), openInbox()];
    const { id, secret } = await create({ url: failing.url });
    await failing.plan([{ status: 500 }]);
    const spaceId = await foundSpace([organisationId]);
    await participantsChange(spaceId);
    await visitor.patch(`/endpoints/${id}`, { description: "vækkes" });
    await failing.received(1);
    await visitor.patch(`/endpoints/${id}`, { url: working.url });
    const [request] = await working.received(1);
    if (request === undefined) throw new Error("nothing came");
    expect(verified(request, secret).data).toMatchObject({ space: { id: spaceId } });
  });

  test.each(forgedAddresses)("is refused %j at creation and at a change, and nothing is stored", async (forged) => {
    const { visitor, path, create } = await administrator();
    expect(await refusal(create({ url: forged }))).toMatchObject({ code: "endpoint_address_refused", status: 422 });
    expect(await visitor.get(path)).toEqual([]);
    const { id } = await create();
    expect(await refusal(visitor.patch(`/endpoints/${id}`, { url: forged }))).toMatchObject({ code: "endpoint_address_refused" });
    expect(await visitor.get(`/endpoints/${id}`)).toMatchObject({ url: address });
  });
});

describe("to everybody else there is no endpoint", () => {
  test("another organisation's administrator is told that it is not found", async () => {
    const own = await administrator("Sorø");
    const other = await administrator("Slagelse");
    const { id } = await own.create();
    for (const ask of [
      () => other.visitor.get(own.path),
      () => other.visitor.post(own.path, input),
      () => other.visitor.get(`/endpoints/${id}`),
      () => other.visitor.patch(`/endpoints/${id}`, { state: "paused" }),
      () => other.visitor.post(`/endpoints/${id}/tests`),
      () => other.visitor.get("/endpoints/end_unknown"),
      () => other.visitor.get("/endpoints/dec_something"),
      () => other.visitor.get("/organisations/org_unknown/endpoints"),
    ]) {
      expect(await refusal(ask())).toMatchObject({ code: "not_found", status: 404 });
    }
    expect(await own.visitor.get(`/endpoints/${id}`)).toMatchObject({ state: "active" });
  });

  test("a member without the administrator's right is told the same", async () => {
    const { organisationId, visitor, path, create } = await administrator();
    const { id } = await create();
    await database.update(memberships).set({ administrator: false }).where(eq(memberships.organisationId, organisationId));
    expect(await refusal(visitor.get(path))).toMatchObject({ code: "not_found" });
    expect(await refusal(visitor.get(`/endpoints/${id}`))).toMatchObject({ code: "not_found" });
  });

  test("somebody not signed in is asked to, whether it is there or not", async () => {
    const { create } = await administrator();
    const { id } = await create();
    for (const path of [`/endpoints/${id}`, "/endpoints/end_unknown"]) {
      const response = await atTheDoor(`http://localhost/api${path}`);
      expect(response.status).toBe(401);
    }
  });
});

describe("bad input", () => {
  test.each([
    ["no address", { description: "", eventTypes: [] }, "url"],
    ["an address of another type", { ...input, url: 7 }, "url"],
    ["an address that never ends", { ...input, url: `https://receiver.example/${"x".repeat(2000)}` }, "url"],
    ["an unknown event", { ...input, eventTypes: ["decision.guessed"] }, "eventTypes.0"],
    ["every event a thousand times over", { ...input, eventTypes: Array.from({ length: 1000 }, () => "decision.recorded") }, "eventTypes"],
    ["the test event, which cannot be subscribed to", { ...input, eventTypes: ["endpoint.tested"] }, "eventTypes.0"],
  ])("%s is named by its field, and nothing is stored", async (_, body, field) => {
    const { visitor, path } = await administrator();
    const problem = await refusal(visitor.post(path, body));
    expect(problem).toMatchObject({ code: "invalid_input", status: 422 });
    expect(problem.fields?.map((issue) => issue.path)).toEqual([field]);
    expect(await visitor.get(path)).toEqual([]);
  });

  test("a state that is none is refused, and an empty change changes nothing", async () => {
    const { visitor, create } = await administrator();
    const { secret: _, ...view } = await create();
    expect(await refusal(visitor.patch(`/endpoints/${view.id}`, { state: "asleep" }))).toMatchObject({ code: "invalid_input" });
    expect(await visitor.patch(`/endpoints/${view.id}`, {})).toEqual(view);
  });

  test("text that is no JSON is refused as a problem document", async () => {
    const { visitor, path } = await administrator();
    const response = await atTheDoor(`http://localhost/api${path}`, {
      method: "POST",
      headers: { cookie: visitor.cookie, "content-type": "application/json" },
      body: "{",
    });
    expect(response.status).toBe(400);
    expect(response.headers.get("content-type")).toBe("application/problem+json");
    expect(await response.json()).toMatchObject({ code: "malformed_json" });
  });
});
