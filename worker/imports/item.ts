import type { ItemAccess, ItemType } from "../../contract/meeting.ts";
import { fold } from "../checks/fold.ts";
import { absentees, apartFromAbsence } from "./absence.ts";
import { attachmentsIn, type ReadAttachment } from "./attachments.ts";
import { perhapsClosed } from "./closed-words.ts";
import { chainOf, type ReadChainEntry } from "./chain.ts";
import { decisionSection, noDecision, readDecision, type ReadDecision } from "./decision.ts";
import { freeLines, inlineDecision, isAboutHead, typeSaid, withFreeText } from "./free-text.ts";
import { inlineOutcome } from "./inline-outcome.ts";
import type { ItemRange } from "./item-ranges.ts";
import type { MarkedLine } from "./marks.ts";
import { peopleInLines } from "./people-columns.ts";
import type { ReadPerson } from "./people.ts";
import { clausesOf, type ReadClause } from "./proposals.ts";
import { refsIn, type ReadRef } from "./references.ts";
import { remarksIn, type ReadRemark } from "./remarks.ts";
import type { ReadLine } from "./read-lines.ts";
import { sectionsOf, type ReadSection } from "./sections.ts";
import type { Piece } from "./source.ts";
import type { MeetingFacts } from "./whose-decision.ts";

/** An item as it was read, every piece with its place in the working text. */
export type ReadItem = {
  number: Piece | null;
  title: Piece | null;
  access: ItemAccess;
  itemType: ItemType | null;
  sections: ReadSection[];
  clauses: ReadClause[];
  decision: ReadDecision;
  chain: ReadChainEntry[];
  absent: ReadPerson[];
  /** People told of as taking part, where a page has the meeting's attendance inside its first item. */
  present: ReadPerson[];
  attachments: ReadAttachment[];
  repeatedAttachments: Piece[];
  refs: ReadRef[];
  remarks: ReadRemark[];
  /** Whether a closed item had more than its head, which is not imported. */
  leftOut: boolean;
  /** Where an open item's head says something that may mean that it is closed. */
  perhapsClosed: { start: number; end: number } | null;
  start: number;
  end: number;
};

export type ItemContext = { meeting: MeetingFacts; commonSoft: Set<string>; groupAccess: ItemAccess | null };

export function readItem(lines: MarkedLine[], range: ItemRange, context: ItemContext): ReadItem {
  const cut = sectionsOf(lines, range, context.commonSoft, context.meeting);
  const around = [...lines.slice(range.startAt, range.bodyAt), ...cut.preamble.slice(0, 8)];
  const access = accessOfItem(around, range, context.groupAccess);
  const inline = inlineOutcome(range.title.text);
  const title = titlePiece(range, inline?.titleEnd ?? range.title.text.length);
  const empty = emptyItem(range, title, access, lines);
  if (access === "closed")
    return { ...empty, leftOut: lines.slice(range.bodyAt, range.endAt).some((line) => !isAboutHead(line, range, context.meeting.forum)) };
  const sections = withFreeText(cut.sections, freeLines(cut.preamble, range, context.meeting.forum), inlineDecision(range, inline));
  const own = decisionSection(sections, context.meeting);
  const named = sections.map((section) =>
    section.kind === "decision" && section !== own && section.mark?.style === "body" ? { ...section, kind: "earlier" as const } : section,
  );
  const proposal = sections.find((section) => section.kind === "proposal" && section.text !== null);
  const clauses = proposal === undefined ? [] : clausesOf(proposal);
  const people = peopleOf(sections, own);
  const bilag = sections.filter((section) => section.kind === "attachments").flatMap((section) => section.lines);
  const { attachments, repeated } = attachmentsIn(bilag);
  return {
    ...empty,
    perhapsClosed: perhapsClosed(range.title, around),
    itemType: range.title.itemType ?? typeSaid(cut.preamble),
    sections: named,
    clauses,
    decision: own === null ? noDecision : readDecision(own, range.title.text, clauses),
    chain: chainOf(sections, own),
    ...people,
    attachments,
    repeatedAttachments: repeated,
    refs: refsOf(lines, range, sections),
    remarks:
      own === null
        ? []
        : remarksIn([
            ...own.lines,
            ...sections.filter((section) => /protokol/i.test(section.heading.value)).flatMap((section) => section.lines),
          ]),
  };
}

