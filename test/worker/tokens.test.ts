import { env } from "cloudflare:workers";
import { beforeAll, describe, expect, it } from "vitest";
import type { Id } from "../../contract/ids.ts";
import type { newTokenSchema, TokenScope } from "../../contract/token.ts";
import type { TokenCreated, TokenHolder, TokenView } from "../../contract/token.ts";
import type { DecisionView, SpaceSummary } from "../../contract/views.ts";
import type * as v from "valibot";
import { professionalForum } from "../cast/bodies.ts";
import { personIdOf } from "../cast/people.ts";
import { atTheDoor } from "./front-door.ts";
import { as, base, decide, openSpace, refusal, runningMeeting, setTheStage } from "./stage.ts";

beforeAll(setTheStage);

const slagelseOrganisation = "org_municipality_0330";

async function makeToken(scopes: TokenScope[], validDays = 30): Promise<TokenCreated> {
  const administrator = await as("slagelse-integrator");
  return administrator.post<TokenCreated>(`/organisations/${slagelseOrganisation}/tokens`, { name: "ESDH", scopes, validDays });
}

function withToken(
  token: string,
  path: string,
  { headers = {}, ...init }: Omit<RequestInit, "headers"> & { headers?: Record<string, string> } = {},
) {
  const authorised: Record<string, string> = { authorization: `Bearer ${token}`, ...headers };
  return atTheDoor(`${base}/api${path}`, { ...init, headers: authorised });
}

const codeOf = async (response: Response): Promise<[number, string]> => [response.status, (await response.json<{ code: string }>()).code];

