import { env } from "cloudflare:workers";
import { beforeAll, describe, expect, it } from "vitest";
import { sql } from "drizzle-orm";
import * as v from "valibot";
import { problemSchema } from "../../contract/problem.ts";
import type { DocumentView, MeetingView, SpaceView } from "../../contract/views.ts";
import { openDatabase } from "../../worker/platform/database.ts";
import { describe as describeError } from "../../worker/platform/log.ts";
import { atTheDoor } from "./front-door.ts";
import { as, base, openSpace, refusal, setTheStage } from "./stage.ts";

beforeAll(setTheStage);

async function problemOf(response: Response) {
  expect(response.headers.get("content-type")).toBe("application/problem+json");
  const text = await response.text();
  expect(text).not.toMatch(/\bat .*\.ts|Error:|SQLITE|stack/);
  const problem = v.parse(v.pipe(v.string(), v.parseJson(), problemSchema), text);
  expect(problem.status).toBe(response.status);
  return problem;
}

const rowsOf = async (table: string): Promise<number> =>
  (await env.DB.prepare(`select count(*) as n from ${table}`).first<{ n: number }>())?.n ?? -1;

const json = { "content-type": "application/json" };
const goodSpace = { name: "Rum", purpose: "", goals: "", organisationId: "org_municipality_0330", forumId: null };

describe("a request that cannot be understood", () => {
  it.each([
    { what: "JSON that breaks off", headers: json, body: '{"name": "Rum"', code: "malformed_json" },
    { what: "bytes that are no text", headers: json, body: new Uint8Array([0x7b, 0xff, 0xfe]), code: "malformed_json" },
    { what: "no body at all", headers: json, body: "", code: "malformed_json" },
    {
      what: "another type than it says",
      headers: { "content-type": "text/plain" },
      body: JSON.stringify(goodSpace),
      code: "unsupported_media_type",
    },
    { what: "a list where an object should be", headers: json, body: "[]", code: "invalid_input" },
    { what: "a name of spaces", headers: json, body: JSON.stringify({ ...goodSpace, name: "   " }), code: "invalid_input" },
    { what: "a name in two lines", headers: json, body: JSON.stringify({ ...goodSpace, name: "Rum\nmere" }), code: "invalid_input" },
    { what: "a zero character", headers: json, body: JSON.stringify({ ...goodSpace, name: "Rum\0" }), code: "invalid_input" },
    { what: "half a character", headers: json, body: JSON.stringify({ ...goodSpace, purpose: "x\ud83c" }), code: "invalid_input" },
    {
      what: "a name that is too long",
      headers: json,
      body: JSON.stringify({ ...goodSpace, name: "R".repeat(121) }),
      code: "invalid_input",
    },
    {
      what: "an id of another kind",
      headers: json,
      body: JSON.stringify({ ...goodSpace, organisationId: "per_demo_secretary" }),
      code: "invalid_input",
    },
    {
      what: "a forum that is not there",
      headers: json,
      body: JSON.stringify({ ...goodSpace, forumId: "for_nowhere" }),
      code: "invalid_input",
    },
    {
      what: "somebody else's organisation",
      headers: json,
      body: JSON.stringify({ ...goodSpace, organisationId: "org_municipality_0340" }),
      code: "not_allowed",
    },
    {
      what: "more than a megabyte",
      headers: json,
      body: JSON.stringify({ ...goodSpace, purpose: "x".repeat(1_100_000) }),
      code: "body_too_large",
    },
  ])("with $what is refused as $code, and nothing is stored", async ({ headers, body, code }) => {
    const { cookie } = await as("slagelse-consultant");
    const before = [await rowsOf("spaces"), await rowsOf("participations"), await rowsOf("events")];
    const response = await atTheDoor(`${base}/api/spaces`, { method: "POST", headers: { ...headers, cookie }, body });
    expect((await problemOf(response)).code).toBe(code);
    expect([await rowsOf("spaces"), await rowsOf("participations"), await rowsOf("events")]).toEqual(before);
  });

  it("names each field that is wrong, without saying back what was sent", async () => {
    const { cookie } = await as("slagelse-consultant");
    const response = await atTheDoor(`${base}/api/spaces`, {
      method: "POST",
      headers: { ...json, cookie },
      body: JSON.stringify({ name: 4711, purpose: "", goals: "", organisationId: "<script>", forumId: null }),
    });
    const problem = await problemOf(response);
    expect(problem.fields?.map((field) => field.path)).toEqual(["name", "organisationId"]);
    expect(JSON.stringify(problem)).not.toMatch(/<script>|4711/);
    const asked = await atTheDoor(`${base}/api/actions?open=4711`, { headers: { cookie } });
    expect(JSON.stringify(await problemOf(asked))).not.toContain("4711");
    const nothing = await atTheDoor(`${base}/api/spaces`, { method: "POST", headers: { ...json, cookie }, body: "null" });
    expect((await problemOf(nothing)).fields).toEqual([{ path: "", issue: "expected Object" }]);
  });
});