function emptyItem(range: ItemRange, title: Piece | null, access: ItemAccess, lines: MarkedLine[]): ReadItem {
  const number = range.number === null ? null : { value: range.number.text, start: range.number.start, end: range.number.end };
  return {
    number,
    title,
    access,
    itemType: range.title.itemType,
    sections: [],
    clauses: [],
    decision: noDecision,
    chain: [],
    absent: [],
    present: [],
    attachments: [],
    repeatedAttachments: [],
    refs: [],
    remarks: [],
    leftOut: false,
    perhapsClosed: null,
    start: lines[range.startAt]?.start ?? range.title.start,
    end: lines[range.endAt - 1]?.end ?? range.title.end,
  };
}

function titlePiece(range: ItemRange, length: number): Piece | null {
  const value = range.title.text.slice(0, length).trim();
  if (value === "") return null;
  return { value, start: range.title.start, end: length < range.title.text.length ? range.title.start + length : range.title.end };
}

function accessOfItem(around: MarkedLine[], range: ItemRange, group: ItemAccess | null): ItemAccess {
  const said = around.flatMap((line) => (line.access === null ? [] : [line.access]));
  return range.title.access ?? said[0] ?? group ?? (/^lukke(?:t|de) (?:punkt|sag)/i.test(range.title.text) ? "closed" : "open");
}

function peopleOf(sections: ReadSection[], own: ReadSection | null): { absent: ReadPerson[]; present: ReadPerson[] } {
  const absent: ReadPerson[] = [];
  const present: ReadPerson[] = [];
  for (const section of sections) {
    if (section.kind === "absent") absent.push(...absentees(section.lines, section.heading.value).people);
    else if (section.kind === "attendance") present.push(...peopleInLines(section.lines, "present").people);
    else if (section === own) absent.push(...apartFromAbsence(section.lines).people);
    else if (section.kind === "other" && section.heading.value === "") absent.push(...apartFromAbsence(section.lines).people);
  }
  // Whoever stood in for somebody was there.
  return { absent: uniquePeople(absent.filter((person) => person.status !== "present")), present: uniquePeople(present) };
}

function uniquePeople(people: ReadPerson[]): ReadPerson[] {
  const seen = new Set<string>();
  return people.filter(({ name }) => {
    const key = fold(name.value).replace(/\s+/g, "");
    return !seen.has(key) && seen.add(key) !== undefined;
  });
}

/** Identifiers around the head, and in a section that is there for them; each once. */
function refsOf(lines: MarkedLine[], range: ItemRange, sections: ReadSection[]): ReadRef[] {
  const firstSection = sections.find((section) => section.mark !== null)?.start ?? Infinity;
  const around = lines
    .slice(range.startAt, range.endAt)
    .filter(
      (line) =>
        line.end <= firstSection &&
        line.candidate === null &&
        (line.isRef || line.section === null) &&
        line.text.length < 200 &&
        !/^(?:\d{1,3}[.)]|[•·*-])\s/.test(line.text),
    );
  const journal = sections
    .filter((section) => /journalnummer|journalnr|sagsnummer/i.test(section.heading.value))
    .flatMap((section) => section.lines);
  const refs = [...around.flatMap(refsIn), ...journal.flatMap(journalRef)];
  const byValue = new Map<string, ReadRef>();
  for (const ref of refs) {
    const known = byValue.get(ref.value);
    if (known === undefined || (known.label === "" && ref.label !== "")) byValue.set(ref.value, ref);
  }
  return [...byValue.values()];
}

function journalRef(line: ReadLine): ReadRef[] {
  return /^[\w./-]{4,40}$/.test(line.value) && /\d/.test(line.value) ? [{ label: "Journalnummer", value: line.value, piece: line }] : [];
}
