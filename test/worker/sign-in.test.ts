import { createExecutionContext, waitOnExecutionContext } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { beforeAll, describe, expect, it } from "vitest";
import type { Me } from "../../contract/views.ts";
import { app } from "../../worker/app.ts";
import { offersDemo } from "../../worker/platform/env.ts";
import { atTheDoor } from "./front-door.ts";
import { as, base, refusal, setTheStage } from "./stage.ts";

beforeAll(setTheStage);

const askForLink = (email: string) =>
  atTheDoor(`${base}/api/auth/sign-in/magic-link`, {
    method: "POST",
    headers: { "content-type": "application/json", origin: base },
    body: JSON.stringify({ email, callbackURL: "/" }),
  });

const lettersTo = async (email: string): Promise<string[]> =>
  (await env.DB.prepare("select body from mailbox where to_address = ? order by id desc").bind(email).all<{ body: string }>()).results.map(
    (row) => row.body,
  );

async function newestLinkTo(email: string): Promise<string> {
  const link = /https?:\S+/.exec((await lettersTo(email))[0] ?? "")?.[0];
  if (link === undefined) throw new Error("no link in the mailbox");
  return link;
}

const verifyingAddress = (link: string) =>
  `${base}/api/auth/magic-link/verify?token=${new URL(link).searchParams.get("token")}&callbackURL=/&errorCallbackURL=/sign-in`;

describe("signing in by e-mail", () => {
  it("is refused for a while to whoever asks too often, and says for how long", async () => {
    const address = "https://samarbejdsrum.example";
    const ask = async (): Promise<Response> => {
      const context = createExecutionContext();
      const request = new Request(`${address}/api/auth/sign-in/magic-link`, {
        method: "POST",
        headers: { "content-type": "application/json", origin: address, "cf-connecting-ip": "192.0.2.7" },
        body: JSON.stringify({ email: "nobody@demo.example", callbackURL: "/" }),
      });
      const response = await app.fetch(request, { ...env, BASE_URL: address }, context);
      await waitOnExecutionContext(context);
      return response;
    };
    const answers: Response[] = [];
    while (answers.length < 20 && answers.at(-1)?.status !== 429) answers.push(await ask());
    expect(answers.map(({ status }) => status).slice(0, -1)).not.toContain(429);
    const refused = answers.at(-1);
    expect(refused?.headers.get("content-type")).toBe("application/problem+json");
    expect(Number(refused?.headers.get("retry-after"))).toBeGreaterThan(0);
    expect(await refused?.json()).toMatchObject({ code: "too_many_requests", status: 429 });
  });

  it("goes by a link that lands in the mailbox and works once", async () => {
    const email = "soro-consultant@demo.example";
    expect((await askForLink(email)).status).toBe(200);
    const link = await newestLinkTo(email);
    const entered = await atTheDoor(verifyingAddress(link), { redirect: "manual" });
    expect(entered.status).toBe(302);
    const cookie = entered.headers
      .getSetCookie()
      .map((line) => line.split(";", 1)[0])
      .join("; ");
    const me = await (await atTheDoor(`${base}/api/me`, { headers: { cookie } })).json<Me>();
    expect(me).toMatchObject({ person: { email }, organisations: [{ name: "Sorø Kommune", sector: "municipality" }] });

    const again = await atTheDoor(verifyingAddress(link), { redirect: "manual" });
    expect(again.headers.get("location")).toContain("/sign-in?error=");
    expect(again.headers.getSetCookie()).toEqual([]);
  });

  it("still works after a mail scanner has opened the link", async () => {
    const email = "general-practitioner@demo.example";
    await askForLink(email);
    const link = await newestLinkTo(email);
    const scanned = await atTheDoor(link);
    expect(scanned.status).toBe(200);
    expect(scanned.headers.getSetCookie()).toEqual([]);
    expect(await scanned.text()).toContain("<button");
    const entered = await atTheDoor(verifyingAddress(link), { redirect: "manual" });
    expect(entered.headers.getSetCookie().join()).toContain("session_token");
  });

  it("answers alike whether or not anybody has the address, and writes only to somebody", async () => {
    const [known, unknown] = await Promise.all([askForLink("secretary@demo.example"), askForLink("nobody@elsewhere.example")]);
    expect(unknown.status).toBe(known.status);
    expect(await unknown.text()).toBe(await known.text());
    expect(await lettersTo("nobody@elsewhere.example")).toEqual([]);
    expect(await lettersTo("secretary@demo.example")).toHaveLength(1);
  });

  it("keeps no token in the database that could be used", async () => {
    const email = "ringsted-head@demo.example";
    await askForLink(email);
    const token = new URL(await newestLinkTo(email)).searchParams.get("token") ?? "";
    const { results } = await env.DB.prepare("select * from verifications").all();
    expect(results.length).toBeGreaterThan(0);
    expect(JSON.stringify(results)).not.toContain(token);
  });

  it("ends when the person signs out", async () => {
    const visitor = await as("soro-mayor");
    await visitor.get<Me>("/me");
    const out = await atTheDoor(`${base}/api/auth/sign-out`, { method: "POST", headers: { cookie: visitor.cookie, origin: base } });
    expect(out.status).toBe(200);
    expect(await refusal(visitor.get("/me"))).toMatchObject({ code: "not_signed_in" });
  });
});

describe("somebody else's page", () => {
  it.each(["cross-site", "same-site"])("cannot sign its visitor in as its own sender (%s)", async (site) => {
    const email = "slagelse-director@demo.example";
    await askForLink(email);
    const address = verifyingAddress(await newestLinkTo(email));
    const lured = await atTheDoor(address, { redirect: "manual", headers: { "sec-fetch-site": site } });
    expect(lured.status).toBe(403);
    expect(lured.headers.getSetCookie()).toEqual([]);
    // The token is not used up by that.
    const entered = await atTheDoor(address, { redirect: "manual", headers: { "sec-fetch-site": "same-origin" } });
    expect(entered.headers.getSetCookie().join()).toContain("session_token");
  });
});

