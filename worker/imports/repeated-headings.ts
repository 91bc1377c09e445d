import type { ItemRange } from "./item-ranges.ts";
import type { MarkedLine, SectionMark } from "./marks.ts";
import { outcomeOf } from "./outcome.ts";
import { isName, isOccupation, isRole } from "./people.ts";
import { withoutTail } from "./tails.ts";

/**
 * Heads that are in no list: a template repeats its own from item to item, and a page that sets its heads in capitals sets all of them so.
 * They are kept under their own names.
 */
export function markOwnHeadings(lines: MarkedLine[], ranges: ItemRange[]): MarkedLine[] {
  const inCapitals = headsAreInCapitals(lines);
  const repeated = repeatedLines(lines, ranges);
  if (repeated.size === 0 && !inCapitals) return lines;
  const inside = new Set(ranges.flatMap((range) => rangeOf(afterFirstSection(lines, range), range.endAt)));
  return lines.map((line, at) => {
    if (line.section !== null || !inside.has(at) || !couldBeHeading(line)) return line;
    return repeated.has(line.low) || (inCapitals && isInCapitals(line.text)) ? { ...line, section: ownHeading(line) } : line;
  });
}

function ownHeading(line: MarkedLine): SectionMark {
  const value = withoutTail(line.text, " \t:");
  const heading = { value, start: line.start, end: line.start + value.length };
  return { kind: "other", soft: true, heading, from: null, body: "", date: null, style: "alone" };
}

function couldBeHeading(line: MarkedLine): boolean {
  const words = withoutTail(line.text, " \t:");
  if (words.length < 4 || words.length > 60 || line.candidate !== null || line.isRef || line.access !== null || line.group !== null)
    return false;
  if (!/^\p{Lu}/u.test(words) || /[.,;!?)"”]$|\d|\t|\|/.test(words) || words.split(" ").length > 7) return false;
  return (
    !isName(words) &&
    !isRole(words) &&
    !isOccupation(words) &&
    outcomeOf(words).outcome === "unknown" &&
    !/^(?:ingen|afstemning|protokol|bemærkning)/i.test(words)
  );
}

/** Lines that stand alone in at least half of the items and at least in two, behind the items' first section. */
function repeatedLines(lines: MarkedLine[], ranges: ItemRange[]): Set<string> {
  const counts = new Map<string, number>();
  for (const range of ranges) {
    const seen = new Set<string>();
    let kind: string | null = null;
    for (let at = afterFirstSection(lines, range); at < range.endAt; at += 1) {
      const line = lines[at];
      if (line === undefined) break;
      kind = line.section?.kind ?? kind;
      const isPeople = kind === "absent" || kind === "attendance" || kind === "attachments";
      if (!isPeople && line.section === null && (line.blankBefore || lines[at - 1]?.section !== null) && couldBeHeading(line))
        seen.add(line.low);
    }
    for (const low of seen) counts.set(low, (counts.get(low) ?? 0) + 1);
  }
  const needed = Math.max(2, Math.ceil(ranges.length / 2));
  return new Set([...counts].filter(([, count]) => count >= needed).map(([low]) => low));
}

function afterFirstSection(lines: MarkedLine[], range: ItemRange): number {
  for (let at = range.bodyAt; at < range.endAt; at += 1) if (isSection(lines[at])) return at;
  return range.endAt;
}

const isSection = (line: MarkedLine | undefined): boolean => line !== undefined && line.section !== null;

const rangeOf = (from: number, to: number): number[] => Array.from({ length: Math.max(0, to - from) }, (_, index) => from + index);

const isInCapitals = (text: string): boolean => /\p{Lu}{3}/u.test(text) && text === text.toUpperCase();

function headsAreInCapitals(lines: MarkedLine[]): boolean {
  const heads = lines.filter((line) => line.section?.style === "alone" && !line.section.soft);
  const capitals = heads.filter((line) => isInCapitals(line.text));
  return capitals.length >= 2 && capitals.length >= heads.length * 0.7;
}
