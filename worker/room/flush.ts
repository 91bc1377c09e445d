/**
 * How long changes are gathered before they are stored and told as one, in milliseconds. It counts from the last time, so whoever
 * has paused is stored at once. Alone there is nobody to wait for; in company people watch each other's letters. From eight people on the
 * letters of all come so thick that each flush is worth a row only when it gathers more than one.
 */
export function flushWindowMs(peopleCount: number): number {
  if (peopleCount <= 1) return 1000;
  return peopleCount < 8 ? 10 : 18;
}
