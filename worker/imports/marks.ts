import type { ItemAccess } from "../../contract/meeting.ts";
import type { SectionKind } from "../../contract/imports.ts";
import { folded, keyOf } from "../checks/fold.ts";
import { bodyHead } from "./body-heads.ts";
import { headingNamed } from "./headings.ts";
import { accessOfGroup, accessSaid, headCandidate, type HeadCandidate } from "./item-heads.ts";
import type { Line } from "./lines.ts";
import { outcomeOf } from "./outcome.ts";
import { peopleInRun } from "./people-lists.ts";
import { isRefLine } from "./references.ts";
import type { Piece } from "./source.ts";
import { withoutTail } from "./tails.ts";

/** A line that opens a section, offsets in the working text. `from` is where its text begins in the same line, if it does. */
export type SectionMark = {
  kind: SectionKind;
  soft: boolean;
  heading: Piece;
  from: number | null;
  /** The body and day of a decision that names them. */
  body: string;
  date: string | null;
  style: "alone" | "inline" | "body" | "lead";
};

/** All that a line can be by itself. Which of it holds is decided by the lines around it. */
export type MarkedLine = Line & {
  section: SectionMark | null;
  candidate: HeadCandidate | null;
  isRef: boolean;
  access: ItemAccess | null;
  group: ItemAccess | null;
};

export function markLines(lines: Line[]): MarkedLine[] {
  return lines.map((line, at) => {
    const isRef = isRefLine(line);
    return {
      ...line,
      section: sectionMark(line, lines[at + 1]),
      candidate: headCandidate(line),
      isRef,
      access: accessSaid(line, isRef),
      group: accessOfGroup(line),
    };
  });
}

const ornament = /^(?:fold dette punkt (?:ind|ud)\s+)?(?:[•·▪*#>|]+\s*)*/;
const longestInlineHeading = 75;

function sectionMark(line: Line, next: Line | undefined): SectionMark | null {
  const skip = ornament.exec(line.low)?.[0].length ?? 0;
  const text = withoutTail(line.text.slice(skip), " \t|");
  const mark = (kind: SectionKind, soft: boolean, length: number, style: SectionMark["style"]): SectionMark => {
    const start = line.start + skip;
    const gap = /^[\s:.,|–-]*/.exec(line.text.slice(skip + length))?.[0].length ?? 0;
    const from = skip + length + gap < line.text.length ? start + length + gap : null;
    return { kind, soft, heading: { value: text.slice(0, length), start, end: start + length }, from, body: "", date: null, style };
  };
  if (!/^[\p{L}\uFFFD]/u.test(text)) return null;
  const head = bodyHead(text);
  if (head !== null && (head.explicit || isFollowedByOutcome(line.text.slice(skip + head.length), next))) {
    const length = text.slice(0, head.length).replace(/[\s:.]+$/, "").length;
    return { ...mark("decision", false, length, "body"), body: head.body, date: head.date };
  }
  if (text.length <= 160) {
    // With a full stop it is a sentence: "Ingen økonomi." is no head, and neither is "Kort resumé."
    const name = withoutTail(text, " :");
    const named = name.endsWith(".") ? null : headingNamed(name);
    if (named !== null) return mark(named.kind, named.soft, name.length, "alone");
    if (decisionOfItem.test(line.low.slice(skip))) return mark("decision", false, name.length, "alone");
  }
  const colon = text.slice(0, longestInlineHeading).indexOf(":");
  const inline = colon < 0 ? null : headingNamed(text.slice(0, colon));
  if (inline !== null && inline.kind === "attendance") {
    if (namesSomebody(line, skip + colon + 1)) return mark(inline.kind, false, colon, "inline");
  } else if (inline !== null && inline.kind !== "other") {
    return mark(inline.kind, inline.soft, colon, "inline");
  }
  const spoken = decisionSpoken.exec(line.low.slice(skip));
  if (spoken !== null) return mark("decision", false, spoken[1]?.length ?? 0, "inline");
  const lead = proposalLead.exec(line.low.slice(skip));
  if (lead !== null) return mark("proposal", false, lead[0].length, "lead");
  // A page whose heads fold says of each that it is one.
  const folds = /^(?:[•*]\s*)?fold dette punkt/.test(line.low) && text.length <= longestInlineHeading && headCandidate(line) === null;
  return folds ? mark("other", false, withoutTail(text, " :").length, "alone") : null;
}

/** "Deltagere: ..." is a head where people follow; in a case text it may be any label. */
function namesSomebody(line: Line, from: number): boolean {
  const value = line.text.slice(from, from + 400).trim();
  return peopleInRun({ value, start: 0, end: value.length }, "present").length > 0;
}

/** FirstAgenda prints the head again over the decision: "Beslutning for Punkt 3: T". */
const decisionOfItem = /^(?:beslutning|referat) (?:for|til|under) (?:dagsordens)?punkt (?:nr\.? ?)?\d{1,3}\b/;
const decisionSpoken = folded(
  "^(beslutning(?:er)?|referat)\\s+(?=(?:godkendt|tiltrådt|taget til|drøftet|udsat|anbefale[st]|indstilles|orienter|vedtaget|ingen bemærkninger|forkastet|sagen blev|indstillingen|dagsordenen blev|punktet blev))",
);
/** "Administrationen indstiller, at ..." where there is no other head over the proposal. */
const proposalLead = folded(
  "^(?:det indstilles|(?!.{0,90}[.;?!])[a-zq][a-zq0-9 ,&/-]{2,90}? indstiller)(?=[,:]| at\\b| til\\b| over ?for\\b|$)",
);

function isFollowedByOutcome(rest: string, next: Line | undefined): boolean {
  const inline = rest.replace(/^[\s:.–-]+/, "");
  const text = inline === "" ? (next?.text ?? "") : inline;
  return text.length < 600 && outcomeOf(text).outcome !== "unknown";
}

/** Kinds that are written with a colon in the line whatever else the page does. */
const oftenInline = new Set<SectionKind>(["absent", "attendance", "competence", "decision"]);

/** The lines of one meeting: "Økonomi: ..." inside a case text is no head on a page whose heads stand alone. */
export function withoutRareInline(lines: MarkedLine[]): MarkedLine[] {
  const alone = new Map<SectionKind, number>();
  const inline = new Map<SectionKind, number>();
  for (const { section } of lines) {
    if (section === null) continue;
    const counts = section.style === "inline" ? inline : alone;
    counts.set(section.kind, (counts.get(section.kind) ?? 0) + 1);
  }
  return lines.map((line) => {
    const mark = line.section;
    if (mark?.style !== "inline") return line;
    // A word that may be a sub-heading is a head in the line only where proposals and decisions have theirs there too.
    const isRare = mark.soft
      ? (inline.get("proposal") ?? 0) + (inline.get("decision") ?? 0) <= (alone.get("proposal") ?? 0) + (alone.get("decision") ?? 0)
      : !oftenInline.has(mark.kind) && (alone.get(mark.kind) ?? 0) >= (inline.get(mark.kind) ?? 0);
    return isRare ? { ...line, section: null } : line;
  });
}

/** How two titles are compared: one may be cut, spaced or damaged. */
export const titleKey = (title: string): string => keyOf(title.replace(/\.{2,}.*$|…$/, ""));
