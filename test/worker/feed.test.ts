import * as v from "valibot";
import { beforeAll, describe, expect, it } from "vitest";
import { feedPageSchema, type FeedPage } from "../../contract/feed.ts";
import { as, openSpace, refusal, setTheStage } from "./stage.ts";

beforeAll(setTheStage);

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
