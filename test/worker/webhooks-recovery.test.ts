import { env } from "cloudflare:workers";
import { runInDurableObject } from "cloudflare:test";
import { afterEach, describe, expect, test, vi } from "vitest";
import type { EndpointDetail } from "../../contract/endpoint-views.ts";
import type { Id } from "../../contract/ids.ts";
import { mailbox } from "../../worker/platform/mail.ts";
import { findEndpoint } from "../../worker/webhooks/endpoint-rows.ts";
import { keepUpEndpoints } from "../../worker/webhooks/upkeep.ts";
import { sweep } from "../../worker/webhooks/wake.ts";
import { Refused } from "../cast/visitor.ts";
import { database, foundEndpoint, foundOrganisation, foundSpace, openInbox, participantsChange, verified } from "./webhooks-world.ts";

const minute = 60_000;
const hour = 60 * minute;

afterEach(() => {
  vi.useRealTimers();
});

/** The clock of the server, of its objects and of the library that verifies, set by hand from now on. */
function arrangeClock() {
  vi.useFakeTimers({ toFake: ["Date"], now: Date.now() });
  const start = Date.now();
  return { after: (ms: number) => vi.setSystemTime(start + ms) };
}

async function world() {
  const { organisationId, administrator } = await foundOrganisation("Sorø");
  // Signing in wakes all endpoints there are: it is done before this one is there.
  const visitor = await administrator();
  const spaceId = await foundSpace([organisationId]);
  const inbox = openInbox();
  const endpoint = await foundEndpoint(organisationId, inbox.url);
  const told = async (count: number) => (await inbox.received(count)).map((request) => verified(request, endpoint.secret));
  return { organisationId, visitor, spaceId, inbox, endpoint, told };
}

const fails = (times: number, status = 500) => Array.from({ length: times }, () => ({ status }));

const mailsTo = async (organisation: string) => {
  const mails = await database.select().from(mailbox);
  return mails.filter(({ body }) => body.includes(organisation));
};

describe("after a day of nothing but failures", () => {
  test("the endpoint pauses itself, its owners get one mail, other endpoints hear of it, and resuming it sends everything", async () => {
    const { organisationId, visitor, spaceId, inbox, endpoint } = await world();
    const watching = openInbox();
    const watcher = await foundEndpoint(organisationId, watching.url, { eventTypes: ["endpoint.disabled"] });
    const clock = arrangeClock();
    await inbox.plan(fails(9));
    await participantsChange(spaceId, "added");
    await endpoint.run();
    for (const hours of [1, 8, 16, 23.9]) {
      clock.after(hours * hour);
      await endpoint.timeOfRetryCame();
      await endpoint.run();
      expect((await findEndpoint(database, endpoint.id))?.state).toBe("active");
    }
    clock.after(24.1 * hour);
    await endpoint.timeOfRetryCame();
    await endpoint.run();
    const paused = await visitor.get<EndpointDetail>(`/endpoints/${endpoint.id}`);
    expect(paused).toMatchObject({ state: "paused", pause: { reason: "failing" }, health: { waiting: 1, lastSuccessAt: null } });

    await watcher.run();
    expect((await watching.received(1)).map((request) => verified(request, watcher.secret))).toMatchObject([
      { type: "endpoint.disabled", data: { endpointId: endpoint.id, reason: "failing", failingSince: paused.health.failingSince } },
    ]);
    await keepUpEndpoints(env, database, new Date());
    await keepUpEndpoints(env, database, new Date());
    const mails = await mailsTo(endpoint.id);
    expect(mails.map(({ to, subject }) => [to, subject])).toEqual([
      [expect.stringContaining("@kommune.example"), `Vi sender ikke længere til ${inbox.url}`],
    ]);
    expect(mails[0]?.body).toContain("I mere end et døgn");

    await inbox.plan(fails(1));
    await visitor.patch(`/endpoints/${endpoint.id}`, { state: "active" });
    await endpoint.run();
    // What failed before it was resumed counts no more: one failure does not pause it again.
    expect((await endpoint.attempts()).slice(6)).toMatchObject([{ attempt: 1, result: "failed" }]);
    expect(await visitor.get(`/endpoints/${endpoint.id}`)).toMatchObject({ state: "active", pause: null });
    await endpoint.timeOfRetryCame();
    await endpoint.run();
    expect(await endpoint.waiting()).toBe(0);
    expect((await visitor.get<EndpointDetail>(`/endpoints/${endpoint.id}`)).health).toMatchObject({ failingSince: null });
  }, 20_000);

  test("one success in between, and it goes on", async () => {
    const { spaceId, inbox, endpoint } = await world();
    const other = await foundSpace([(await findEndpoint(database, endpoint.id))?.organisationId ?? "org_none"]);
    const clock = arrangeClock();
    await inbox.plan([{ status: 500, headers: { "retry-after": "86400" } }, { status: 204 }, { status: 500 }]);
    await participantsChange(spaceId);
    await endpoint.run();
    clock.after(12 * hour);
    await participantsChange(other);
    await endpoint.run();
    clock.after(25 * hour);
    await endpoint.timeOfRetryCame();
    await endpoint.run();
    expect((await endpoint.attempts()).map(({ result }) => result)).toEqual(["failed", "delivered", "failed"]);
    expect((await findEndpoint(database, endpoint.id))?.state).toBe("active");
  });

  test("a receiver that answers 410 is written of as well, in its own words", async () => {
    const { spaceId, inbox, endpoint } = await world();
    await inbox.plan([{ status: 410 }]);
    await participantsChange(spaceId);
    await endpoint.run();
    await keepUpEndpoints(env, database, new Date());
    expect((await mailsTo(endpoint.id)).map(({ body }) => body.includes("(410)"))).toEqual([true]);
  });

  test("an endpoint that was paused by hand is no news and costs no mail", async () => {
    const { endpoint } = await world();
    await endpoint.change({ state: "paused" });
    await keepUpEndpoints(env, database, new Date());
    expect(await mailsTo(endpoint.id)).toEqual([]);
  });
});

