import { env } from "cloudflare:workers";
import { eq } from "drizzle-orm";
import { afterEach, describe, expect, test, vi } from "vitest";
import { findEndpoint } from "../../worker/webhooks/endpoint-rows.ts";
import { endpoints } from "../../worker/webhooks/tables.ts";
import { sweep } from "../../worker/webhooks/wake.ts";
import { database, foundEndpoint, foundParticipant, openInbox, participantsChange, verified } from "./webhooks-world.ts";

afterEach(() => {
  vi.useRealTimers();
});

describe("a receiver that misbehaves", () => {
  test("a redirect is a failure and is not followed", async () => {
    const { organisationId, spaceId } = await foundParticipant();
    const [inbox, elsewhere] = [openInbox(), openInbox()];
    const endpoint = await foundEndpoint(organisationId, inbox.url);
    await inbox.plan([{ status: 302, headers: { location: elsewhere.url } }]);
    await participantsChange(spaceId);
    await endpoint.run();
    expect(await endpoint.attempts()).toMatchObject([{ result: "failed", httpStatus: 302 }]);
    await endpoint.runRetry();
    expect(await inbox.received(2)).toHaveLength(2);
    expect(await elsewhere.received(0)).toEqual([]);
  });

  test("410 pauses the endpoint, and nothing more is sent until somebody makes it active: then everything comes, in order", async () => {
    const { organisationId, spaceId } = await foundParticipant();
    const inbox = openInbox();
    const endpoint = await foundEndpoint(organisationId, inbox.url);
    await inbox.plan([{ status: 410 }]);
    await participantsChange(spaceId, "added");
    await endpoint.run();
    expect((await findEndpoint(database, endpoint.id))?.state).toBe("paused");
    expect(await endpoint.attempts()).toMatchObject([{ result: "failed", httpStatus: 410, nextAttemptAt: null }]);

    await participantsChange(spaceId, "role_changed");
    await endpoint.run();
    await sweep(env, database);
    expect(await inbox.received(1)).toHaveLength(1);

    await endpoint.change({ state: "active" });
    const changes = (await inbox.received(3)).map((request) => verified(request, endpoint.secret).data);
    expect(changes).toMatchObject([{ change: "added" }, { change: "added" }, { change: "role_changed" }]);
  });

  test("Retry-After is waited for", async () => {
    const { organisationId, spaceId } = await foundParticipant();
    const inbox = openInbox();
    const endpoint = await foundEndpoint(organisationId, inbox.url);
    await inbox.plan([{ status: 429, headers: { "retry-after": "3600" } }]);
    await participantsChange(spaceId);
    await endpoint.run();
    const [attempt] = await endpoint.attempts();
    expect(Date.parse(attempt?.nextAttemptAt ?? "") - Date.parse(attempt?.at ?? "")).toBeGreaterThanOrEqual(3_600_000);
  });

  test("ten megabytes without an end are cut, and the delivery counts by its status", async () => {
    const { organisationId, spaceId } = await foundParticipant();
    const inbox = openInbox();
    const endpoint = await foundEndpoint(organisationId, inbox.url);
    await inbox.plan([{ status: 200, bodyBytes: 10 * 1024 * 1024, hangs: true }]);
    await participantsChange(spaceId);
    await endpoint.run();
    const [attempt] = await endpoint.attempts();
    expect(attempt).toMatchObject({ result: "delivered", httpStatus: 200 });
    expect(attempt?.durationMs).toBeLessThan(10_000);
  });

  test("one that never answers is left after fifteen seconds, and another endpoint has its events meanwhile", async () => {
    const { organisationId, spaceId } = await foundParticipant();
    const [hanging, healthy] = [openInbox(), openInbox()];
    const slow = await foundEndpoint(organisationId, hanging.url);
    const quick = await foundEndpoint(organisationId, healthy.url);
    await hanging.plan([{ hangs: true }]);
    await participantsChange(spaceId);
    // The sender's patience is arranged; the network is real.
    vi.useFakeTimers({ toFake: ["Date", "setTimeout", "clearTimeout"], now: Date.now() });
    const slowRun = slow.run();
    await hanging.received(1);
    await quick.run();
    expect(await healthy.received(1)).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(14_999);
    expect(await slow.attempts()).toEqual([]);

    await vi.advanceTimersByTimeAsync(1);
    await slowRun;
    expect(await slow.attempts()).toMatchObject([{ result: "failed", httpStatus: null, durationMs: 15_000 }]);
  });

  test("one that is not there is tried again", async () => {
    const { organisationId, spaceId } = await foundParticipant();
    const endpoint = await foundEndpoint(organisationId, "http://127.0.0.1:9/nobody");
    await participantsChange(spaceId);
    await endpoint.run();
    await endpoint.runRetry();
    expect(await endpoint.attempts()).toMatchObject([
      { attempt: 1, result: "failed", httpStatus: null },
      { attempt: 2, result: "failed", httpStatus: null },
    ]);
    expect(await endpoint.waiting()).toBe(1);
  });

  test("after the tenth failure the event is given up, and the next about the subject goes out", async () => {
    const { organisationId, spaceId } = await foundParticipant();
    const inbox = openInbox();
    const endpoint = await foundEndpoint(organisationId, inbox.url);
    await inbox.plan(Array.from({ length: 10 }, () => ({ status: 500 })));
    await participantsChange(spaceId, "added");
    await participantsChange(spaceId, "ended");
    await endpoint.run();
    for (let attempt = 2; attempt <= 10; attempt++) await endpoint.runRetry();
    const attempts = await endpoint.attempts();
    expect(attempts.slice(0, 10).map(({ attempt, result }) => [attempt, result])).toEqual([
      ...Array.from({ length: 9 }, (_, index) => [index + 1, "failed"]),
      [10, "given_up"],
    ]);
    expect(attempts.slice(10)).toMatchObject([{ attempt: 1, result: "delivered" }]);
    expect(attempts[9]?.nextAttemptAt).toBeNull();
  }, 20_000);

  test("an address that is no longer allowed is not called", async () => {
    const { organisationId, spaceId } = await foundParticipant();
    const inbox = openInbox();
    const endpoint = await foundEndpoint(organisationId, inbox.url);
    const redirected = inbox.url.replace("127.0.0.1", "127.0.0.1.nip.io");
    await database.update(endpoints).set({ url: redirected }).where(eq(endpoints.id, endpoint.id));
    await participantsChange(spaceId);
    await endpoint.run();
    expect(await endpoint.attempts()).toMatchObject([{ result: "failed", httpStatus: null, durationMs: 0 }]);
    expect(await inbox.received(0)).toEqual([]);
  });
});
