import { env } from "cloudflare:workers";
import { afterEach, describe, expect, test, vi } from "vitest";
import { findEndpoint } from "../../worker/webhooks/endpoint-rows.ts";
import { Refused } from "../cast/visitor.ts";
import { database, foundEndpoint, foundOrganisation, foundSpace, openInbox, participantsChange, verified } from "./webhooks-world.ts";

const second = 1000;
const minute = 60 * second;
const hour = 60 * minute;

afterEach(() => {
  vi.useRealTimers();
});

async function world() {
  const { organisationId, administrator } = await foundOrganisation("Sorø");
  // Signing in wakes all endpoints there are: it is done before this one is there.
  const visitor = await administrator();
  const spaceId = await foundSpace([organisationId]);
  const inbox = openInbox();
  const endpoint = await foundEndpoint(organisationId, inbox.url);
  return { organisationId, visitor, spaceId, inbox, endpoint };
}

type World = Awaited<ReturnType<typeof world>>;

/** One run of the endpoint. What the receiver got in it is verified with the public library by the clock as it is then. */
async function run({ inbox, endpoint }: World): Promise<void> {
  const before = (await inbox.received(0)).length;
  await endpoint.run();
  for (const request of (await inbox.received(0)).slice(before)) verified(request, endpoint.secret);
}

/**
 * The clock of the server and of the verifying library, by hand: rings the endpoint's alarm each time it is due, up to the instant. Answers
 * when the alarm is set for that comes after it.
 */
async function letPass(here: World, until: number, set: number | null = null): Promise<number | null> {
  let next = earlier(await here.endpoint.takeAlarm(), set);
  while (next !== null && next <= until) {
    vi.setSystemTime(Math.max(next, Date.now()));
    await run(here);
    next = await here.endpoint.takeAlarm();
  }
  vi.setSystemTime(until);
  return next;
}

const earlier = (one: number | null, other: number | null) => (one === null || other === null ? (one ?? other) : Math.min(one, other));

describe("a receiver on a bad day", () => {
  test("answers 500 for two hours: everything arrives afterwards, in order per subject, under the ids of the first attempts", async () => {
    const here = await world();
    const other = await foundSpace([here.organisationId]);
    vi.useFakeTimers({ toFake: ["Date"], now: Date.now() });
    const start = Date.now();
    await here.inbox.plan(Array.from({ length: 200 }, () => ({ status: 500 })));
    await participantsChange(here.spaceId, "added");
    await run(here);
    let next: number | null = null;
    for (const [index, change] of (["role_changed", "ended", "added"] as const).entries()) {
      next = await letPass(here, start + (index + 1) * 20 * minute, next);
      await participantsChange(here.spaceId, change);
      await participantsChange(other, change);
      await run(here);
    }
    next = await letPass(here, start + 2 * hour, next);
    const failed = await here.endpoint.attempts();
    expect(new Set(failed.map(({ result }) => result))).toEqual(new Set(["failed"]));
    expect((await findEndpoint(database, here.endpoint.id))?.state).toBe("active");

    await here.inbox.plan([]);
    await letPass(here, start + 12 * hour, next);
    expect(await here.endpoint.waiting()).toBe(0);
    const attempts = await here.endpoint.attempts();
    const delivered = attempts.filter(({ result }) => result === "delivered");
    expect(delivered).toHaveLength(7);
    const bodies = (await here.inbox.received(attempts.length)).map(({ headers, body }) => ({ id: headers["webhook-id"], body }));
    // One id, one body, however often it was tried.
    expect(new Set(bodies.map(({ id, body }) => `${id} ${body}`)).size).toBe(7);
    const arrived = delivered.map(({ eventId }) => JSON.parse(bodies.find(({ id }) => id === eventId)?.body ?? "{}") as { seq: number });
    for (const subject of [here.spaceId, other]) {
      const seqs = arrived.flatMap((event) => (JSON.stringify(event).includes(subject) ? [event.seq] : []));
      expect(seqs.length).toBeGreaterThanOrEqual(3);
      expect(seqs).toEqual(seqs.toSorted((a, b) => a - b));
    }
  }, 30_000);

  test("hangs for 29 seconds: it is left after 15 and has the event at the next attempt, with the same id", async () => {
    const here = await world();
    await here.inbox.plan([{ hangs: true }]);
    await participantsChange(here.spaceId);
    // The real network is beside the arranged clock: only the sender's own patience is advanced.
    vi.useFakeTimers({ toFake: ["Date", "setTimeout", "clearTimeout"], now: Date.now() });
    const run = here.endpoint.run();
    const [first] = await here.inbox.received(1);
    await vi.advanceTimersByTimeAsync(14 * second);
    expect(await here.endpoint.attempts()).toEqual([]);
    await vi.advanceTimersByTimeAsync(second);
    await run;
    expect(await here.endpoint.attempts()).toMatchObject([{ result: "failed", httpStatus: null, durationMs: 15 * second, notSent: null }]);
    vi.useRealTimers();
    await here.endpoint.runRetry();
    const [, again] = await here.inbox.received(2);
    expect(again?.headers["webhook-id"]).toBe(first?.headers["webhook-id"]);
    expect((await here.endpoint.attempts()).at(-1)).toMatchObject({ result: "delivered" });
  });

  test("sends it on to an address of the cloud's own: a failure like any other, nobody follows, and a right answer ends it", async () => {
    const here = await world();
    await here.inbox.plan([{ status: 302, headers: { location: "http://169.254.169.254/latest/meta-data/" } }]);
    await participantsChange(here.spaceId);
    await run(here);
    expect(await here.endpoint.attempts()).toMatchObject([{ result: "failed", httpStatus: 302 }]);
    await here.endpoint.runRetry();
    expect((await here.endpoint.attempts()).at(-1)).toMatchObject({ result: "delivered" });
    expect(await here.inbox.received(2)).toHaveLength(2);
  });

  test("asks for an hour with a date: it is waited for, and then it is sent", async () => {
    const here = await world();
    vi.useFakeTimers({ toFake: ["Date"], now: Date.now() });
    const start = Date.now();
    await here.inbox.plan([{ status: 503, headers: { "retry-after": new Date(start + hour).toUTCString() } }]);
    await participantsChange(here.spaceId);
    await run(here);
    const next = await letPass(here, start + hour - 2 * second);
    expect(await here.inbox.received(1)).toHaveLength(1);
    await letPass(here, start + hour + minute, next);
    expect(await here.inbox.received(2)).toHaveLength(2);
  });
});

