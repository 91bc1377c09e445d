import { findDates, isoDate } from "../checks/danish-dates.ts";
import { folded } from "../checks/fold.ts";
import { bodyWord } from "./body-heads.ts";
import { inlineOutcome } from "./inline-outcome.ts";
import type { MarkedLine } from "./marks.ts";

const dateLabel = folded("^(?:[•*]\\s*)?(?:mødedato|mødedag|mødetidspunkt|starttidspunkt|dato)\\b");
const paperTitle = folded(
  "^(?:(?:beslutnings)?referat|beslutningsprotokol|protokol|dagsorden|mødereferat)\\b(?! (?:for|under) punkt)|[–-]\\s*(?:referat|dagsorden)\\s*(?:[–-]|$)|^(?:til )?mødet? (?:i|d\\.|den|mandag|tirsdag|onsdag|torsdag|fredag|lørdag|søndag)\\b",
);
const headLabel = folded(
  "^(?:mødested|sted|lokale|mødelokale|deltagere|mødedeltagere|medlemmer|til stede|tilstede|afbud|fraværende|indholdsfortegnelse|dagsorden|tidspunkt|starttidspunkt|udvalg|forum|bemærkninger|møde)\\b",
);
const timeOfDay = /\bkl\.?\s?\d|\d{1,2}[.:]\d{2}(?!\d|[./-])/;
const farthestLabel = 8;
const farthestDate = 3;

/** Minutes without a word over their decisions have at least their numbers. */
const fewestHeads = 3;

type MeetingStart = { at: number; date: string; labelled: boolean };

/**
 * Where a second meeting begins in the same paste, and its date; null for one meeting. It takes a new head: a date of its own behind at
 * least one decision of the first, and a time of day or the labels of a head with it. A running head has the first meeting's date, so
 * it is none.
 */
export function secondMeeting(lines: MarkedLine[]): { at: number; date: string } | null {
  let first: MeetingStart | null = null;
  let decisions = 0;
  let heads = 0;
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at];
    const start = line === undefined ? null : meetingStart(lines, at);
    if (start !== null) {
      const isNew = first === null || start.date !== first.date || (start.labelled && isSameHead(lines, first, start));
      if ((decisions > 0 || heads >= fewestHeads) && isNew) return { at: headStart(lines, start.at), date: start.date };
      first ??= start;
    }
    // Before any head of an item, "Referat" is the title of the paper.
    if (line !== undefined && decides(line) && !(heads === 0 && paperTitle.test(line.low))) decisions += 1;
    if (line !== undefined && line.candidate !== null) heads += 1;
  }
  return null;
}

const decides = (line: MarkedLine): boolean =>
  line.section?.kind === "decision" ||
  (line.section === null && line.text.length < 200 && line.text.includes(",") && inlineOutcome(line.text) !== null);

function meetingStart(lines: MarkedLine[], at: number): MeetingStart | null {
  const line = lines[at];
  if (line === undefined || line.text.length > 200 || line.candidate !== null || /^[•·-]\s/.test(line.text)) return null;
  // "Referat: ..." in an item is its decision; with a day and an hour it is a head.
  if (line.section !== null && line.section.from !== null && !timeOfDay.test(line.low)) return null;
  const labelled = dateLabel.test(line.low);
  const above = lines[at - 1];
  // A day on a line of its own under the name of a body is a head too, as long as labels follow.
  const isBareDay =
    !labelled && !paperTitle.test(line.low) && line.text.length < 60 && above !== undefined && above.blankBefore && isBodyName(above);
  if (!labelled && !isBareDay && !paperTitle.test(line.low)) return null;
  for (let near = at; near <= at + (isBareDay ? 0 : farthestDate); near += 1) {
    const text = lines[near];
    if (text === undefined || (text.section?.kind === "decision" && near > at) || text.candidate !== null) return null;
    const date = findDates(text.text).find((found) => found.year !== null);
    const iso = date === undefined || date.end - date.start < text.text.length / 8 ? null : isoDate(date);
    if (iso === null || date === undefined) continue;
    const isMeeting = hasHeadAround(lines, at) || (!isBareDay && timeOfDay.test(text.low.slice(date.end)));
    return isMeeting ? { at: isBareDay ? at - 1 : at, date: iso, labelled } : null;
  }
  return null;
}

function hasHeadAround(lines: MarkedLine[], at: number): boolean {
  for (let near = Math.max(0, at - 3); near <= at + farthestLabel; near += 1) {
    const line = lines[near];
    if (near !== at && line !== undefined && line.candidate === null && headLabel.test(line.low)) return true;
    if (near > at && line?.candidate?.number === "1") return true;
  }
  return false;
}

/** The same paste twice: the line under the date is the same as under the first. */
function isSameHead(lines: MarkedLine[], first: MeetingStart, second: MeetingStart): boolean {
  const label = lines[first.at]?.low;
  return (
    second.at - first.at > 10 &&
    label !== undefined &&
    lines[second.at]?.low === label &&
    lines[first.at + 1]?.low === lines[second.at + 1]?.low
  );
}

const isBodyName = (line: MarkedLine): boolean =>
  line.section === null &&
  line.text.length < 90 &&
  bodyWord.test(line.low) &&
  !/[.;,:]$/.test(line.text) &&
  !/\b(?:blev|er|har|skal|om)\b/.test(line.low);

/** "Svar fra Ældrerådet" names a body and is none. */
const isAboutBody = /\b(?:fra|til|af|vedr|med|notat|svar|referat|brev|udkast|bilag)\b/;
const farthestSection = 60;

function lastSection(lines: MarkedLine[], before: number): string | null {
  for (let at = before - 1; at >= Math.max(0, before - farthestSection); at -= 1) {
    const line = lines[at];
    if (line !== undefined && line.section !== null && !paperTitle.test(line.low)) return line.section.kind;
  }
  return null;
}

const isLabelAlone = (line: MarkedLine | undefined): boolean => line !== undefined && line.text.length < 20 && headLabel.test(line.low);

/** Back to the first line of the head: its own block of lines, and above it a title or the name of the body. */
function headStart(lines: MarkedLine[], at: number): number {
  let from = at;
  const mayBeAttachment = lastSection(lines, at) === "attachments";
  for (let above = at - 1; above >= Math.max(0, at - 8); above -= 1) {
    const line = lines[above];
    const belongs =
      line !== undefined &&
      line.text.length <= 120 &&
      // "Referat: Intet." is the last item's; "Referat: Forum for Data" is a title.
      ((line.section?.from ?? null) === null || (bodyWord.test(line.low) && !line.text.endsWith("."))) &&
      (line.candidate === null || line.candidate.style === "bare") &&
      (paperTitle.test(line.low) ||
        isLabelAlone(lines[above - 1]) ||
        headLabel.test(line.low) ||
        (isBodyName(line) && !(mayBeAttachment && isAboutBody.test(line.low))) ||
        (lines[from]?.blankBefore === false && !/[.;]$/.test(line.text) && line.section === null));
    if (!belongs) break;
    from = above;
  }
  return from;
}
