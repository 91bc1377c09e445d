import type { SectionKind } from "../../contract/imports.ts";
import { chooseHeads, passedOver } from "./choose-heads.ts";
import { scoredHeads } from "./head-score.ts";
import { inlineOutcome, saysOutcome } from "./inline-outcome.ts";
import { titleParts } from "./item-heads.ts";
import { hasTitleAbove, isTitleLike, wholeTitle, type WholeTitle } from "./item-titles.ts";
import type { MarkedLine } from "./marks.ts";
import { startsCase } from "./references.ts";

/** The lines of one item: `startAt` where its head begins, `bodyAt` the first line after the head, `endAt` the first line that is not its own. */
export type ItemRange = {
  number: { text: string; start: number; end: number } | null;
  title: WholeTitle;
  startAt: number;
  bodyAt: number;
  endAt: number;
};

/** Where the items are: by their numbers; by their case numbers; by sections beginning again; by "title, outcome" in one line. */
export function itemRanges(lines: MarkedLine[]): ItemRange[] {
  const numbered = numberedRanges(lines);
  const cases = caseRanges(lines);
  const lostByNumbers = numbered.length === 0 ? Infinity : passedOver(lines, asStarts(numbered));
  const byCase = cases.length > 0 && passedOver(lines, asStarts(cases)) < lostByNumbers && cases.length > numbered.length;
  const found = byCase ? cases : numbered;
  if (found.length > 0) return found.flatMap((range) => splitWhereSectionsRestart(lines, range));
  const inline = inlineRanges(lines);
  if (inline.length > 0) return inline;
  const whole: ItemRange = { number: null, title: noTitle(lines, 0), startAt: 0, bodyAt: 0, endAt: lines.length };
  return lines.some((line) => line.section !== null && core.includes(line.section.kind)) ? unnumberedRanges(lines, whole) : [];
}

const asStarts = (ranges: ItemRange[]) => ranges.map(({ startAt, bodyAt }) => ({ startAt, headAt: bodyAt - 1 }));

function numberedRanges(lines: MarkedLine[]): ItemRange[] {
  const ranges = chooseHeads(lines, scoredHeads(lines)).map((unit): ItemRange => {
    const title = wholeTitle(lines, unit);
    const { candidate, headAt } = unit;
    const line = lines[headAt];
    const offset = (line?.text ?? "").indexOf(candidate.number.split(".")[0] ?? "");
    const start = (line?.start ?? 0) + Math.max(offset, 0);
    const titleAbove = candidate.title.text === "" && hasTitleAbove(lines, headAt);
    return {
      number: { text: candidate.number, start, end: start + candidate.number.length },
      title,
      startAt: unit.startAt - (titleAbove && unit.startAt === headAt ? 1 : 0),
      bodyAt: Math.max(unit.headAt, title.lastLine) + 1,
      endAt: lines.length,
    };
  });
  return withoutGroupHeads(lines, closeRanges(ranges));
}

/** In a list of two levels, "1. Beslutningssager" over "1.1." is a heading over items and no item. */
function withoutGroupHeads(lines: MarkedLine[], ranges: ItemRange[]): ItemRange[] {
  const isTwoLevel = ranges.some((range) => range.number?.text.includes("."));
  if (!isTwoLevel) return ranges;
  return ranges.filter((range, index) => {
    const next = ranges[index + 1];
    const isOver = next !== undefined && range.number?.text.includes(".") === false && next.number?.text === `${range.number.text}.1`;
    return !(isOver && lines.slice(range.bodyAt, range.endAt).length === 0);
  });
}

function closeRanges(ranges: ItemRange[]): ItemRange[] {
  return ranges.map((range, index) => ({ ...range, endAt: Math.max(range.bodyAt, ranges[index + 1]?.startAt ?? range.endAt) }));
}

/** `Sagsid.: 20/33839` starts an item; its title is the line below or above, whichever most of the items have. */
function caseRanges(lines: MarkedLine[]): ItemRange[] {
  const cases = [...lines.keys()].filter((at) => {
    const line = lines[at];
    return line !== undefined && startsCase(line);
  });
  const below = cases.filter((at) => titleBelowCase(lines, at) !== null);
  const above = cases.filter((at) => titleBelowCase(lines, at) === null && mayBeTitleAbove(lines[at - 1]));
  const mostlyAbove = above.length > below.length && above.length * 2 > cases.length;
  const ranges = cases.map((at): ItemRange => {
    const titleAt =
      titleBelowCase(lines, at) ?? (mayBeTitleAbove(lines[at - 1]) && (mostlyAbove || lines[at - 1]?.blankBefore === true) ? at - 1 : null);
    const line = titleAt === null ? undefined : lines[titleAt];
    const title =
      titleAt === null || line === undefined
        ? noTitle(lines, at)
        : { ...(line.candidate?.title ?? titleParts(line, 0)), lastLine: titleAt };
    const number = line?.candidate?.number ?? null;
    return {
      number: number === null ? null : { text: number, start: title.start, end: title.start },
      title,
      startAt: titleAt === at - 1 ? titleAt : at,
      bodyAt: at + 1,
      endAt: lines.length,
    };
  });
  return closeRanges(ranges);
}

