import type { FeedEntry } from "./feed.ts";
import type { FeedPage } from "../../contract/feed.ts";

/** Rows looked at in one reading: somebody who may see little of a long feed gets an empty page and asks on from its `next`. */
const rowsLookedAt = 1000;

export type Feed = {
  /** Oldest first. */
  read: (after: number, limit: number) => Promise<FeedEntry[]>;
  /**
   * What the reader may see as of now. Asked for after the rows: a right that one of them tells of, or that came before it, is there by then. One that was asked
   * for earlier would pass over what is theirs, for good.
   */
  sight: () => Promise<(entry: FeedEntry) => Promise<boolean>>;
  /** Resolves when the feed has gone past the number, or when so long has passed. */
  pastOrLater: (head: number, waitMs: number) => Promise<void>;
  clock: () => number;
};

/** At most `limit` events that the reader may see, and the number to ask on from: beyond what was passed over, too. */
export async function readPage(feed: Pick<Feed, "read" | "sight">, after: number, limit: number): Promise<FeedPage> {
  const page: FeedPage = { events: [], next: after };
  const rows = await feed.read(after, rowsLookedAt);
  if (rows.length === 0) return page;
  const mayRead = await feed.sight();
  for (const entry of rows) {
    if (page.events.length === limit) break;
    if (await mayRead(entry)) page.events.push(entry.envelope);
    page.next = entry.envelope.seq;
  }
  return page;
}

/** The same, held back for as long as there is nothing for the reader, at most `waitMs`. What they may not see prolongs nothing. */
export async function awaitPage(feed: Feed, after: number, limit: number, waitMs: number): Promise<FeedPage> {
  const until = feed.clock() + waitMs;
  let page = await readPage(feed, after, limit);
  while (page.events.length === 0) {
    const leftMs = until - feed.clock();
    if (leftMs <= 0) break;
    await feed.pastOrLater(page.next, leftMs);
    page = await readPage(feed, page.next, limit);
  }
  return page;
}
