import { env } from "cloudflare:workers";
import * as v from "valibot";
import { beforeAll, describe, expect, it, vi } from "vitest";
import { feedPageSchema, type FeedPage, type ReceiptView } from "../../contract/feed.ts";
import type { LiveMeetingView } from "../../contract/live-answers.ts";
import type { TokenScope } from "../../contract/token.ts";
import { openDatabase } from "../../worker/platform/database.ts";
import { createToken, findToken, revokeToken } from "../../worker/tokens/tokens.ts";
import { professionalForum } from "../cast/bodies.ts";
import { personIdOf } from "../cast/people.ts";
import { atTheDoor } from "./front-door.ts";
import { as, base, decide, openSpace, refusal, runningMeeting, setTheStage } from "./stage.ts";

beforeAll(setTheStage);

/** Asks with a token of Ringsted's that is revoked before something happens that ends the waiting: how it is answered. */
async function waitsAndIsRevoked(path: string, scope: TokenScope, happen: () => Promise<unknown>): Promise<[number, string]> {
  const [database, organisationId, by] = [openDatabase(env.DB), "org_municipality_0329" as const, personIdOf("ringsted-head")];
  const made = { name: "ESDH", scopes: [scope], validDays: 30 };
  const { token, id } = await createToken(database, organisationId, made, by, new Date());
  const waiting = atTheDoor(`${base}/api${path}`, { headers: { authorization: `Bearer ${token}` } });
  await vi.waitUntil(async () => (await findToken(database, id))?.lastUsedAt !== null);
  await revokeToken(database, { id, organisationId }, by, new Date());
  const [answer] = await Promise.all([waiting, happen()]);
  return [answer.status, (await answer.json<{ code: string }>()).code];
}

describe("asking for what happened", () => {
  it("answers in order, from the number on, and with no number that the asker may not see", async () => {
    const space = await openSpace("Feedens rum");
    const soro = await as("soro-consultant");
    const page = await soro.get<FeedPage>("/events?limit=500");
    expect(v.parse(feedPageSchema, page)).toEqual(page);
    const about = page.events.filter(({ data }) => "space" in data && data.space.id === space.id);
    expect(about.map(({ type }) => type)).toContain("space.participant_changed");
    const seqs = page.events.map(({ seq }) => seq);
    expect(seqs).toEqual(seqs.toSorted((a, b) => a - b));
    const later = await soro.get<FeedPage>(`/events?after=${seqs[0]}&limit=1`);
    expect(later.events.map(({ seq }) => seq)).toEqual([seqs[1]]);
    const outsider = await (await as("kolding-outsider")).get<FeedPage>("/events?limit=500");
    expect(outsider).toEqual({ events: [], next: page.next });
  });

  it("holds the answer back until something happens, and then tells it at once", async () => {
    const space = await openSpace("Et rum at vente på");
    const soro = await as("soro-consultant");
    const { next } = await soro.get<FeedPage>("/events?limit=500");
    const startedAt = Date.now();
    const waiting = soro.get<FeedPage>(`/events?after=${next}&wait=25`);
    const changed = (await as("slagelse-consultant")).post(`/spaces/${space.id}/participations`, {
      partyId: "org_municipality_0370",
      role: "reader",
      validTo: null,
    });
    const [page] = await Promise.all([waiting, changed]);
    expect(page.events).toMatchObject([{ type: "space.participant_changed", data: { change: "added", space: { id: space.id } } }]);
    expect(Date.now() - startedAt).toBeLessThan(20_000);
  });

  it("tells whoever waits of what they were let into meanwhile, though they could not see what happened there before", async () => {
    const space = await openSpace("Et rum at komme ind i");
    const kolding = await as("kolding-outsider");
    const { next } = await kolding.get<FeedPage>("/events?limit=500");
    const lead = await as("slagelse-consultant");
    const join = (partyId: string) => lead.post(`/spaces/${space.id}/participations`, { partyId, role: "reader", validTo: null });
    await join("org_municipality_0370");
    const [page] = await Promise.all([kolding.get<FeedPage>(`/events?after=${next}&wait=25`), join("org_municipality_0621")]);
    expect(page.events.map(({ data }) => "space" in data && data.space.id)).toContain(space.id);
  });

  it("has nothing for a token that is revoked while it waits", async () => {
    const space = await openSpace("Et rum, som Ringsted kommer ind i");
    const { next } = await (await as("soro-consultant")).get<FeedPage>("/events?limit=500");
    const lead = await as("slagelse-consultant");
    const joins = () =>
      lead.post(`/spaces/${space.id}/participations`, { partyId: "org_municipality_0329", role: "reader", validTo: null });
    expect(await waitsAndIsRevoked(`/events?after=${next}&wait=25`, "events", joins)).toEqual([401, "token_refused"]);
  });

  it("nor is there news of a running meeting for one", async () => {
    const { meeting } = await runningMeeting();
    const { revision } = await (await as("ringsted-head")).get<LiveMeetingView>(`/meetings/${meeting.id}/live`);
    const secretary = await as("secretary");
    const goesOn = () => secretary.put(`/meetings/${meeting.id}/current-item`, { agendaItemId: meeting.items[0]?.id, at: null });
    const path = `/meetings/${meeting.id}/live?after=${revision}&wait=25`;
    expect(await waitsAndIsRevoked(path, "act", goesOn)).toEqual([401, "token_refused"]);
  });

  it("asks who one is, and says what of the question is wrong", async () => {
    const soro = await as("soro-consultant");
    expect(await refusal(soro.get("/events?after=-1"))).toMatchObject({ code: "invalid_input", paths: ["after"] });
    expect(await refusal(soro.get("/events?limit=501"))).toMatchObject({ code: "invalid_input", paths: ["limit"] });
    expect(await refusal(soro.get("/events?wait=60"))).toMatchObject({ code: "invalid_input", paths: ["wait"] });
  });

  it("refuses a number that the feed has not come to, where everything up to it would be missed in silence", async () => {
    const soro = await as("soro-consultant");
    const { next } = await soro.get<FeedPage>("/events?limit=500");
    expect(await soro.get<FeedPage>(`/events?after=${next}`)).toEqual({ events: [], next });
    expect(await refusal(soro.get(`/events?after=${next + 1}&wait=25`))).toMatchObject({ code: "invalid_input", paths: ["after"] });
  });
});