describe("a token", () => {
  it("is shown once, and nowhere kept as it is", async () => {
    const created = await makeToken(["records"]);
    expect(created.token).toMatch(/^smr_[\w-]{43}$/);
    const administrator = await as("slagelse-integrator");
    const listed = await administrator.get<TokenView[]>(`/organisations/${slagelseOrganisation}/tokens`);
    expect(listed.map(({ id }) => id)).toContain(created.id);
    expect(JSON.stringify(listed)).not.toContain(created.token);
    const { results } = await env.DB.prepare("select * from tokens").all();
    expect(JSON.stringify(results)).not.toContain(created.token.slice(8));
  });

  it("reads what its organisation may, and says when it was last used", async () => {
    const space = await openSpace("Nøglens rum");
    const { token, id } = await makeToken(["records"]);
    const spaces = await (await withToken(token, "/spaces")).json<SpaceSummary[]>();
    expect(spaces.map(({ id: spaceId }) => spaceId)).toContain(space.id);
    expect((await withToken(token, `/spaces/${space.id}`)).status).toBe(200);
    const listed = await (await as("slagelse-integrator")).get<TokenView[]>(`/organisations/${slagelseOrganisation}/tokens`);
    expect(listed.find((one) => one.id === id)?.lastUsedAt).not.toBeNull();
  });

  it("does not see a space that its organisation has no part in, nor a closed item of a forum where it has no seat", async () => {
    const ringsted = await as("ringsted-head");
    const [organisation] = (await ringsted.get<{ organisations: { id: string }[] }>("/me")).organisations;
    const foreign = await ringsted.post<SpaceSummary>("/spaces", {
      name: "Ringsteds eget",
      purpose: "",
      goals: "",
      organisationId: organisation?.id,
      forumId: null,
    });
    const { token } = await makeToken(["records"]);
    expect(await codeOf(await withToken(token, `/spaces/${foreign.id}`))).toEqual([404, "not_found"]);
  });

  it("is told what it is, whatever it is for, and tells nobody else", async () => {
    const { token, id, expiresAt, createdAt } = await makeToken(["acknowledgements"]);
    const itself = { id, name: "ESDH", scopes: ["acknowledgements"], createdAt, expiresAt, actsAs: null };
    const answer = await withToken(token, "/token");
    expect(await answer.json<TokenHolder>()).toEqual({
      ...itself,
      organisation: { id: slagelseOrganisation, name: "Slagelse Kommune", sector: "municipality" },
    });
    const { token: acting } = await makeToken(["act"]);
    const { actsAs } = await (await withToken(acting, "/token")).json<TokenHolder>();
    expect(actsAs?.id).toBe(personIdOf("slagelse-integrator"));
    const { cookie } = await as("slagelse-integrator");
    expect(await codeOf(await atTheDoor(`${base}/api/token`, { headers: { cookie } }))).toEqual([403, "token_required"]);
    expect(await codeOf(await atTheDoor(`${base}/api/token`))).toEqual([401, "not_signed_in"]);
  });

  it("works for its scopes only", async () => {
    const { token } = await makeToken(["acknowledgements"]);
    expect(await codeOf(await withToken(token, "/spaces"))).toEqual([403, "token_scope_missing"]);
    expect(await codeOf(await withToken(token, "/events"))).toEqual([403, "token_scope_missing"]);
    const { token: reading } = await makeToken(["records"]);
    expect(await codeOf(await withToken(reading, "/events"))).toEqual([403, "token_scope_missing"]);
  });

  it("changes nothing, makes no token and reaches neither the demo nor the sign-in", async () => {
    const space = await openSpace();
    const { token } = await makeToken(["events", "acknowledgements", "records"]);
    const body = { method: "POST", headers: { "content-type": "application/json" }, body: "{}" };
    for (const path of [
      "/spaces",
      `/spaces/${space.id}/documents`,
      `/spaces/${space.id}/participations`,
      `/forums/${professionalForum}/meetings`,
      `/organisations/${slagelseOrganisation}/tokens`,
      `/organisations/${slagelseOrganisation}/endpoints`,
      "/demo/sign-in",
      "/auth/sign-out",
    ]) {
      expect([path, ...(await codeOf(await withToken(token, path, body)))]).toEqual([path, 403, "person_required"]);
    }
    expect(await codeOf(await withToken(token, `/organisations/${slagelseOrganisation}/tokens`))).toEqual([403, "person_required"]);
    expect(await codeOf(await withToken(token, "/demo/personas"))).toEqual([403, "person_required"]);
  });

  it("is refused from the moment it is revoked, and when its time is up", async () => {
    const administrator = await as("slagelse-integrator");
    const { token, id, expiresAt } = await makeToken(["records"], 1);
    expect((await withToken(token, "/spaces")).status).toBe(200);
    const after = new Date(Date.parse(expiresAt) + 1).toISOString();
    expect(await codeOf(await withToken(token, "/spaces", { headers: { "demo-time": after } }))).toEqual([401, "token_refused"]);
    const listed = await administrator.delete<TokenView[]>(`/tokens/${id}`);
    expect(listed.find((one) => one.id === id)?.revokedAt).not.toBeNull();
    expect(await codeOf(await withToken(token, "/spaces"))).toEqual([401, "token_refused"]);
    const unknown = await withToken(`smr_${"a".repeat(43)}`, "/spaces");
    expect(await codeOf(unknown)).toEqual([401, "token_refused"]);
    expect(unknown.headers.get("www-authenticate")).toBe('Bearer error="invalid_token"');
  });

  it("is asked of no origin, and lends nothing to a cookie that comes with it", async () => {
    const { token } = await makeToken(["acknowledgements"]);
    const { cookie } = await as("slagelse-consultant");
    const foreign = { origin: "https://elsewhere.example", "content-type": "application/json" };
    const acknowledged = await withToken(token, "/events/evt_nothing/acknowledgements", { method: "POST", headers: foreign, body: "{}" });
    expect(await codeOf(acknowledged)).toEqual([404, "not_found"]);
    const withBoth = await withToken("not-a-token", "/spaces", { method: "POST", headers: { ...foreign, cookie }, body: "{}" });
    expect(await codeOf(withBoth)).toEqual([401, "not_signed_in"]);
    const withCookie = await atTheDoor(`${base}/api/spaces`, { method: "POST", headers: { ...foreign, cookie }, body: "{}" });
    expect(await codeOf(withCookie)).toEqual([403, "wrong_origin"]);
    // A browser adds a name and password that it remembers to any site's request.
    const withPassword = { ...foreign, cookie, authorization: "Basic YTpi" };
    expect(await codeOf(await atTheDoor(`${base}/api/spaces`, { method: "POST", headers: withPassword, body: "{}" }))).toEqual([
      403,
      "wrong_origin",
    ]);
  });

  it("is made, seen and revoked by its organisation's administrators alone", async () => {
    const { id } = await makeToken(["records"]);
    for (const key of ["slagelse-consultant", "soro-consultant"]) {
      const visitor = await as(key);
      expect(await refusal(visitor.get(`/organisations/${slagelseOrganisation}/tokens`))).toMatchObject({ code: "not_found" });
      expect(await refusal(visitor.delete(`/tokens/${id}`))).toMatchObject({ code: "not_found" });
      const input: v.InferInput<typeof newTokenSchema> = { name: "x", scopes: ["records"], validDays: 1 };
      expect(await refusal(visitor.post(`/organisations/${slagelseOrganisation}/tokens`, input))).toMatchObject({ code: "not_found" });
    }
  });
});

