import { env } from "cloudflare:workers";
import { beforeAll, describe, expect, it } from "vitest";
import { personAllowance, tokenAllowance, type TokenCreated } from "../../contract/token.ts";
import type { SpaceSummary, SpaceView } from "../../contract/views.ts";
import { atTheDoor } from "./front-door.ts";
import { as, base, setTheStage } from "./stage.ts";

beforeAll(setTheStage);

const organisationId = "org_municipality_0330";
const spaceNamed = (name: string) => ({ name, purpose: "", goals: "", organisationId, forumId: null });

async function post(key: string, path: string, body: unknown, as_: string): Promise<Response> {
  const visitor = await as(as_);
  return atTheDoor(`${base}/api${path}`, {
    method: "POST",
    headers: { cookie: visitor.cookie, "content-type": "application/json", "idempotency-key": key },
    body: JSON.stringify(body),
  });
}

const spacesNamed = async (name: string) =>
  (await (await as("slagelse-consultant")).get<SpaceSummary[]>("/spaces")).filter((space) => space.name === name);
const codeOf = async (response: Response) => [response.status, (await response.json<{ code: string }>()).code];

describe("a request that is sent twice under one key", () => {
  it("is carried out once, and answered the same both times", async () => {
    const send = () => post("key-1", "/spaces", spaceNamed("Sendt to gange"), "slagelse-consultant");
    const first = await send();
    const second = await send();
    expect([first.status, second.status]).toEqual([201, 201]);
    expect(second.headers.get("idempotency-replayed")).toBe("true");
    expect(await second.json<SpaceView>()).toEqual(await first.json<SpaceView>());
    expect(await spacesNamed("Sendt to gange")).toHaveLength(1);
  });

  it("is carried out once also when it comes many times at the same moment", async () => {
    const answers = await Promise.all(
      Array.from({ length: 5 }, () => post("key-2", "/spaces", spaceNamed("På én gang"), "slagelse-consultant")),
    );
    for (const answer of answers) expect([201, 409]).toContain(answer.status);
    expect(await spacesNamed("På én gang")).toHaveLength(1);
  });

  it("is refused when it is not the same request", async () => {
    await post("key-3", "/spaces", spaceNamed("Det ene"), "slagelse-consultant");
    const other = await post("key-3", "/spaces", spaceNamed("Det andet"), "slagelse-consultant");
    expect(await codeOf(other)).toEqual([422, "idempotency_key_reused"]);
    expect(await spacesNamed("Det andet")).toEqual([]);
  });

  it("may be mended after a refusal, and stands in nobody else's way", async () => {
    expect((await post("key-4", "/spaces", spaceNamed(""), "slagelse-consultant")).status).toBe(422);
    expect((await post("key-4", "/spaces", spaceNamed("Rettet"), "slagelse-consultant")).status).toBe(201);
    const soro = await post("key-4", "/spaces", { ...spaceNamed("Sorøs"), organisationId: "org_municipality_0340" }, "soro-consultant");
    expect(soro.status).toBe(201);
  });

  it("is refused where its body is packed, told how to send it, and leaves its key free", async () => {
    const { cookie } = await as("slagelse-consultant");
    const headers = { cookie, "content-type": "application/json", "content-encoding": "gzip", "idempotency-key": "key-7" };
    const packed = new Blob([JSON.stringify(spaceNamed("Pakket"))]).stream().pipeThrough(new CompressionStream("gzip"));
    const body = await new Response(packed).arrayBuffer();
    const refused = await atTheDoor(`${base}/api/spaces`, { method: "POST", headers, body });
    expect(refused.headers.get("accept-encoding")).toBe("identity");
    expect(await codeOf(refused)).toEqual([415, "content_encoding_refused"]);
    expect((await post("key-7", "/spaces", spaceNamed("Upakket"), "slagelse-consultant")).status).toBe(201);
  });

  it("shows no secret twice, and keeps none", async () => {
    const send = () =>
      post("key-5", `/organisations/${organisationId}/tokens`, { name: "ESDH", scopes: ["events"], validDays: 1 }, "slagelse-integrator");
    const created = await (await send()).json<TokenCreated>();
    expect(await codeOf(await send())).toEqual([409, "answer_not_kept"]);
    const { results } = await env.DB.prepare("select * from idempotent_requests").all();
    expect(JSON.stringify(results)).not.toContain(created.token);
  });

  it("is not carried out again where nobody knows whether it was, until a day has passed", async () => {
    await post("key-6", "/spaces", spaceNamed("Uvist"), "slagelse-consultant");
    await env.DB.prepare("update idempotent_requests set status = null, body = null").run();
    const again = await post("key-6", "/spaces", spaceNamed("Uvist"), "slagelse-consultant");
    expect(await codeOf(again)).toEqual([409, "request_in_progress"]);
    await env.DB.prepare("update idempotent_requests set at = '2020-01-01T00:00:00.000Z'").run();
    expect((await post("key-6", "/spaces", spaceNamed("Uvist"), "slagelse-consultant")).status).toBe(201);
  });
});

describe("a token's allowance", () => {
  it("is said with every answer, and when it is used up the token is refused until it is renewed, and no other", async () => {
    const administrator = await as("slagelse-integrator");
    const make = () =>
      administrator.post<TokenCreated>(`/organisations/${organisationId}/tokens`, { name: "Ivrig", scopes: ["events"], validDays: 1 });
    const [eager, calm] = [await make(), await make()];
    const ask = ({ token }: TokenCreated) => atTheDoor(`${base}/api/events?limit=1`, { headers: { authorization: `Bearer ${token}` } });
    const first = await ask(eager);
    expect(first.headers.get("ratelimit-policy")).toBe(`"token";q=${tokenAllowance.requests};w=${tokenAllowance.windowS}`);
    expect(first.headers.get("ratelimit")).toMatch(new RegExp(`^"token";r=${tokenAllowance.requests - 1};t=\\d+$`));
    const allowance = env.ALLOWANCES.getByName(eager.id);
    for (let left = tokenAllowance.requests - 1; left > 0; left--) await allowance.take(tokenAllowance);
    const refused = await ask(eager);
    expect(await codeOf(refused)).toEqual([429, "too_many_requests"]);
    expect(Number(refused.headers.get("retry-after"))).toBeGreaterThan(0);
    expect((await ask(calm)).status).toBe(200);
  });
});

describe("a person's allowance", () => {
  it("is said with every answer, and when it is used up they are refused until it is renewed, and nobody else", async () => {
    const cookie = async (key: string) => (await as(key)).cookie;
    const [eager, calm] = [await cookie("kolding-outsider"), await cookie("region-consultant")];
    const ask = (of: string) => atTheDoor(`${base}/api/me`, { headers: { cookie: of } });
    const first = await ask(eager);
    expect(first.headers.get("ratelimit-policy")).toBe(`"person";q=${personAllowance.requests};w=${personAllowance.windowS}`);
    const left = Number(/;r=(\d+);/.exec(first.headers.get("ratelimit") ?? "")?.[1]);
    expect(left).toBeLessThan(personAllowance.requests);
    // Cheap ones, many at a time: what is not there counts as well.
    const burst = () =>
      Promise.all(Array.from({ length: 100 }, () => atTheDoor(`${base}/api/no-such-thing`, { headers: { cookie: eager } })));
    for (let asked = 0; asked < left; asked += 100) await burst();
    const refused = await ask(eager);
    expect(await codeOf(refused)).toEqual([429, "too_many_requests"]);
    expect(Number(refused.headers.get("retry-after"))).toBeGreaterThan(0);
    expect((await ask(calm)).status).toBe(200);
  }, 60_000);
});
