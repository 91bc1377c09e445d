import { env } from "cloudflare:workers";
import { evictDurableObject } from "cloudflare:test";
import { afterEach, describe, expect, test, vi } from "vitest";
import { sweep, wakeEndpoints } from "../../worker/webhooks/wake.ts";
import {
  database,
  decide,
  foundEndpoint,
  foundForum,
  foundOrganisation,
  foundParticipant,
  foundSpace,
  openInbox,
  participantsChange,
  verified,
} from "./webhooks-world.ts";

afterEach(() => void vi.useRealTimers());

describe("an endpoint is told what happened", () => {
  test("a commit followed by a wake arrives, verifies with the public library and is logged", async () => {
    const { organisationId, spaceId } = await foundParticipant();
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
    await endpoint.nothingWaits();
    expect(await endpoint.attempts()).toMatchObject([
      { eventId: request.headers["webhook-id"], eventType: "space.participant_changed", attempt: 1, result: "delivered", httpStatus: 204 },
    ]);
  });

  test("what happened before the endpoint was made is not told", async () => {
    const { organisationId, spaceId } = await foundParticipant();
    await participantsChange(spaceId, "added");
    const inbox = openInbox();
    const endpoint = await foundEndpoint(organisationId, inbox.url);
    await participantsChange(spaceId, "ended");
    await endpoint.run();
    expect((await inbox.received(1)).map((request) => verified(request, endpoint.secret).data)).toMatchObject([{ change: "ended" }]);
  });

  test("a retry has the same id and body, and a fresh timestamp and signature that verify", async () => {
    const { organisationId, spaceId } = await foundParticipant();
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
    vi.setSystemTime(Date.now() + 1000);
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

  test("news that comes while a delivery is failing does not wait for its retry", async () => {
    const { organisationId, spaceId } = await foundParticipant();
    const other = await foundSpace([organisationId]);
    const inbox = openInbox();
    const endpoint = await foundEndpoint(organisationId, inbox.url);
    await inbox.plan([{ afterMs: 500, status: 500 }]);
    await participantsChange(spaceId);
    await wakeEndpoints(env, database);
    await inbox.received(1);
    await participantsChange(other);
    await wakeEndpoints(env, database);

    const [first, second] = await inbox.received(2);
    if (first === undefined || second === undefined) throw new Error("not both came");
    expect(verified(second, endpoint.secret).data).toMatchObject({ space: { id: other } });
    // The retry is not due before four and a half seconds.
    expect(second.at - first.at).toBeLessThan(3000);
  });

  test("only the types that the endpoint asked for are told", async () => {
    const { organisationId } = await foundOrganisation("Sorø");
    const spaceId = await foundSpace([organisationId]);
    const forumId = await foundForum();
    const inbox = openInbox();
    const endpoint = await foundEndpoint(organisationId, inbox.url, { eventTypes: ["decision.recorded"] });
    await participantsChange(spaceId);
    await decide({ spaceId, forumId, access: "open" });
    await participantsChange(spaceId);
    await endpoint.run();
    expect((await inbox.received(1)).map((request) => verified(request, endpoint.secret).type)).toEqual(["decision.recorded"]);
  });
});

describe("nothing is lost", () => {
  test("a wake that never came is made good by the sweep", async () => {
    const { organisationId, spaceId } = await foundParticipant();
    const inbox = openInbox();
    const endpoint = await foundEndpoint(organisationId, inbox.url);
    await participantsChange(spaceId);
    await sweep(env, database);
    const [request] = await inbox.received(1);
    if (request === undefined) throw new Error("nothing came");
    verified(request, endpoint.secret);
  });

  test("a retry whose alarm was lost is made good by the sweep", async () => {
    const { organisationId, spaceId } = await foundParticipant();
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
    const { organisationId, spaceId } = await foundParticipant();
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
    const { organisationId, spaceId } = await foundParticipant();
    const inbox = openInbox();
    const endpoint = await foundEndpoint(organisationId, inbox.url);
    await endpoint.change({ state: "paused" });
    await participantsChange(spaceId);
    await wakeEndpoints(env, database);
    await endpoint.run();
    expect(await inbox.received(0)).toEqual([]);
    await endpoint.change({ state: "active" });
    expect(await inbox.received(1)).toHaveLength(1);
  });
});