describe("an acknowledgement", () => {
  it("stands as it is read: without the signs that turn words round, and those that nobody sees", async () => {
    await openSpace("Et rum at journalisere");
    const soro = await as("soro-consultant");
    const { events } = await soro.get<FeedPage>("/events?limit=500");
    const given = { system: "SB\u0007SYS\u202E", reference: "\u2066 24-\u202E1234\u2069", organisationId: "org_municipality_0340" };
    const path = `/events/${events.at(-1)?.id}/acknowledgements`;
    expect(await soro.post(path, given)).toMatchObject({ system: "SBSYS", reference: "24-1234" });
    expect(await refusal(soro.post(path, { ...given, reference: "\u202E" }))).toMatchObject({
      code: "invalid_input",
      paths: ["reference"],
    });
  });
});

describe("asking for what comes after a number", () => {
  it("says nothing of what was there before one's organisation could be told of it", async () => {
    const { meeting } = await runningMeeting();
    const decision = await decide(meeting);
    const kolding = "org_municipality_0621";
    const made = { name: "ESDH", scopes: ["events" as const], validDays: 30 };
    const { token } = await createToken(openDatabase(env.DB), kolding, made, personIdOf("kolding-outsider"), new Date());
    const ask = (after: number) =>
      atTheDoor(`${base}/api/events?limit=500&after=${after}`, { headers: { authorization: `Bearer ${token}` } });
    await ask((await (await ask(0)).json<FeedPage>()).next);
    const dayMs = 24 * 60 * 60 * 1000;
    const tomorrow = new Date(Date.now() + dayMs).toISOString().slice(0, 10);
    await env.DB.prepare("insert into seats (id, forum_id, person_id, organisation_id, role, valid_from) values (?, ?, ?, ?, 'member', ?)")
      .bind("sea_later", professionalForum, personIdOf("kolding-outsider"), kolding, tomorrow)
      .run();
    const later = await as("soro-consultant", new Date(Date.now() + 3 * dayMs).toISOString());
    const receipts = await later.get<ReceiptView[]>(`/decisions/${decision.id}/receipts`);
    expect(receipts.map(({ organisation }) => organisation.id)).not.toContain(kolding);
  });
});
