/** Milliseconds of the processor, not of the clock: other programs' work is not that of what is measured. */
export function processorTimeOf(work: () => unknown): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

export const median = (values: number[]): number => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

/** How many times as long the work takes on a text that is twice as long: about 2 where the time is in proportion to the text, 4 where it grows with its square. */
export function growthOf(make: (length: number) => string, work: (text: string) => unknown): number {
  const [half, whole] = [make(40_000), make(80_000)];
  work(whole);
  const rounds = Array.from({ length: 7 }, () => [processorTimeOf(() => work(half)), processorTimeOf(() => work(whole))] as const);
  // Below a few milliseconds it is the machine that is measured.
  return median(rounds.map(([, two]) => two)) / Math.max(median(rounds.map(([one]) => one)), 4);
}