describe("a time that is none", () => {
  it.each(["2026-02-31T10:00:00Z", "2026-12-02T16:00:00+02", "2026-12-02T16:00:00.1234567890Z", "9999-12-31T23:59:59-23:59"])(
    "such as %s is refused for a meeting, and the field is named",
    async (startsAt) => {
      const planning = (await as("secretary")).post("/forums/for_cluster_professional/meetings", { startsAt, place: "" });
      expect(await refusal(planning)).toMatchObject({ code: "invalid_input", paths: ["startsAt"] });
    },
  );

  it("is refused as the last day of a part in a space", async () => {
    const space = await openSpace();
    const adding = (await as("slagelse-consultant")).post(`/spaces/${space.id}/participations`, {
      partyId: "org_plo_zealand",
      role: "reader",
      validTo: "2099-02-30",
    });
    expect(await refusal(adding)).toMatchObject({ code: "invalid_input", paths: ["validTo"] });
  });
});

describe("an address of nothing", () => {
  const addresses = [
    "spaces/spa_nowhere",
    "documents/doc_nowhere",
    "forums/for_nowhere",
    "meetings/mee_nowhere",
    "decisions/dec_nowhere",
    "versions/ver_nowhere",
    "endpoints/end_nowhere",
  ];
  it.each([...addresses, ...addresses.map((address) => address.replace("nowhere", "' OR 1=1--")), "spaces/doc_wrongkind"])(
    "/api/%s is not found",
    async (address) => {
      const { cookie } = await as("secretary");
      const response = await atTheDoor(`${base}/api/${encodeURI(address)}`, { headers: { cookie } });
      expect((await problemOf(response)).code).toBe("not_found");
    },
  );

  it("under /api says that there is no such route", async () => {
    expect((await problemOf(await atTheDoor(`${base}/api/nowhere`))).code).toBe("unknown_route");
    expect((await problemOf(await atTheDoor(`${base}/api/auth/update-user`, { method: "POST", headers: json, body: "{}" }))).code).toBe(
      "unknown_route",
    );
  });
});

describe("an address outside /api of nothing", () => {
  it("where programs look says that there is no such route, and shows them no page", async () => {
    expect((await problemOf(await atTheDoor(`${base}/.well-known/nowhere`))).code).toBe("unknown_route");
  });
});

describe("an address that is asked for otherwise than it can be", () => {
  it("says by which methods it can, and answers that question too", async () => {
    for (const [method, path, allow] of [
      ["PUT", "/spaces/spa_x", "GET, HEAD, PATCH"],
      ["POST", "/events", "GET, HEAD"],
      ["GET", "/auth/sign-out", "POST"],
      ["POST", "/spaces/spa_x/", null],
    ] as const) {
      const answer = await atTheDoor(`${base}/api${path}`, { method });
      expect((await problemOf(answer)).code, path).toBe(allow === null ? "unknown_route" : "method_not_allowed");
      expect(answer.headers.get("allow"), path).toBe(allow);
    }
    const asked = await atTheDoor(`${base}/api/spaces`, { method: "OPTIONS", headers: { origin: "https://other.example" } });
    expect([asked.status, asked.headers.get("allow")]).toEqual([204, "GET, HEAD, POST"]);
    expect(asked.headers.has("access-control-allow-origin")).toBe(false);
  });
});

describe("an installation whose tables are not there yet", () => {
  it("asks to be asked again in a moment, where it would say that it has failed", async () => {
    await env.DB.exec("ALTER TABLE spaces RENAME TO spaces_to_come");
    const answer = await atTheDoor(`${base}/api/spaces`, { headers: { cookie: (await as("slagelse-consultant")).cookie } });
    await env.DB.exec("ALTER TABLE spaces_to_come RENAME TO spaces");
    expect((await problemOf(answer)).code).toBe("not_ready");
    expect([answer.status, answer.headers.get("retry-after")]).toEqual([503, "2"]);
  });

  it("has in its log which query failed and why, and none of what was to be stored", async () => {
    const told = await openDatabase(env.DB)
      .run(sql`insert into nowhere values (${"010190-1234"})`)
      .catch(describeError);
    expect(told).toMatch(/insert into nowhere values.*no such table.*\n +at /s);
    expect(told).not.toContain("010190");
  });
});