describe("an address that leads inwards", () => {
  const inwardByName = "https://inward.example/hook";
  const inward = [
    "https://169.254.169.254/latest/meta-data/",
    "https://10.0.0.7.nip.io/hook",
    "https://metadata.google.internal/computeMetadata/v1/",
    "https://[::ffff:10.0.0.7]/hook",
  ];

  test.each(inward)("%s is refused at a change, and the endpoint goes on as it was", async (url) => {
    const here = await world();
    const error = await here.visitor.patch(`/endpoints/${here.endpoint.id}`, { url }).catch((reason: unknown) => reason);
    expect(error instanceof Refused && error.problem.code).toBe("endpoint_address_refused");
    await participantsChange(here.spaceId);
    await here.endpoint.wake();
    expect((await here.inbox.received(1)).map((request) => verified(request, here.endpoint.secret).type)).toHaveLength(1);
  });

  test.each([inwardByName, "https://half-inward.example/hook"])(
    "by the records of its name, %s, is refused with what to do instead",
    async (url) => {
      const here = await world();
      const error = await here.visitor.patch(`/endpoints/${here.endpoint.id}`, { url }).catch((reason: unknown) => reason);
      expect(error instanceof Refused && error.problem).toMatchObject({ code: "endpoint_address_inward", status: 422 });
      expect(error instanceof Refused && error.problem.fields?.map(({ path }) => path)).toEqual(["url"]);
    },
  );

  test.each(["https://nowhere.example/hook", "https://out-of-order.example/hook"])(
    "is not what %s is, whose name leads nowhere or cannot be asked about",
    async (url) => {
      const here = await world();
      expect(await here.visitor.patch(`/endpoints/${here.endpoint.id}`, { url })).toMatchObject({ url });
    },
  );

  test.each([
    ["https://10.0.0.7.nip.io/hook", "endpoint_address_refused", "address_refused"],
    [inwardByName, "endpoint_address_inward", "address_inward"],
  ])(
    "got into the database all the same, as %s, is neither tested nor delivered to, and what waited goes to the mended one",
    async (url, code, notSent) => {
      const here = await world();
      await env.DB.prepare("UPDATE endpoints SET url = ? WHERE id = ?").bind(url, here.endpoint.id).run();
      await participantsChange(here.spaceId);
      await run(here);
      expect(await here.endpoint.attempts()).toMatchObject([{ result: "failed", httpStatus: null, durationMs: 0, notSent }]);
      const error = await here.visitor.post(`/endpoints/${here.endpoint.id}/tests`).catch((reason: unknown) => reason);
      expect(error instanceof Refused && error.problem.code).toBe(code);
      await here.visitor.patch(`/endpoints/${here.endpoint.id}`, { url: here.inbox.url });
      expect((await here.inbox.received(1)).map((request) => verified(request, here.endpoint.secret).type)).toHaveLength(1);
    },
  );
});
