import { keyOf } from "../checks/fold.ts";
import type { TitleParts } from "./item-heads.ts";
import type { ItemRange } from "./item-ranges.ts";
import { titleKey, type MarkedLine } from "./marks.ts";

/** An entry of a contents list that no item was found for. */
export type ListedOnly = { number: string; title: TitleParts };

const listHead = new Set(
  [
    "Indholdsfortegnelse",
    "Indhold",
    "Indholdsliste",
    "Punkter",
    "Dagsorden",
    "Dagsordenspunkter",
    "Oversigt",
    "Sager",
    "Sagsliste",
    "Punktliste",
    "Pkt. Tekst Side",
  ].map(keyOf),
);
const leader = /(?:\.{4,}|…{2,}|(?:\s\.){4,}|_{4,})\s*\d{0,4}$/;
const longestLeader = 60;
const mostEntries = 500;
const shortestKey = 8;
/** Titles that begin alike: more than a few need not be compared. */
const mostAlike = 20;
/** Fewer lines than this with titles of items may well be said in passing. */
const shortestList = 3;

/** Lines of contents lists that stand among the items: three or more in a row that repeat heads or lead to a page. */
export function contentsLines(lines: MarkedLine[], ranges: ItemRange[]): Set<MarkedLine> {
  const titles = new Map<string, Set<string>>();
  for (const range of ranges) {
    const key = titleKey(range.title.text);
    const alike = titles.get(key.slice(0, shortestKey)) ?? new Set();
    if (key.length >= shortestKey && alike.size < mostAlike) titles.set(key.slice(0, shortestKey), alike.add(key));
  }
  const isHead = new Uint8Array(lines.length + 1);
  for (const range of ranges) isHead.fill(1, range.startAt, range.bodyAt);
  const repeats = (line: MarkedLine): boolean => {
    if (leader.test(line.text.slice(-longestLeader))) return true;
    if (line.text.length > 300) return false;
    const key = titleKey(line.candidate?.title.text ?? line.text).replace(/\d{1,3}$/, "");
    return (
      key.length >= shortestKey &&
      [...(titles.get(key.slice(0, shortestKey)) ?? [])].some((title) => title.startsWith(key) || key.startsWith(title))
    );
  };
  const found = new Set<MarkedLine>();
  let run: MarkedLine[] = [];
  const close = (): void => {
    if (run.filter((line) => !/^\d{1,4}$/.test(line.text)).length >= shortestList) for (const line of run) found.add(line);
    run = [];
  };
  for (const [at, line] of lines.entries()) {
    const belongs =
      isHead[at] === 0 && (repeats(line) || (run.length > 0 && /^\d{1,4}$/.test(line.text)) || listHead.has(keyOf(line.text.slice(0, 40))));
    if (belongs) run.push(line);
    else close();
  }
  close();
  return found;
}

/** What the contents list before the first item names and no item has: closed items, as a rule, of which only the title is published. */
export function listedOnly(lines: MarkedLine[], ranges: ItemRange[]): ListedOnly[] {
  const byNumber = new Map<string, TitleParts>();
  for (const { candidate } of lines.slice(0, ranges[0]?.startAt ?? 0)) {
    if (candidate === null || candidate.title.text === "" || byNumber.size >= mostEntries) continue;
    if ((byNumber.get(candidate.number)?.access ?? null) === null) byNumber.set(candidate.number, candidate.title);
  }
  const found = ranges.flatMap((range) => {
    const listed = byNumber.get(range.number?.text ?? "");
    return listed !== undefined && isSame(range.title.text, listed.text) ? [{ item: range.title.text, listed: listed.text }] : [];
  });
  if (byNumber.size < shortestList || found.length === 0) return [];
  const hasPages = found.every(({ item, listed }) => /\s\d{1,4}$/.test(listed) && titleKey(listed) !== titleKey(item));
  const numbers = new Set(ranges.flatMap((range) => (range.number === null ? [] : [range.number.text])));
  return [...byNumber]
    .filter(
      ([number, title]) =>
        !numbers.has(number) && (title.access === "closed" || !ranges.some((range) => isSame(range.title.text, title.text))),
    )
    .map(([number, title]) => ({ number, title: hasPages ? withoutPage(title) : title }));
}

function withoutPage(title: TitleParts): TitleParts {
  const text = title.text.replace(/\s+\d{1,4}$/, "");
  return { ...title, text, end: title.end - (title.text.length - text.length) };
}

function isSame(a: string, b: string): boolean {
  const [x, y] = [titleKey(a), titleKey(b).replace(/\d{1,3}$/, "")];
  return x !== "" && y !== "" && (x.startsWith(y) || y.startsWith(x));
}
