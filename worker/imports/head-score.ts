import { keyOf } from "../checks/fold.ts";
import { leadsToPage, withTwins, type HeadUnit } from "./head-units.ts";
import { headingNamed } from "./headings.ts";
import { saysOutcome } from "./inline-outcome.ts";
import { titleKey, type MarkedLine } from "./marks.ts";

const standardTitles = new Set(
  [
    ...[
      "Godkendelse af dagsorden",
      "Godkendelse af dagsordenen",
      "Godkendelse af referat",
      "Godkendelse af referatet",
      "Eventuelt",
      "Evt.",
      "Evt",
    ],
    ...["Meddelelser", "Orientering", "Orienteringer", "Mødeplan", "Siden sidst", "Velkomst", "Lukket punkt", "Spørgetid", "Dagsorden"],
    ...[
      "Orientering fra formanden",
      "Meddelelser fra formanden",
      "Næste møde",
      "Underskriftsark",
      "Underskriftsside",
      "Gensidig orientering",
    ],
    ...["Orientering fra formandskabet", "Bordet rundt", "Godkendelse af dagsorden og referat", "Kommende møder", "Lukkede punkter"],
  ].map(keyOf),
);
export const isStandardTitle = (title: string): boolean => standardTitles.has(keyOf(title));
export const isAnyOtherBusiness = (title: string): boolean => /^(?:eventuelt|evt)/.test(keyOf(title));

const opening = new Map([
  ["economics", 1],
  ["absent", 1],
  ["attachments", 1],
  ["earlier", 1],
  ["other", 2],
]);
const farthestHead = 12;

/** The candidates, where the same head is printed twice as one, each with what speaks for and against its being a head. */
export function scoredHeads(lines: MarkedLine[]): HeadUnit[] {
  const units = withTwins(lines);
  const hasSections = lines.some((line) => line.section !== null && line.section.kind !== "absent" && line.section.kind !== "attendance");
  const listed = titlesInFront(lines);
  const nextSection = nextSections(lines);
  const repeated = repeatedHeads(units);
  for (const [index, unit] of units.entries()) {
    const next = units[index + 1];
    const previous = units[index - 1];
    const limit = next?.startAt ?? lines.length;
    const sectionAt = nextSection[unit.headAt + 1] ?? lines.length;
    unit.score =
      styleScore(unit) +
      titleScore(unit, lines, listed) +
      surroundingScore(unit, lines, limit) +
      (sectionAt < limit ? sectionScore(lines, unit.headAt, sectionAt) : 0) +
      (hasSections ? listScore(lines, nextSection, previous, unit, next) : 0) -
      (isListed(unit, repeated) && (isRightBehind(previous, unit) || isRightBehind(unit, next)) ? listedElsewhere : 0);
  }
  return units;
}

/** The same head stands somewhere else too: where several follow each other without a line between them, it is the contents list. */
const listedElsewhere = 3;

const headKey = ({ candidate }: HeadUnit): string => `${candidate.order} ${titleKey(candidate.title.text).slice(0, 24)}`;

function repeatedHeads(units: HeadUnit[]): Set<string> {
  const seen = new Set<string>();
  const repeated = new Set<string>();
  for (const unit of units) {
    const key = headKey(unit);
    if (seen.has(key)) repeated.add(key);
    seen.add(key);
  }
  return repeated;
}

const isListed = (unit: HeadUnit, repeated: Set<string>): boolean => unit.twin === null && repeated.has(headKey(unit));

const isRightBehind = (first: HeadUnit | undefined, second: HeadUnit | undefined): boolean =>
  first !== undefined && second !== undefined && second.startAt - first.headAt === 1;

const styleScores = { label: 1.5, access: 4, dot: 0, level: 0, paren: -0.5, bare: -1, glued: -0.5, alone: -1.5 };

function styleScore(unit: HeadUnit): number {
  return styleScores[unit.candidate.style] + (unit.twin === null ? 0 : 3) + (unit.candidate.title.access === null ? 0 : 2);
}

