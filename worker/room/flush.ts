/** Somebody alone has nobody who waits for their letters. */
const aloneMs = 1000;
/** A few people watch each other's letters, which come seldom enough to be a row each. */
const companyMs = 10;

/**
 * From eight people on, letters come so thick that each flush is worth a row only when it gathers more than one. So a letter waits for a second
 * one and no longer; it goes alone when none comes, or when the last flush is so long ago that nobody else seems to write.
 */
const crowd = { people: 8, waitMs: 16, apartMs: 4, pauseMs: 40 };

/** What is waiting: so many changes, the first of them since then. */
export type Waiting = { count: number; since: Date };

/** How long, from `at` on, changes are gathered before they are stored and told as one; 0 is at once. After a pause it is always at once. */
export function flushWaitMs(peopleCount: number, { count, since }: Waiting, flushedAt: Date, at: Date): number {
  const afterFlush = (ms: number): number => within(ms, flushedAt.getTime() + ms - at.getTime());
  if (peopleCount <= 1) return afterFlush(aloneMs);
  if (peopleCount < crowd.people) return afterFlush(companyMs);
  if (count > 1) return afterFlush(crowd.apartMs);
  if (since.getTime() - flushedAt.getTime() >= crowd.pauseMs) return 0;
  return within(crowd.waitMs, since.getTime() + crowd.waitMs - at.getTime());
}

/** Clocks are set back now and then. */
const within = (windowMs: number, waitMs: number): number => Math.min(windowMs, Math.max(0, waitMs));
