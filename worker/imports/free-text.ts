import type { ItemType } from "../../contract/meeting.ts";
import { folded, keyOf } from "../checks/fold.ts";
import { bodyWord } from "./body-heads.ts";
import { titleParts } from "./item-heads.ts";
import type { ItemRange } from "./item-ranges.ts";
import { titleKey, type MarkedLine } from "./marks.ts";
import { outcomeOf } from "./outcome.ts";
import { readLine, type ReadLine } from "./read-lines.ts";
import { refsIn } from "./references.ts";
import { sectionFrom, type ReadSection } from "./sections.ts";

const typeLine = folded(
  "^(?:sagstype|punkttype|type|sagens type|behandling):?\\s*(beslutning|orientering|drøftelse|b|o|d)(?:ssag|spunkt|s-punkt|-punkt|-sag)?\\b|^(?:til )?(beslutning|orientering|drøftelse)s?(?:punkt|sag)$|^\\(?til (beslutning|orientering|drøftelse)\\)?[.:]?$",
);

export function typeSaid(preamble: MarkedLine[]): ItemType | null {
  for (const line of preamble.slice(0, 8)) {
    const match = typeLine.exec(line.low);
    const word = match?.[1] ?? match?.[2] ?? match?.[3];
    if (word !== undefined) return word.startsWith("b") ? "decision" : word.startsWith("o") ? "briefing" : "discussion";
  }
  return null;
}

const presenter = folded(
  "^(?:sagsbehandler|sagsansvarlig|initialer|sagsinitialer|oplæg v|oplægsholder|ved|v/|ansvarlig|tid|tidsramme|forventet tid|dokument|versionsnr|sekretær|journalnr|offentlighed|type|sagstype|punkttype|status)\\b[./]?\\s*:?",
);

/** Whether a line between head and first section only says whose, what kind or which case the item is. */
export function isAboutHead(line: MarkedLine, range: ItemRange, forum: string): boolean {
  if (line.isRef || line.access !== null || line.group !== null || typeLine.test(line.low) || presenter.test(line.low)) return true;
  const key = titleKey(titleParts(line, 0).text);
  const title = titleKey(range.title.text);
  if (key === "" || key === keyOf(forum) || (title.length > 4 && (key === title || key === `${range.number?.text ?? ""}${title}`)))
    return true;
  if (/[.!?:]$/.test(line.text)) return false;
  const isLone = line.text.length < 80 && outcomeOf(line.text).outcome === "unknown";
  return (
    isLone &&
    (bodyWord.test(line.low) || /^(?:kl\.?|pkt|punkt)\b|^\d/.test(line.low)) &&
    !/\b(?:er|har|blev|bliver|skal|kan|vil|var)\b/.test(line.low)
  );
}

/** The lines between head and first section that say something of the matter. */
export function freeLines(preamble: MarkedLine[], range: ItemRange, forum: string): ReadLine[] {
  const lines = preamble.filter((line) => !isAboutHead(line, range, forum) && refsIn(line).length === 0);
  return lines.map(readLine);
}

/** The outcome in the title's own line, as the line of a decision. */
export function inlineDecision(range: ItemRange, inline: { outcomeStart: number } | null): ReadLine[] {
  if (inline === null) return [];
  const value = range.title.text.slice(inline.outcomeStart);
  return [{ value, start: range.title.start + inline.outcomeStart, end: range.title.end, blankBefore: false }];
}

/** Text under no heading: the outcome said in the title's line, or paragraphs. Where nothing else is the decision, the last that decides is. */
export function withFreeText(sections: ReadSection[], free: ReadLine[], inline: ReadLine[]): ReadSection[] {
  const hasDecision = sections.some((section) => section.kind === "decision");
  const cut: ReadSection[] = [];
  if (inline.length > 0 && !hasDecision) {
    const rest = sections.length === 0 ? free : [];
    cut.push(untitled("decision", [...inline, ...rest]));
    if (sections.length > 0 && free.length > 0) cut.push(untitled("other", free));
  } else if (free.length > 0) {
    const decides = hasDecision ? -1 : free.findLastIndex((line) => outcomeOf(line.value).outcome !== "unknown");
    const from = decides < 0 ? free.length : sentenceStart(free, decides);
    if (from > 0) cut.push(untitled(sections.length === 0 && from < free.length ? "caseText" : "other", free.slice(0, from)));
    if (from < free.length) cut.push(untitled("decision", free.slice(from)));
  }
  return [...cut, ...sections];
}

/** Back over lines that were only wrapped: nothing ends in them. */
function sentenceStart(lines: ReadLine[], at: number): number {
  let from = at;
  while (
    from > 0 &&
    (lines[from]?.blankBefore === false || /^[a-zæøå]/.test(lines[from]?.value ?? "")) &&
    !/[.!?:;]$/.test(lines[from - 1]?.value ?? ".")
  )
    from -= 1;
  return from;
}

function untitled(kind: ReadSection["kind"], lines: ReadLine[]): ReadSection {
  const start = lines[0]?.start ?? 0;
  return sectionFrom(kind, { value: "", start, end: start }, lines, null);
}
