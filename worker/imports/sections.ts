import type { SectionKind } from "../../contract/imports.ts";
import { keyOf } from "../checks/fold.ts";
import { absentees } from "./absence.ts";
import type { ItemRange } from "./item-ranges.ts";
import type { MarkedLine, SectionMark } from "./marks.ts";
import { outcomeOf } from "./outcome.ts";
import { readLine, textOf, type ReadLine } from "./read-lines.ts";
import type { Piece } from "./source.ts";
import { ownDecision, type MeetingFacts } from "./whose-decision.ts";

/** One section of an item. `start` to `end` covers heading and text; `lines` are the lines of the text, also where the text counts as empty. */
export type ReadSection = {
  kind: SectionKind;
  /** Empty where the section was found without one. */
  heading: Piece;
  lines: ReadLine[];
  text: Piece | null;
  start: number;
  end: number;
  mark: SectionMark | null;
};

type PlacedMark = { at: number; mark: SectionMark };

/** The item's sections, and the lines between its head and the first of them. `commonSoft` are the soft heads that the template uses. */
export function sectionsOf(
  lines: MarkedLine[],
  range: ItemRange,
  commonSoft: Set<string>,
  meeting: MeetingFacts,
): { preamble: MarkedLine[]; sections: ReadSection[] } {
  const marks = marksThatHold(lines, range, commonSoft, meeting);
  const preamble = lines.slice(range.bodyAt, Math.max(range.bodyAt, marks[0]?.at ?? range.endAt));
  const sections = marks.map(({ at, mark }, index) => {
    const inline = inlineText(lines[at], mark);
    // "Lukkede punkter" stands over the items that follow, not in the one before.
    const rest = lines
      .slice(at + 1, marks[index + 1]?.at ?? range.endAt)
      .filter((line) => line.group === null)
      .map(readLine);
    return sectionFrom(mark.kind, mark.heading, inline === null ? rest : [inline, ...rest], mark);
  });
  return { preamble, sections: withAbsenceInside(sections) };
}

export function sectionFrom(kind: SectionKind, heading: Piece, lines: ReadLine[], mark: SectionMark | null): ReadSection {
  return { kind, heading, lines, text: textOf(lines), start: heading.start, end: lines.at(-1)?.end ?? heading.end, mark };
}

function inlineText(line: MarkedLine | undefined, mark: SectionMark): ReadLine | null {
  if (line === undefined || mark.from === null) return null;
  return { value: line.text.slice(mark.from - line.start), start: mark.from, end: line.end, blankBefore: false };
}

/** The marks of the item's lines that are heads here, and not words that only look like heads. */
function marksThatHold(lines: MarkedLine[], range: ItemRange, commonSoft: Set<string>, meeting: MeetingFacts): PlacedMark[] {
  const all: PlacedMark[] = [];
  for (let at = range.bodyAt; at < range.endAt; at += 1) {
    const mark = lines[at]?.section ?? null;
    if (mark !== null) all.push({ at, mark });
  }
  const hasProposal = all.some(({ mark }) => mark.kind === "proposal" && mark.style !== "lead");
  const own = ownDecision(
    all.map(({ mark }) => mark).filter((mark) => mark.kind === "decision"),
    meeting,
  );
  const held: PlacedMark[] = [];
  let afterCaseText = false;
  for (const placed of all) {
    const { mark } = placed;
    const current = held.at(-1)?.mark;
    const isInOthers = current !== undefined && current !== own && (current.kind === "earlier" || current.style === "body");
    if (mark.soft && afterCaseText && !commonSoft.has(keyOf(mark.heading.value))) continue;
    if (
      mark.style === "lead" &&
      (hasProposal || current?.kind === "decision" || current?.kind === "earlier" || current?.kind === "proposal")
    )
      continue;
    // What other bodies decided, and who was missing there, belongs to the section that tells of it.
    if (isInOthers && mark !== own && mark.style === "body" && current.kind === "earlier" && current.style !== "body") continue;
    if (isInOthers && mark.style === "inline" && (mark.kind === "absent" || mark.kind === "attendance")) continue;
    if (mark.kind === "caseText" && !mark.soft) afterCaseText = true;
    held.push(placed);
  }
  return held;
}

/** "Beslutning / Fraværende: ... / Godkendt.": what follows the absentees and is no name is the decision going on. */
function withAbsenceInside(sections: ReadSection[]): ReadSection[] {
  const merged: ReadSection[] = [];
  for (const section of sections) {
    const before = merged.at(-1);
    if (before?.kind === "decision" && section.kind === "absent" && goesOn(before, section)) {
      const label: ReadLine = { ...section.heading, value: labelLine(section), blankBefore: true };
      const inlineFirst = saysInline(section) ? section.lines[0] : undefined;
      const first = { ...label, end: inlineFirst?.end ?? label.end };
      const rest = inlineFirst === undefined ? section.lines : section.lines.slice(1);
      merged[merged.length - 1] = sectionFrom("decision", before.heading, [...before.lines, first, ...rest], before.mark);
    } else {
      merged.push(section);
    }
  }
  return merged;
}

const saysInline = (section: ReadSection): boolean => section.mark !== null && section.mark.from !== null;

function labelLine(section: ReadSection): string {
  const inline = saysInline(section) ? ` ${section.lines[0]?.value ?? ""}` : "";
  return `${section.heading.value}:${inline}`;
}

function goesOn(decision: ReadSection, absent: ReadSection): boolean {
  const { rest } = absentees(absent.lines, absent.heading.value);
  if (rest.length === 0) return false;
  return decision.text === null || rest.some((line) => outcomeOf(line.value).outcome !== "unknown");
}