const mostCaseLines = 6;

function titleBelowCase(lines: MarkedLine[], at: number): number | null {
  let below = at + 1;
  while (below < at + mostCaseLines && (lines[below]?.isRef === true || (lines[below]?.access ?? null) !== null)) below += 1;
  const line = lines[below];
  return line !== undefined && isTitleLike(line) && opensSection(lines, below + 1) ? below : null;
}

const mayBeTitleAbove = (line: MarkedLine | undefined): boolean => line !== undefined && isTitleLike(line) && !saysOutcome(line.text);

/** Whether a section opens here, or after a line or two of access and identifiers. */
function opensSection(lines: MarkedLine[], from: number): boolean {
  for (let at = from; at < from + 4; at += 1) {
    const line = lines[at];
    if (line === undefined) return false;
    if (line.section !== null) return true;
    if (!line.isRef && line.access === null) return false;
  }
  return false;
}

/** "Godkendelse af dagsorden, godkendt": where nothing else says where items are, such lines do. */
function inlineRanges(lines: MarkedLine[]): ItemRange[] {
  const ranges: ItemRange[] = [];
  for (const [at, line] of lines.entries()) {
    if (line.section !== null || inlineOutcome(line.text) === null) continue;
    ranges.push({ number: null, title: { ...titleParts(line, 0), lastLine: at }, startAt: at, bodyAt: at + 1, endAt: lines.length });
  }
  return ranges.length >= 2 ? closeRanges(ranges) : [];
}

const core: SectionKind[] = ["summary", "caseText", "proposal", "decision", "background"];

function unnumberedRanges(lines: MarkedLine[], whole: ItemRange): ItemRange[] {
  const first = lines.findIndex((line) => line.section !== null && core.includes(line.section.kind));
  const titleAt = titleLineAbove(lines, 0, first);
  const startAt = titleAt ?? first;
  const line = titleAt === null ? undefined : lines[titleAt];
  const title = titleAt === null || line === undefined ? noTitle(lines, first) : { ...titleParts(line, 0), lastLine: titleAt };
  return splitWhereSectionsRestart(lines, { ...whole, title, startAt, bodyAt: titleAt === null ? first : titleAt + 1 });
}

/**
 * An item whose head was lost or has no number shows by its sections beginning again. It counts when more than one kind comes back, so
 * that two decisions in one item stay together.
 */
function splitWhereSectionsRestart(lines: MarkedLine[], range: ItemRange): ItemRange[] {
  const parts: ItemRange[] = [];
  let part = range;
  let seen = new Set<SectionKind>();
  for (let at = range.bodyAt; at < range.endAt; at += 1) {
    const kind = coreKind(lines[at]);
    if (kind === null) continue;
    if (!seen.has(kind)) {
      seen.add(kind);
      continue;
    }
    if (!anotherComesBack(lines, at, range.endAt, seen)) break;
    const titleAt = titleLineAbove(lines, part.bodyAt, at);
    const line = titleAt === null ? undefined : lines[titleAt];
    const title = titleAt === null || line === undefined ? noTitle(lines, at) : { ...titleParts(line, 0), lastLine: titleAt };
    const startAt = titleAt ?? at;
    parts.push({ ...part, endAt: startAt });
    part = { number: null, title, startAt, bodyAt: titleAt === null ? at : titleAt + 1, endAt: range.endAt };
    seen = new Set([kind]);
  }
  return [...parts, part];
}

function coreKind(line: MarkedLine | undefined): SectionKind | null {
  const section = line?.section ?? null;
  if (section === null || section.soft || section.style === "lead" || section.style === "body") return null;
  return core.includes(section.kind) ? section.kind : null;
}

/** Lines within which a second kind of section must come back. */
const farthestReturn = 400;

function anotherComesBack(lines: MarkedLine[], from: number, to: number, seen: Set<SectionKind>): boolean {
  const first = coreKind(lines[from]);
  for (let at = from + 1; at < Math.min(to, from + farthestReturn); at += 1) {
    const kind = coreKind(lines[at]);
    if (kind !== null && kind !== first) return seen.has(kind);
  }
  return false;
}

/** The line that could be a title right above a section's head, past identifiers and access; null when there is none. */
function titleLineAbove(lines: MarkedLine[], from: number, sectionAt: number): number | null {
  for (let at = sectionAt - 1; at >= Math.max(from, sectionAt - 5); at -= 1) {
    const line = lines[at];
    if (line === undefined || line.section !== null) return null;
    if (line.isRef || line.access !== null) continue;
    return isTitleLike(line) && line.blankBefore ? at : null;
  }
  return null;
}

function noTitle(lines: MarkedLine[], at: number): WholeTitle {
  const start = lines[at]?.start ?? 0;
  return { start, end: start, text: "", access: null, itemType: null, lastLine: at };
}