describe("asking for a link", () => {
  const ask = (body: string, headers: Record<string, string> = { "content-type": "application/json" }) =>
    atTheDoor(`${base}/api/auth/sign-in/magic-link`, { method: "POST", headers: { origin: base, ...headers }, body });

  it.each([
    { what: "JSON that breaks off", body: "{", code: "malformed_json" },
    { what: "nothing in it", body: "{}", code: "invalid_input" },
    { what: "no address", body: JSON.stringify({ email: "nobody" }), code: "invalid_input" },
    { what: "more than a megabyte", body: JSON.stringify({ email: "a@b.example", more: "x".repeat(2_000_000) }), code: "body_too_large" },
  ])("with $what is refused as $code, like everything else", async ({ body, code }) => {
    const response = await ask(body);
    expect(response.headers.get("content-type")).toBe("application/problem+json");
    expect(await response.json()).toMatchObject({ code });
  });

  it("can be done in the other language: the page of the link keeps its token", async () => {
    const page = await (await atTheDoor(`${base}/sign-in/link?token=a%26b`)).text();
    const other = /href="(\/sign-in\/link[^"]*)"/.exec(page)?.[1]?.replaceAll("&amp;", "&") ?? "";
    expect(await (await atTheDoor(base + other)).text()).toContain('value="a&amp;b"');
  });
});

it("what somebody read while signed in is kept by no cache", async () => {
  const { cookie } = await as("secretary");
  expect((await atTheDoor(`${base}/api/me`, { headers: { cookie } })).headers.get("cache-control")).toBe("no-store");
});

describe("the demo's shortcuts", () => {
  it("sign in as one of the cast with one request", async () => {
    const me = await (await as("slagelse-integrator")).get<Me>("/me");
    expect(me.organisations).toEqual([
      { id: "org_municipality_0330", name: "Slagelse Kommune", sector: "municipality", administrator: true },
    ]);
  });

  it("know nobody outside the cast", async () => {
    expect(await refusal(as("somebody-else"))).toMatchObject({ code: "not_found" });
  });

  const paths = [
    ["GET", "/api/demo/personas"],
    ["POST", "/api/demo/sign-in"],
    ["GET", "/dev/mailbox"],
    ["POST", "/dev/receiver"],
  ] as const;
  it.each([
    { where: "the configured address is not local", BASE_URL: "https://samarbejdsrum.example", DEMO: "on", requested: base },
    { where: "it is not switched on", BASE_URL: base, DEMO: "off", requested: base },
    { where: "the request came to another address", BASE_URL: base, DEMO: "on", requested: "https://samarbejdsrum.example" },
  ])("are not there where $where", async ({ BASE_URL, DEMO, requested }) => {
    for (const [method, path] of paths) {
      const context = createExecutionContext();
      const request = new Request(`${requested}${path}`, {
        method,
        ...(method === "POST" ? { headers: { "content-type": "application/json" }, body: JSON.stringify({ as: "secretary" }) } : {}),
      });
      const response = await app.fetch(request, { ...env, BASE_URL, DEMO }, context);
      await waitOnExecutionContext(context);
      expect(response.status, path).toBe(404);
      expect(await response.text()).toContain("demo_not_available");
      expect(response.headers.getSetCookie()).toEqual([]);
    }
  });

  it("arrange no time where the demo is not offered", () => {
    for (const address of ["https://localhost.example", "http://10.0.0.1", "http://localhost.evil.example", "http://127.0.0.1.example"]) {
      expect(offersDemo({ BASE_URL: address, DEMO: "on" }, address), address).toBe(false);
    }
    expect(offersDemo({ BASE_URL: "http://localhost:8787", DEMO: "on" }, "http://localhost:8787/")).toBe(true);
  });
});

describe("a session", () => {
  const days = (count: number): number => Date.now() + count * 24 * 60 * 60 * 1000;
  const setEnd = (at: number) =>
    env.DB.prepare("update sessions set expires_at = ? where person_id = 'per_demo_ringsted_head'").bind(at).run();
  const ends = async (): Promise<number> =>
    (await env.DB.prepare("select max(expires_at) as at from sessions where person_id = 'per_demo_ringsted_head'").first<number>("at")) ??
    0;
  const meAs = (cookie: string) => atTheDoor(`${base}/api/me`, { headers: { cookie } });

  it("is given its whole length again while somebody comes here, at most once a day", async () => {
    const { cookie } = await as("ringsted-head");
    expect((await meAs(cookie)).headers.getSetCookie()).toEqual([]);
    await setEnd(days(10));
    const renewed = await meAs(cookie);
    expect(renewed.status).toBe(200);
    expect(renewed.headers.getSetCookie().join()).toMatch(/session_token=.*Max-Age=2592000/);
    expect(await ends()).toBeGreaterThan(days(29));
    expect((await meAs(cookie)).headers.getSetCookie()).toEqual([]);
  });

  it("is nobody's once it has run out, and when its signature is not ours", async () => {
    const { cookie } = await as("ringsted-head");
    const [name, value] = cookie.split("=", 2);
    const other = `${name}=${encodeURIComponent(decodeURIComponent(value ?? "").replace(/\.(.)/, (_, first) => (first === "A" ? ".B" : ".A")))}`;
    expect((await meAs(cookie)).status).toBe(200);
    expect((await meAs(other)).status).toBe(401);
    await setEnd(Date.now() - 1000);
    expect((await meAs(cookie)).status).toBe(401);
  });
});
