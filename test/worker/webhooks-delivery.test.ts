import { env } from "cloudflare:workers";
import { evictDurableObject } from "cloudflare:test";
import { describe, expect, test } from "vitest";
import { eq } from "drizzle-orm";
import { seats } from "../../worker/forums/tables.ts";
import { participations } from "../../worker/spaces/tables.ts";
import { changeEndpoint } from "../../worker/webhooks/endpoints.ts";
import { findEndpoint } from "../../worker/webhooks/endpoint-rows.ts";
import { endpoints } from "../../worker/webhooks/tables.ts";
import { sweep, wakeEndpoints } from "../../worker/webhooks/wake.ts";
import {
  database,
  decide,
  foundEndpoint,
  foundForum,
  foundOrganisation,
  foundSpace,
  openInbox,
  participantsChange,
  verified,
} from "./webhooks-world.ts";

async function participant() {
  const { organisationId } = await foundOrganisation("Sorø");
  return { organisationId, spaceId: await foundSpace([organisationId]) };
}

describe("an endpoint is told what happened", () => {
  test("a commit followed by a wake arrives, verifies with the public library and is logged", async () => {
    const { organisationId, spaceId } = await participant();
    const inbox = openInbox();
    const endpoint = await foundEndpoint(organisationId, inbox.url);
    await participantsChange(spaceId);
    await wakeEndpoints(env, database);

    const [request] = await inbox.received(1);
    if (request === undefined) throw new Error("nothing came");
    expect(request.headers).toMatchObject({ "content-type": "application/json", "user-agent": "Samarbejdsrum-Webhooks/1.0" });
    expect(verified(request, endpoint.secret)).toMatchObject({
      type: "space.participant_changed",
      data: { space: { id: spaceId }, change: "added" },
    });
    expect(() => verified(request, "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw")).toThrow("No matching signature");
    await endpoint.run();
    expect(await endpoint.attempts()).toMatchObject([
      { eventId: request.headers["webhook-id"], eventType: "space.participant_changed", attempt: 1, result: "delivered", httpStatus: 204 },
    ]);
  });

  test("what happened before the endpoint was made is not told", async () => {
    const { organisationId, spaceId } = await participant();
    await participantsChange(spaceId, "added");
    const inbox = openInbox();
    const endpoint = await foundEndpoint(organisationId, inbox.url);
    await participantsChange(spaceId, "ended");
    await endpoint.run();
    expect((await inbox.received(1)).map((request) => verified(request, endpoint.secret).data)).toMatchObject([{ change: "ended" }]);
  });

  test("a retry has the same id and body, and a fresh timestamp and signature that verify", async () => {
    const { organisationId, spaceId } = await participant();
    const inbox = openInbox();
    const endpoint = await foundEndpoint(organisationId, inbox.url);
    await inbox.plan([{ status: 500 }]);
    await participantsChange(spaceId);
    await endpoint.run();
    const [failed] = await endpoint.attempts();
    expect(failed).toMatchObject({ attempt: 1, result: "failed", httpStatus: 500 });
    const waitMs = Date.parse(failed?.nextAttemptAt ?? "") - Date.parse(failed?.at ?? "");
    expect(waitMs).toBeGreaterThanOrEqual(4500);
    expect(waitMs).toBeLessThan(7000);

    // A signature counts whole seconds: the clock must have passed one before the retry, or there is nothing fresh to see.
    const first = (await inbox.received(1))[0];
    await passTheSecond();
    await endpoint.runRetry();
    const [, second] = await inbox.received(2);
    if (first === undefined || second === undefined) throw new Error("not both came");
    expect(verified(second, endpoint.secret)).toEqual(verified(first, endpoint.secret));
    expect(second.body).toBe(first.body);
    expect(second.headers["webhook-id"]).toBe(first.headers["webhook-id"]);
    expect(Number(second.headers["webhook-timestamp"])).toBeGreaterThan(Number(first.headers["webhook-timestamp"]));
    expect(second.headers["webhook-signature"]).not.toBe(first.headers["webhook-signature"]);
    expect((await endpoint.attempts()).map(({ attempt, result }) => [attempt, result])).toEqual([
      [1, "failed"],
      [2, "delivered"],
    ]);
  });

  test("a later event about the same subject waits for the earlier one; another subject does not", async () => {
    const { organisationId } = await foundOrganisation("Sorø");
    const [stuck, other] = [await foundSpace([organisationId]), await foundSpace([organisationId])];
    const inbox = openInbox();
    const endpoint = await foundEndpoint(organisationId, inbox.url);
    await participantsChange(stuck, "added");
    await inbox.plan([{ status: 500 }, { status: 500 }]);
    await endpoint.run();
    await participantsChange(stuck, "role_changed");
    await endpoint.run();
    expect(await inbox.received(1)).toHaveLength(1);
    await endpoint.runRetry();
    await participantsChange(stuck, "ended");
    await participantsChange(other, "added");
    await endpoint.run();
    await endpoint.runRetry();

    const told = (await inbox.received(6)).map((request) => verified(request, endpoint.secret));
    const changesOf = (spaceId: string) =>
      told.flatMap(({ type, data }) =>
        type === "space.participant_changed" && "change" in data && data.space.id === spaceId ? [data.change] : [],
      );
    expect(changesOf(stuck)).toEqual(["added", "added", "added", "role_changed", "ended"]);
    expect(changesOf(other)).toEqual(["added"]);
    expect(told.findIndex(({ data }) => "space" in data && data.space.id === other)).toBe(2);
    expect(await endpoint.waiting()).toBe(0);
  });

  test("two hundred and fifty events on seven subjects arrive once each, in order per subject", async () => {
    const { organisationId } = await foundOrganisation("Sorø");
    const subjects = await Promise.all(Array.from({ length: 7 }, () => foundSpace([organisationId])));
    const inbox = openInbox();
    const endpoint = await foundEndpoint(organisationId, inbox.url);
    for (let n = 0; n < 250; n++) await participantsChange(subjects[n % 7] ?? "spa_none");
    await endpoint.run();

    const told = (await inbox.received(250)).map((request) => verified(request, endpoint.secret));
    expect(told).toHaveLength(250);
    expect(new Set(told.map(({ id }) => id)).size).toBe(250);
    for (const subject of subjects) {
      const seqs = told.flatMap(({ seq, data }) => ("space" in data && data.space.id === subject ? [seq] : []));
      expect(seqs).toEqual(seqs.toSorted((a, b) => a - b));
    }
  });

  test("only the types that the endpoint asked for are told", async () => {
    const { organisationId } = await foundOrganisation("Sorø");
    const spaceId = await foundSpace([organisationId]);
    const forumId = await foundForum();
    const inbox = openInbox();
    const endpoint = await foundEndpoint(organisationId, inbox.url, ["decision.recorded"]);
    await participantsChange(spaceId);
    await decide({ spaceId, forumId, access: "open" });
    await participantsChange(spaceId);
    await endpoint.run();
    expect((await inbox.received(1)).map((request) => verified(request, endpoint.secret).type)).toEqual(["decision.recorded"]);
  });
});