describe("sending again", () => {
  async function toldThree() {
    const here = await world();
    for (const change of ["added", "role_changed", "ended"] as const) await participantsChange(here.spaceId, change);
    await here.endpoint.wake();
    const first = await here.told(3);
    await here.endpoint.nothingWaits();
    const replay = (wanted: unknown) =>
      here.visitor.post<{ fromSeq: number; throughSeq: number }>(`/endpoints/${here.endpoint.id}/replays`, wanted);
    const refusal = async (wanted: unknown) => {
      const error = await replay(wanted).catch((reason: unknown) => reason);
      return error instanceof Refused ? error.problem.code : error;
    };
    return { ...here, first, replay, refusal };
  }

  test("one event comes again under its id, signed anew", async () => {
    const { endpoint, inbox, told, first, replay } = await toldThree();
    const clock = arrangeClock();
    clock.after(2 * minute);
    await replay({ what: "event", eventId: first[1]?.id });
    await endpoint.run();
    const again = await told(4);
    expect(again.slice(3)).toEqual([first[1]]);
    const [, before, , after] = await inbox.received(4);
    expect(after?.headers["webhook-timestamp"]).not.toBe(before?.headers["webhook-timestamp"]);
    expect(after?.headers["webhook-signature"]).not.toBe(before?.headers["webhook-signature"]);
  });

  test("a range comes again in its order, and nothing beside it", async () => {
    const { endpoint, told, first, replay } = await toldThree();
    await replay({ what: "range", fromSeq: first[0]?.seq, throughSeq: first[1]?.seq });
    expect((await told(5)).slice(3)).toEqual(first.slice(0, 2));
    await endpoint.nothingWaits();
  });

  test("everything since an instant comes again, and what happens meanwhile comes after it", async () => {
    const { endpoint, spaceId, told, first, replay, inbox } = await toldThree();
    await inbox.plan([{ status: 500 }]);
    await replay({ what: "since", since: first[1]?.timestamp });
    await told(4);
    await participantsChange(spaceId, "added");
    await vi.waitUntil(async () => (await endpoint.attempts()).length === 4);
    await endpoint.timeOfRetryCame();
    await endpoint.wake();
    const all = await told(7);
    expect(all.slice(4, 6)).toEqual(first.slice(1));
    expect(all[6]).toMatchObject({ data: { change: "added" } });
  });

  test("what happened before the endpoint was made can be had too, and comes before what waits about the same subject", async () => {
    const { organisationId, visitor, spaceId } = await world();
    await participantsChange(spaceId, "added");
    await participantsChange(spaceId, "role_changed");
    const inbox = openInbox();
    const late = await foundEndpoint(organisationId, inbox.url);
    await inbox.plan([{ status: 500, headers: { "retry-after": "3600" } }]);
    await participantsChange(spaceId, "ended");
    await late.run();
    await visitor.post(`/endpoints/${late.id}/replays`, { what: "since", since: "2020-01-01T00:00:00.000Z" });
    const changes = (await inbox.received(3)).map((request) => verified(request, late.secret).data);
    expect(changes).toMatchObject([{ change: "ended" }, { change: "added" }, { change: "role_changed" }]);
    await late.timeOfRetryCame();
    await late.wake();
    expect((await inbox.received(4)).slice(3).map((request) => verified(request, late.secret).data)).toMatchObject([{ change: "ended" }]);
  });

  test("what was received once stays received, also while it cannot be sent again", async () => {
    const { endpoint, inbox, first, replay } = await toldThree();
    const id = first[0]?.id as Id<"event">;
    await inbox.plan(fails(1));
    await replay({ what: "event", eventId: id });
    await inbox.received(4);
    await vi.waitUntil(async () => (await endpoint.attempts()).length === 4);
    expect(await endpoint.waiting()).toBe(1);
    expect(await endpoint.delivery.standingsOf([id])).toEqual(["received"]);
  });

  test("what was asked for before a crash that took the alarm with it comes with the sweep", async () => {
    const { endpoint, told, first } = await toldThree();
    const { seq = 0 } = first[0] ?? {};
    await runInDurableObject(endpoint.delivery, (_, state) => {
      state.storage.sql.exec("INSERT INTO replays (after_seq, through_seq) VALUES (?, ?)", seq - 1, seq);
    });
    await endpoint.loseAlarm();
    await sweep(env, database);
    expect((await told(4)).slice(3)).toEqual(first.slice(0, 1));
  });

  test("a paused endpoint has it when it is resumed", async () => {
    const { endpoint, told, first, replay } = await toldThree();
    await endpoint.change({ state: "paused" });
    await replay({ what: "range", fromSeq: first[2]?.seq, throughSeq: first[2]?.seq });
    expect(await told(3)).toHaveLength(3);
    await endpoint.change({ state: "active" });
    expect((await told(4)).slice(3)).toEqual(first.slice(2));
  });

  test("what was given up comes again", async () => {
    const { spaceId, inbox, endpoint, told, visitor } = await world();
    await inbox.plan(fails(10));
    await participantsChange(spaceId);
    await endpoint.run();
    for (let attempt = 2; attempt <= 10; attempt++) await endpoint.runRetry();
    const lost = (await endpoint.attempts()).at(-1);
    expect(lost?.result).toBe("given_up");
    await visitor.post(`/endpoints/${endpoint.id}/replays`, { what: "event", eventId: lost?.eventId });
    expect((await told(11)).at(-1)?.id).toBe(lost?.eventId);
    await endpoint.nothingWaits();
  }, 20_000);

  test("what is still to come, what is not there, and what others alone may read are refused", async () => {
    const { first, refusal } = await toldThree();
    const elsewhere = await world();
    await participantsChange(elsewhere.spaceId);
    await elsewhere.endpoint.wake();
    const foreign = (await elsewhere.told(1))[0]?.id;
    expect(await refusal({ what: "event", eventId: foreign })).toBe("not_found");
    expect(await refusal({ what: "event", eventId: "evt_unknown" })).toBe("not_found");
    expect(await refusal({ what: "since", since: new Date(Date.now() + hour).toISOString() })).toBe("nothing_to_replay");
    expect(await refusal({ what: "range", fromSeq: (first[2]?.seq ?? 0) + 100, throughSeq: (first[2]?.seq ?? 0) + 200 })).toBe(
      "nothing_to_replay",
    );
    expect(await refusal({ what: "range", fromSeq: 0, throughSeq: 2 })).toBe("invalid_input");
    expect(await refusal({ what: "everything" })).toBe("invalid_input");
    expect(await refusal({ what: "since", since: "2026-02-30T10:00:00Z" }), "a day that there is not").toBe("invalid_input");
  });

  test("a right that ended meanwhile keeps it back", async () => {
    const { endpoint, told, first, replay, spaceId } = await toldThree();
    await env.DB.prepare("UPDATE participations SET ended_at = ? WHERE space_id = ?").bind(new Date().toISOString(), spaceId).run();
    await replay({ what: "range", fromSeq: first[0]?.seq, throughSeq: first[2]?.seq });
    await endpoint.run();
    expect(await told(3)).toHaveLength(3);
    expect(await endpoint.waiting()).toBe(0);
  });
});
