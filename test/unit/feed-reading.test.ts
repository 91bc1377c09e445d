import { describe, expect, it } from "vitest";
import type { FeedEntry } from "../../worker/events/feed.ts";
import { awaitPage, readPage, type Feed } from "../../worker/events/reading.ts";

const entry = (seq: number): FeedEntry => ({
  envelope: {
    id: `evt_${seq}`,
    seq,
    type: "space.participant_changed",
    timestamp: "2026-11-21T12:00:00.000Z",
    data: { space: { id: "spa_one", url: "" }, participationId: "par_one", change: "added" },
  },
  actorId: "per_one",
  spaceId: "spa_one",
  forumId: null,
  organisationId: null,
  access: "open",
});

/** A feed of so many events, of which the reader may see the even ones; time passes only while somebody waits. */
function arrange(length: number, news: { atMs: number; seq: number }[] = []) {
  let nowMs = 0;
  let head = length;
  const asked: number[] = [];
  const feed: Feed = {
    read: async (after, limit) => {
      asked.push(after);
      return Array.from({ length: Math.max(0, head - after) }, (_, index) => entry(after + index + 1)).slice(0, limit);
    },
    sight:
      async () =>
      async ({ envelope }) =>
        envelope.seq % 2 === 0,
    pastOrLater: async (known, waitMs) => {
      const ring = news.find(({ seq }) => seq > known);
      if (ring === undefined || ring.atMs > nowMs + waitMs) nowMs += waitMs;
      else [nowMs, head] = [Math.max(nowMs, ring.atMs), ring.seq];
    },
    clock: () => nowMs,
  };
  return { feed, asked, clock: () => nowMs };
}

const seqs = (page: { events: { seq: number }[] }) => page.events.map(({ seq }) => seq);

describe("reading the feed", () => {
  it("leaves out what the reader may not see, and shows it as missing numbers", async () => {
    const page = await readPage(arrange(9).feed, 0, 100);
    expect([seqs(page), page.next]).toEqual([[2, 4, 6, 8], 9]);
  });

  it("goes on exactly where a full page ended", async () => {
    const { feed } = arrange(9);
    const first = await readPage(feed, 0, 2);
    expect([seqs(first), first.next]).toEqual([[2, 4], 4]);
    const second = await readPage(feed, first.next, 2);
    expect([seqs(second), second.next]).toEqual([[6, 8], 8]);
  });

  it("shows what the reader came to see while they waited, by what they may see after it was read", async () => {
    const { feed, clock } = arrange(5, [{ atMs: 3000, seq: 6 }]);
    const sight = async () => {
      const isLetIn = clock() > 0;
      return async () => isLetIn;
    };
    expect(seqs(await awaitPage({ ...feed, sight }, 4, 100, 25_000))).toEqual([6]);
  });

  it("answers at once when there is something, however long it might have waited", async () => {
    const { feed, clock } = arrange(4);
    expect(seqs(await awaitPage(feed, 0, 100, 25_000))).toEqual([2, 4]);
    expect(clock()).toBe(0);
  });

  it("answers as soon as there is news for the reader, and is not held longer by what is not for them", async () => {
    const news = [
      { atMs: 3000, seq: 5 },
      { atMs: 7000, seq: 6 },
    ];
    const early = arrange(4, news);
    const page = await awaitPage(early.feed, 4, 100, 25_000);
    expect([seqs(page), page.next, early.clock()]).toEqual([[6], 6, 7000]);
    const late = arrange(4, news);
    const empty = await awaitPage(late.feed, 4, 100, 5000);
    expect([seqs(empty), empty.next, late.clock()]).toEqual([[], 5, 5000]);
  });

  it("looks once when it may not wait, and once more when it has waited in vain", async () => {
    const hasty = arrange(4);
    await awaitPage(hasty.feed, 4, 100, 0);
    expect(hasty.asked).toEqual([4]);
    const patient = arrange(4);
    await awaitPage(patient.feed, 4, 100, 25_000);
    expect(patient.asked).toEqual([4, 4]);
  });
});
