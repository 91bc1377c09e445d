/** The first look at a change: soon enough for a list that somebody opens, late enough for a word to be finished. */
const firstLookMs = 2000;

/** While people write, one look in so long: each alarm is a row written. */
const nextLookMs = 10_000;

/** Nobody has written for so long: the burst is over. */
export const quietAfterMs = 30_000;

/** While people write, a version is kept each time they have written for so long. */
export const longWorkMs = 10 * 60_000;

/** When the index could not be written, it is tried again so often until it can. */
const nextTryMs = 30_000;

export const firstLookAt = (changedAt: Date): Date => new Date(changedAt.getTime() + firstLookMs);

/** When to look again, from a look at `now` at a text last changed at `changedAt` that is not yet at rest. */
export function nextLookAt(now: Date, changedAt: Date): Date {
  const isBusy = now.getTime() - changedAt.getTime() < nextLookMs;
  return new Date(isBusy ? now.getTime() + nextLookMs : Math.max(changedAt.getTime() + quietAfterMs, now.getTime() + 1000));
}

export const isQuiet = (now: Date, changedAt: Date): boolean => now.getTime() - changedAt.getTime() >= quietAfterMs;

export const nextTryAt = (now: Date): Date => new Date(now.getTime() + nextTryMs);