describe("a receiver that misbehaves", () => {
  test("a redirect is a failure and is not followed", async () => {
    const { organisationId, spaceId } = await participant();
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
    const { organisationId, spaceId } = await participant();
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

    const row = await findEndpoint(database, endpoint.id);
    if (row === undefined) throw new Error("the endpoint is gone");
    await changeEndpoint(database, env, row, { state: "active" });
    const changes = (await inbox.received(3)).map((request) => verified(request, endpoint.secret).data);
    expect(changes).toMatchObject([{ change: "added" }, { change: "added" }, { change: "role_changed" }]);
  });

  test("Retry-After is waited for", async () => {
    const { organisationId, spaceId } = await participant();
    const inbox = openInbox();
    const endpoint = await foundEndpoint(organisationId, inbox.url);
    await inbox.plan([{ status: 429, headers: { "retry-after": "3600" } }]);
    await participantsChange(spaceId);
    await endpoint.run();
    const [attempt] = await endpoint.attempts();
    expect(Date.parse(attempt?.nextAttemptAt ?? "") - Date.parse(attempt?.at ?? "")).toBeGreaterThanOrEqual(3_600_000);
  });

  test("ten megabytes without an end are cut, and the delivery counts by its status", async () => {
    const { organisationId, spaceId } = await participant();
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
    const { organisationId, spaceId } = await participant();
    const [hanging, healthy] = [openInbox(), openInbox()];
    const slow = await foundEndpoint(organisationId, hanging.url);
    const quick = await foundEndpoint(organisationId, healthy.url);
    await hanging.plan([{ hangs: true }]);
    await participantsChange(spaceId);
    const slowRun = slow.run();
    await hanging.received(1);
    await quick.run();
    expect(await healthy.received(1)).toHaveLength(1);
    expect(await slow.attempts()).toEqual([]);

    await slowRun;
    const [attempt] = await slow.attempts();
    expect(attempt).toMatchObject({ result: "failed", httpStatus: null });
    expect(attempt?.durationMs).toBeGreaterThanOrEqual(14_900);
    expect(attempt?.durationMs).toBeLessThan(20_000);
  }, 40_000);

  test("one that is not there is tried again", async () => {
    const { organisationId, spaceId } = await participant();
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
    const { organisationId, spaceId } = await participant();
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
    const { organisationId, spaceId } = await participant();
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

describe("an organisation hears only what it may read", () => {
  test("a closed item's decision goes to those with a seat, an open one's to participants too, neither to anybody else", async () => {
    const forumId = await foundForum();
    const seated = await foundOrganisation("Næstved", forumId);
    const taking = await foundOrganisation("Sorø");
    const outside = await foundOrganisation("Slagelse");
    const spaceId = await foundSpace([taking.organisationId]);
    const inboxes = [openInbox(), openInbox(), openInbox()] as const;
    const endpointsOfAll = await Promise.all(
      [seated, taking, outside].map(({ organisationId }, index) => foundEndpoint(organisationId, inboxes[index]?.url ?? "")),
    );
    await decide({ spaceId, forumId, access: "closed" });
    await decide({ spaceId, forumId, access: "open" });
    // A last event that everybody may read, so that "nothing came" is known and not merely not yet seen.
    const everybody = await foundSpace([seated.organisationId, taking.organisationId, outside.organisationId]);
    await participantsChange(everybody);
    for (const endpoint of endpointsOfAll) await endpoint.run();

    const told = async (index: 0 | 1 | 2) =>
      (await inboxes[index].received(1)).map((request) => {
        const { type, data } = verified(request, endpointsOfAll[index]?.secret ?? "");
        return type === "decision.recorded" && "access" in data ? data.access : "for everybody";
      });
    expect((await told(0)).toSorted()).toEqual(["closed", "for everybody", "open"]);
    expect((await told(1)).toSorted()).toEqual(["for everybody", "open"]);
    expect(await told(2)).toEqual(["for everybody"]);
  });

  test("another space's events are not told", async () => {
    const { organisationId, spaceId } = await participant();
    const { spaceId: foreign } = await participant();
    const inbox = openInbox();
    const endpoint = await foundEndpoint(organisationId, inbox.url);
    await participantsChange(foreign);
    await participantsChange(spaceId);
    await endpoint.run();
    expect((await inbox.received(1)).map((request) => verified(request, endpoint.secret).data)).toMatchObject([{ space: { id: spaceId } }]);
  });

  test("a right that ended between two attempts ends the delivery, and a seat that ended likewise", async () => {
    const forumId = await foundForum();
    const { organisationId } = await foundOrganisation("Næstved", forumId);
    const spaceId = await foundSpace([organisationId]);
    const kept = await foundSpace([organisationId]);
    const inbox = openInbox();
    const endpoint = await foundEndpoint(organisationId, inbox.url);
    await inbox.plan([{ status: 500 }, { status: 500 }, { status: 500 }]);
    await participantsChange(spaceId);
    await decide({ spaceId: null, forumId, access: "closed" });
    await participantsChange(kept);
    await endpoint.run();
    expect(await inbox.received(3)).toHaveLength(3);

    await database.update(participations).set({ endedAt: new Date().toISOString() }).where(eq(participations.spaceId, spaceId));
    await database.update(seats).set({ validTo: "2020-12-31" }).where(eq(seats.organisationId, organisationId));
    await endpoint.runRetry();
    const last = (await inbox.received(4)).slice(3);
    expect(last.map((request) => verified(request, endpoint.secret).data)).toMatchObject([{ space: { id: kept } }]);
    expect(await endpoint.waiting()).toBe(0);
  });
});

describe("nothing is lost", () => {
  test("a wake that never came is made good by the sweep", async () => {
    const { organisationId, spaceId } = await participant();
    const inbox = openInbox();
    const endpoint = await foundEndpoint(organisationId, inbox.url);
    await participantsChange(spaceId);
    await sweep(env, database);
    const [request] = await inbox.received(1);
    if (request === undefined) throw new Error("nothing came");
    verified(request, endpoint.secret);
  });

  test("a retry whose alarm was lost is made good by the sweep", async () => {
    const { organisationId, spaceId } = await participant();
    const inbox = openInbox();
    const endpoint = await foundEndpoint(organisationId, inbox.url);
    await inbox.plan([{ status: 500 }]);
    await participantsChange(spaceId);
    await endpoint.run();
    await endpoint.loseAlarm();
    await endpoint.timeOfRetryCame();
    await sweep(env, database);
    expect(await inbox.received(2)).toHaveLength(2);
  });

  test("an object that was evicted goes on from where it was", async () => {
    const { organisationId, spaceId } = await participant();
    const inbox = openInbox();
    const endpoint = await foundEndpoint(organisationId, inbox.url);
    await inbox.plan([{ status: 500 }]);
    await participantsChange(spaceId, "added");
    await endpoint.run();
    await evictDurableObject(endpoint.delivery);
    await participantsChange(spaceId, "ended");
    await endpoint.runRetry();
    const told = (await inbox.received(3)).map((request) => verified(request, endpoint.secret).data);
    expect(told).toMatchObject([{ change: "added" }, { change: "added" }, { change: "ended" }]);
  });

  test("a paused endpoint keeps its place and catches up", async () => {
    const { organisationId, spaceId } = await participant();
    const inbox = openInbox();
    const endpoint = await foundEndpoint(organisationId, inbox.url);
    const row = await findEndpoint(database, endpoint.id);
    if (row === undefined) throw new Error("the endpoint is gone");
    await changeEndpoint(database, env, row, { state: "paused" });
    await participantsChange(spaceId);
    await wakeEndpoints(env, database);
    await endpoint.run();
    expect(await inbox.received(0)).toEqual([]);
    await changeEndpoint(database, env, row, { state: "active" });
    expect(await inbox.received(1)).toHaveLength(1);
  });
});

/** Resolves when the clock shows another whole second. */
async function passTheSecond(): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, 1000 - (Date.now() % 1000) + 5));
}
