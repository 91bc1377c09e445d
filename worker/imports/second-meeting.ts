import { findDates, isoDate } from "../checks/danish-dates.ts";
import { folded } from "../checks/fold.ts";
import type { MarkedLine } from "./marks.ts";

const dateLabel = folded("^(?:[•*]\\s*)?(?:mødedato|mødedag|mødetidspunkt|starttidspunkt|dato)\\b");
const paperTitle = folded(
  "^(?:(?:beslutnings)?referat|beslutningsprotokol|protokol|dagsorden|mødereferat)\\b(?! (?:for|under) punkt)|[–-]\\s*(?:referat|dagsorden)\\s*(?:[–-]|$)|^møde i ",
);
const headLabel = folded(
  "^(?:mødested|sted|lokale|mødelokale|deltagere|mødedeltagere|medlemmer|til stede|tilstede|afbud|fraværende|indholdsfortegnelse|dagsorden|tidspunkt|starttidspunkt|udvalg|forum)\\b",
);
const farthestLabel = 8;
const farthestDate = 2;

type MeetingStart = { at: number; date: string; labelled: boolean };

/**
 * Where a second meeting begins in the same paste, and its date; null for one meeting. It takes a new head: a date of its own behind at
 * least one decision of the first, with the labels of a head around it. A running head has the first meeting's date, so it is none.
 */
export function secondMeeting(lines: MarkedLine[]): { at: number; date: string } | null {
  let first: MeetingStart | null = null;
  let decisions = 0;
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at];
    if (line?.section?.kind === "decision") decisions += 1;
    const start = line === undefined ? null : meetingStart(lines, at);
    if (start === null) continue;
    if (first === null) first = start;
    else if (decisions > 0 && (start.date !== first.date || (start.labelled && isSameHead(lines, first, start))))
      return { at: headStart(lines, start.at), date: start.date };
  }
  return null;
}

function meetingStart(lines: MarkedLine[], at: number): MeetingStart | null {
  const line = lines[at];
  if (line === undefined || line.text.length > 200 || line.candidate !== null || /^[•·-]\s/.test(line.text)) return null;
  const labelled = dateLabel.test(line.low);
  if (!labelled && !paperTitle.test(line.low)) return null;
  for (let near = at; near <= at + farthestDate; near += 1) {
    const text = lines[near];
    if (text === undefined || (text.section?.kind === "decision" && near > at)) return null;
    const date = findDates(text.text).find((found) => found.year !== null);
    const iso = date === undefined ? null : isoDate(date);
    if (iso !== null) return hasHeadAround(lines, at) ? { at, date: iso, labelled } : null;
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

/** The same paste twice: the line above the date is the same as above the first. */
function isSameHead(lines: MarkedLine[], first: MeetingStart, second: MeetingStart): boolean {
  const label = lines[first.at]?.low;
  return (
    second.at - first.at > 10 &&
    label !== undefined &&
    lines[second.at]?.low === label &&
    lines[first.at + 1]?.low === lines[second.at + 1]?.low
  );
}

/** Back to the first line of the head: its title, and lines without an end that stand over the date. */
function headStart(lines: MarkedLine[], at: number): number {
  let from = at;
  for (let above = at - 1; above >= Math.max(0, at - 4); above -= 1) {
    const line = lines[above];
    if (
      line === undefined ||
      line.text.length > 120 ||
      /[.;,]$/.test(line.text) ||
      (line.section !== null && !paperTitle.test(line.low)) ||
      line.candidate !== null
    )
      break;
    if (paperTitle.test(line.low) || headLabel.test(line.low)) from = above;
  }
  return from;
}