function titleScore({ candidate, headAt }: HeadUnit, lines: MarkedLine[], listed: Set<string>): number {
  const { text } = candidate.title;
  let score = 0;
  if (text === "") return candidate.style === "label" ? 0 : -1;
  if (isStandardTitle(text)) score += 1.5;
  if (listed.has(titleKey(text).slice(0, 24))) score += 2;
  if (saysOutcome(text)) score -= 4;
  if (/^at /i.test(text)) score -= 4;
  else if (/^[a-zæøå]/.test(text)) score -= 2.5;
  if (/[;,]$/.test(text)) score -= 2;
  if (/[a-zæøå]{2}\.$/.test(text)) score -= 0.7;
  if (text.length > 220) score -= 2;
  if (/^bilag/i.test(text)) score -= 2.5;
  if (/dok\.? ?id|\.(?:pdf|docx?|xlsx?|pptx?)\b/i.test(text)) score -= 3;
  if (/\([A-ZÆØÅ]{1,2}\)$/.test(text)) score -= 1;
  if (headingNamed(text) !== null) score -= 3;
  if (leadsToPage(lines[headAt])) score -= 4;
  return score;
}

const paper = /^(?:(?:beslutnings)?referat|dagsorden|beslutningsprotokol|protokol)\b.{0,80}\d/;

/** A case number or "Åbent" under the head, a case number over it, the title once more; the meeting's own head is no item's. */
function surroundingScore(unit: HeadUnit, lines: MarkedLine[], limit: number): number {
  let score = unit.startAt < unit.headAt && unit.twin === null ? 2 : 0;
  if (lines[unit.headAt]?.blankBefore === true) score += 0.5;
  const key = titleKey(unit.candidate.title.text);
  for (let at = unit.headAt + 1; at <= unit.headAt + 4 && at < limit; at += 1) {
    const line = lines[at];
    if (line === undefined || line.section !== null) break;
    if (paper.test(line.low)) return score - 5;
    if ((line.isRef && line.candidate === null) || line.access !== null) return score + 3;
    if (key.length >= 5 && titleKey(line.text).startsWith(key)) score += 3;
  }
  return score;
}

function sectionScore(lines: MarkedLine[], headAt: number, sectionAt: number): number {
  if (sectionAt - headAt > farthestHead) return 0;
  const kind = lines[sectionAt]?.section?.kind ?? "other";
  return (opening.get(kind) ?? 3) + (sectionAt - headAt <= 4 ? 0.5 : 0);
}

/** Numbers that follow each other without a section between them are a list. */
function listScore(
  lines: MarkedLine[],
  nextSection: Int32Array,
  previous: HeadUnit | undefined,
  unit: HeadUnit,
  next: HeadUnit | undefined,
): number {
  const penalty = (first: HeadUnit | undefined, second: HeadUnit | undefined): number => {
    // "1." over "1.1." is a heading over items, not the first of a list.
    if (first !== undefined && first.candidate.order % 1000 === 0 && second?.candidate.order === first.candidate.order + 1) return 0;
    if (first === undefined || second === undefined || second.candidate.order - first.candidate.order !== orderStep(first, second))
      return 0;
    if ((nextSection[first.headAt + 1] ?? lines.length) < second.startAt) return 0;
    return second.startAt - first.headAt === 1 ? -4 : -2;
  };
  const behind = penalty(previous, unit);
  const opens = (nextSection[unit.headAt + 1] ?? lines.length) - unit.headAt <= 4;
  return Math.min(opens && behind < -1 ? -1 : behind, penalty(unit, next));
}

const orderStep = (first: HeadUnit, second: HeadUnit): number =>
  first.candidate.order % 1000 === 0 && second.candidate.order % 1000 === 0 ? 1000 : 1;

/** Where the next section begins, for each line: the line itself or a later one. */
function nextSections(lines: MarkedLine[]): Int32Array {
  const next = new Int32Array(lines.length + 1).fill(lines.length);
  for (let at = lines.length - 1; at >= 0; at -= 1) next[at] = (lines[at]?.section ?? null) === null ? (next[at + 1] ?? lines.length) : at;
  return next;
}

/** The beginnings of the lines before the first section: among them is the contents list, if there is one. */
function titlesInFront(lines: MarkedLine[]): Set<string> {
  const first = lines.findIndex((line) => line.section !== null && line.section.kind !== "attendance" && line.section.kind !== "absent");
  const front = lines.slice(0, Math.max(first, 0)).filter((line) => line.text.length < 300);
  const keys = front.map((line) => titleKey(line.candidate?.title.text ?? line.text).slice(0, 24));
  const seen = new Set<string>();
  // The first item's own head stands in front of the first section too: only what is there twice, or without a candidate, counts.
  return new Set(keys.filter((key, at) => key.length >= 6 && (seen.has(key) || front[at]?.candidate === null || !seen.add(key))));
}