describe("somebody without the right", () => {
  it("who is not signed in is asked to sign in, everywhere", async () => {
    for (const path of [
      "me",
      "spaces",
      "documents",
      "organisations",
      "directory?q=a",
      "forums",
      "meetings",
      "spaces/spa_nowhere",
      "organisations/org_plo_zealand/endpoints",
    ]) {
      expect((await problemOf(await atTheDoor(`${base}/api/${path}`))).code, path).toBe("not_signed_in");
    }
  });

  it("learns nothing of a space they take no part in", async () => {
    const space = await openSpace("Hemmeligt");
    const outsider = await as("kolding-outsider");
    expect(await refusal(outsider.get(`/spaces/${space.id}`))).toMatchObject({ code: "not_found" });
    expect(await refusal(outsider.patch(`/spaces/${space.id}`, { name: "Mit" }))).toMatchObject({ code: "not_found" });
    expect(await refusal(outsider.post(`/spaces/${space.id}/documents`, { kind: "initiative", title: "Min" }))).toMatchObject({
      code: "not_found",
    });
    expect((await outsider.get<SpaceView[]>("/spaces")).map((row) => row.name)).not.toContain("Hemmeligt");
    const socket = await atTheDoor(`${base}/sync/${space.id.replace("spa", "doc")}`, {
      headers: { upgrade: "websocket", cookie: outsider.cookie },
    });
    expect((await problemOf(socket)).code).toBe("not_found");
  });

  it("who reads or comments may not write, invite, submit or make documents", async () => {
    const space = await openSpace();
    const document = await (
      await as("slagelse-consultant")
    ).post<DocumentView>(`/spaces/${space.id}/documents`, { kind: "initiative", title: "Indsats" });
    const reader = await as("region-consultant");
    expect(await reader.get<DocumentView>(`/documents/${document.id}`)).toMatchObject({
      myRole: "reader",
      may: { write: false, share: false, submit: false },
    });
    for (const request of [
      () => reader.post(`/spaces/${space.id}/documents`, { kind: "initiative", title: "Min" }),
      () => reader.post(`/spaces/${space.id}/participations`, { partyId: "org_plo_zealand", role: "reader", validTo: null }),
      () => reader.post(`/documents/${document.id}/sharing`),
      () => reader.post(`/documents/${document.id}/submissions`, { forumId: "for_cluster_professional" }),
    ]) {
      expect(await refusal(request())).toMatchObject({ code: "not_allowed", status: 403 });
    }
  });

  it("who only sits in the forum may not set its agenda", async () => {
    const secretary = await as("secretary");
    const meeting = await secretary.post<MeetingView>("/forums/for_cluster_professional/meetings", {
      startsAt: "2026-12-16T16:00:00Z",
      place: "",
    });
    const member = await as("ringsted-head");
    expect(
      await refusal(member.post(`/meetings/${meeting.id}/progress`, { to: "agenda_published", reason: "Aftalt med formandskabet." })),
    ).toMatchObject({
      code: "not_allowed",
    });
    expect(
      await refusal(member.post("/forums/for_cluster_professional/meetings", { startsAt: "2026-12-16T16:00:00Z", place: "" })),
    ).toMatchObject({ code: "not_allowed" });
  });
});

describe("a request from another site", () => {
  it("changes nothing, whatever cookie it carries", async () => {
    const { cookie } = await as("slagelse-consultant");
    for (const headers of [{ origin: "https://elsewhere.example" }, { origin: "null" }, { "sec-fetch-site": "cross-site" }]) {
      const response = await atTheDoor(`${base}/api/spaces`, {
        method: "POST",
        headers: { ...json, ...headers, cookie },
        body: JSON.stringify(goodSpace),
      });
      expect((await problemOf(response)).code).toBe("wrong_origin");
    }
    const own = await atTheDoor(`${base}/api/spaces`, {
      method: "POST",
      headers: { ...json, origin: base, cookie },
      body: JSON.stringify(goodSpace),
    });
    expect(own.status).toBe(201);
  });

  it("opens no socket", async () => {
    const { cookie } = await as("slagelse-consultant");
    const response = await atTheDoor(`${base}/sync/doc_any`, {
      headers: { upgrade: "websocket", origin: "https://elsewhere.example", cookie },
    });
    expect((await problemOf(response)).code).toBe("wrong_origin");
  });
});

describe("every answer", () => {
  it.each(["/", "/api/me", "/api/nowhere", "/public/decisions/dec_nowhere", "/sync/doc_nowhere", "/sign-in/link?token=x"])(
    "%s carries the security headers",
    async (path) => {
      const response = await atTheDoor(`${base}${path}`);
      const policy = response.headers.get("content-security-policy") ?? "";
      expect(policy).toContain("default-src 'none'");
      expect(policy).not.toContain("unsafe");
      expect(response.headers.get("x-content-type-options")).toBe("nosniff");
      expect(policy).toContain("frame-ancestors 'none'");
      await response.arrayBuffer();
    },
  );
});