describe("a token that acts in the name of whoever made it", () => {
  const json = (method: string, body: unknown) => ({
    method,
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
  });
  const newSpace = (name: string) => json("POST", { name, purpose: "", goals: "", organisationId: slagelseOrganisation, forumId: null });
  const notes = async (tokenId: string) =>
    (
      await env.DB.prepare("select actor_id, detail from audit_entries where verb = 'token.acted' and subject_id = ? order by rowid")
        .bind(tokenId)
        .all<{ actor_id: string; detail: string }>()
    ).results.map((row) => [row.actor_id, (JSON.parse(row.detail) as { path: string }).path]);

  it("does what they may, under their name, and it is noted that it was a program", async () => {
    const { token, id } = await makeToken(["act"]);
    const made = await withToken(token, "/spaces", newSpace("Oprettet af et program"));
    expect(made.status).toBe(201);
    const space = await made.json<SpaceSummary>();
    const document = await withToken(
      token,
      `/spaces/${space.id}/documents`,
      json("POST", { kind: "initiative", title: "Fra et andet system" }),
    );
    expect(document.status).toBe(201);
    expect((await withToken(token, `/spaces/${space.id}`)).status).toBe(200);
    const administrator = personIdOf("slagelse-integrator");
    expect(await notes(id)).toEqual([
      [administrator, "/api/spaces"],
      [administrator, `/api/spaces/${space.id}/documents`],
    ]);
  });

  it("makes no tokens, no endpoints and no calendar that would outlive it, writes in no text, signs nobody out, and does nothing for another organisation", async () => {
    const { token } = await makeToken(["act"]);
    const space = await openSpace();
    const { id } = await (
      await withToken(token, `/spaces/${space.id}/documents`, json("POST", { kind: "initiative", title: "Tekst" }))
    ).json<{ id: string }>();
    for (const [path, code] of [
      [`/organisations/${slagelseOrganisation}/tokens`, "person_required"],
      [`/organisations/${slagelseOrganisation}/endpoints`, "person_required"],
      ["/endpoints/end_any/tests", "person_required"],
      ["/auth/sign-out", "person_required"],
      ["/demo/sign-in", "person_required"],
      ["/calendar", "person_required"],
    ] as const) {
      const body = { name: "x", scopes: ["act"], validDays: 1, url: "https://x.example/", description: "", eventTypes: [] };
      expect([path, (await codeOf(await withToken(token, path, json("POST", body))))[1]]).toEqual([path, code]);
    }
    const line = await atTheDoor(`${base}/sync/${id}`, { headers: { upgrade: "websocket", authorization: `Bearer ${token}` } });
    expect(await codeOf(line)).toEqual([403, "person_required"]);
    const foreign = json("POST", { name: "Andres", purpose: "", goals: "", organisationId: "org_municipality_0340", forumId: null });
    expect((await withToken(token, "/spaces", foreign)).status).toBe(403);
  });

  it("ends with its maker's part in the organisation", async () => {
    const { token } = await makeToken(["act"]);
    const later = { headers: { "demo-time": new Date(Date.now() + 60 * 60 * 1000).toISOString() } };
    expect((await withToken(token, "/spaces", later)).status).toBe(200);
    const membership = env.DB.prepare("update memberships set valid_to = ? where person_id = 'per_demo_slagelse_integrator'");
    await membership.bind("2020-01-01").run();
    expect(await codeOf(await withToken(token, "/spaces"))).toEqual([401, "token_refused"]);
    await membership.bind(null).run();
  });
});

