/**
 * How long changes are gathered before they are stored and told as one, in milliseconds. It counts from the last time, so whoever
 * has paused is stored at once. Alone there is nobody to wait for; in company people watch each other's letters. From eight people on the
 * letters of all come so thick that each flush is worth a row only when it gathers more than one.
 */
function flushWindowMs(peopleCount: number): number {
  if (peopleCount <= 1) return 1000;
  return peopleCount < 8 ? 10 : 18;
}

/** How long a change of `at` waits at most; 0 when nothing has been stored for longer than the window. */
export function flushWaitMs(peopleCount: number, flushedAt: Date, at: Date): number {
  const windowMs = flushWindowMs(peopleCount);
  // Clocks are set back now and then.
  return Math.min(windowMs, Math.max(0, flushedAt.getTime() + windowMs - at.getTime()));
}
