import { median, type Figure } from "./figures.ts";

/** `by` is how far beyond the limit a missed bar is, in the bar's own unit. */
export type Verdict = { bar: string; value: number; limit: number; isMet: boolean; by: number };

type Bar = {
  bar: string;
  limit: number;
  most?: true;
  least?: true;
  value: (median: (measure: string, contestant: string) => number) => number;
};

const peer = "y-partyserver";
const ratio = (measure: string, to = peer): Bar["value"] => {
  return (of) => of(measure, "ours") / of(measure, to);
};

/** What the room promises, as ratios to a peer in the same run wherever a machine's speed would decide. */
const bars: Bar[] = [
  { bar: "p99 at 50 clients, of y-partyserver's", limit: 0.9, most: true, value: ratio("propagation p99, 50 clients") },
  {
    bar: "p50 at 10 clients, ms behind y-partyserver",
    limit: 2,
    most: true,
    value: (of) => of("propagation p50, 10 clients", "ours") - of("propagation p50, 10 clients", peer),
  },
  { bar: "CPU per update at 50 clients, of y-partyserver's", limit: 0.85, most: true, value: ratio("CPU per update, 50 clients") },
  { bar: "pipelined updates, of y-partyserver's", limit: 1.5, least: true, value: ratio("pipelined updates, one writer") },
  { bar: "p99 at 50 clients, of the plain relay's", limit: 1.1, most: true, value: ratio("propagation p99, 50 clients", "relay") },
  ...["long history", "0.1 MB", "1 MB", "4 MB"].map((text): Bar => ({
    bar: `cold open, ${text}, of y-partyserver's`,
    limit: 0.8,
    most: true,
    value: ratio(`cold open, ${text}`),
  })),
  {
    bar: "rows per 1,000 keystrokes, one typist",
    limit: 250,
    most: true,
    value: (of) => of("rows per 1,000 keystrokes, one typist", "ours"),
  },
  {
    bar: "rows per 1,000 keystrokes, ten writers",
    limit: 600,
    most: true,
    value: (of) => of("rows per 1,000 keystrokes, ten writers", "ours"),
  },
  { bar: "CPU per page of 300 decisions, ms", limit: 50, most: true, value: (of) => of("CPU per page of 300 decisions", "ours") },
  {
    bar: "busy per letter in 100 pages, of bare ProseMirror's",
    limit: 1.5,
    most: true,
    value: ratio("busy per letter, 100 pages", "bare ProseMirror"),
  },
  {
    bar: "letter on the screen in 100 pages, p50, of bare ProseMirror's",
    limit: 1.5,
    most: true,
    value: ratio("letter on the screen p50, 100 pages", "bare ProseMirror"),
  },
  {
    bar: "letter on the screen in 100 pages, p95, of bare ProseMirror's",
    limit: 1.5,
    most: true,
    value: ratio("letter on the screen p95, 100 pages", "bare ProseMirror"),
  },
  {
    bar: "letter on the screen in 100 pages, ms, p95",
    limit: 50,
    most: true,
    value: (of) => of("letter on the screen p95, 100 pages", "ours"),
  },
  {
    bar: "everybody living told, with five of fifty dead, of without",
    limit: 1.2,
    most: true,
    value: (of) => of("everybody living told, 5 of 50 dead", "ours") / of("everybody living told, no endpoint dead", "ours"),
  },
  {
    bar: "memory with five of fifty dead, of without",
    limit: 1.2,
    most: true,
    value: (of) => of("memory after it, 5 of 50 dead", "ours") / of("memory after it, no endpoint dead", "ours"),
  },
  {
    bar: "delivery starts after a decision, ms, median",
    limit: 1000,
    most: true,
    value: (of) => of("delivery starts after a decision, median", "ours"),
  },
  { bar: "events missing after power cuts", limit: 0, most: true, value: (of) => of("events missing after power cuts", "ours") },
  { bar: "events out of order after power cuts", limit: 0, most: true, value: (of) => of("events out of order after power cuts", "ours") },
  { bar: "updates lost in power cuts", limit: 0, most: true, value: (of) => of("updates lost in power cuts", "ours") },
];

/** The bars for which there are figures, and that a run of ours which lost an update is none. */
export function judge(figures: Figure[]): Verdict[] {
  const lost = figures.filter(({ contestant }) => contestant === "ours").reduce((sum, figure) => sum + figure.lost, 0);
  const verdicts = bars.flatMap((bar) => {
    const value = bar.value((measure, contestant) => {
      const values = figures.find((figure) => figure.measure === measure && figure.contestant === contestant)?.values;
      return values === undefined ? Number.NaN : median(values);
    });
    return Number.isNaN(value) ? [] : [verdictOf(bar, value)];
  });
  return [...verdicts, verdictOf({ bar: "updates of ours that did not arrive", limit: 0, most: true }, lost)];
}

function verdictOf({ bar, limit, least }: Omit<Bar, "value">, value: number): Verdict {
  const by = least === true ? limit - value : value - limit;
  return { bar, value, limit, isMet: by <= 0, by: Math.max(0, by) };
}