describe("who has a decision", () => {
  it("says which organisations' systems have received it, and under which reference they have entered it", async () => {
    const { meeting } = await runningMeeting();
    const decision = await decide(meeting);
    const { token } = await makeToken(["events", "acknowledgements", "records"]);
    const events = await readAll(token);
    const decided = events.find(({ type, data }) => type === "decision.recorded" && data.id === decision.id);
    expect(await (await withToken(token, `/decisions/${decision.id}/receipts`)).json()).toEqual([]);

    const acknowledge = (reference: string) =>
      withToken(token, `/events/${decided?.id}/acknowledgements`, {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify({ system: "SBSYS", reference }),
      });
    const first = await acknowledge("24-1234");
    expect(first.status).toBe(201);
    const again = await acknowledge("24-1234");
    expect(again.status).toBe(200);
    expect(await again.json()).toEqual(await first.json());
    await acknowledge("24-1299");

    // Asking for what comes after says that one has what came before.
    await withToken(token, `/events?after=${events.at(-1)?.seq}`);
    const reader = await as("soro-consultant");
    const receipts = await reader.get(`/decisions/${decision.id}/receipts`);
    expect(receipts).toMatchObject([
      {
        organisation: { id: slagelseOrganisation, name: "Slagelse Kommune" },
        delivery: "received",
        acknowledgements: [
          { system: "SBSYS", reference: "24-1234" },
          { system: "SBSYS", reference: "24-1299" },
        ],
      },
    ]);
  });

  it("tells whoever may not read the decision nothing, and lets nobody acknowledge what their organisation may not see", async () => {
    const { meeting } = await runningMeeting("closed");
    const decision: DecisionView = await decide(meeting);
    const outsider = await as("slagelse-consultant");
    expect(await refusal(outsider.get(`/decisions/${decision.id}/receipts`))).toMatchObject({ code: "not_found" });
    const row = await env.DB.prepare("select id from events where data ->> '$.id' = ?").bind(decision.id).first<{ id: Id<"event"> }>();
    const acknowledgement = { system: "SBSYS", reference: "1", organisationId: slagelseOrganisation };
    expect(await refusal(outsider.post(`/events/${row?.id}/acknowledgements`, acknowledgement))).toMatchObject({ code: "not_found" });
  });

  it("takes a person's word only for an organisation of theirs", async () => {
    const { meeting } = await runningMeeting();
    const decision = await decide(meeting);
    const row = await env.DB.prepare("select id from events where data ->> '$.id' = ?").bind(decision.id).first<{ id: Id<"event"> }>();
    const soro = await as("soro-consultant");
    const forAnother = { system: "SBSYS", reference: "1", organisationId: slagelseOrganisation };
    expect(await refusal(soro.post(`/events/${row?.id}/acknowledgements`, forAnother))).toMatchObject({ status: 403 });
    const own = await soro.post(`/events/${row?.id}/acknowledgements`, { system: "Acadre", reference: "26/77" });
    expect(own).toMatchObject({ organisationId: "org_municipality_0340", system: "Acadre", reference: "26/77" });
  });
});

type Told = { id: Id<"event">; seq: number; type: string; data: { id?: string } };

async function readAll(token: string): Promise<Told[]> {
  const page = await (await withToken(token, "/events?limit=500")).json<{ events: Told[] }>();
  return page.events;
}
