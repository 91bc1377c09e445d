import type { ItemAccess, ItemType } from "../../contract/meeting.ts";
import { fold, folded } from "../checks/fold.ts";
import type { Line } from "./lines.ts";
import { withoutTail } from "./tails.ts";

/** How a line says that an item begins. `level` is a number of two parts. */
export type HeadStyle = "label" | "access" | "dot" | "level" | "paren" | "bare" | "glued" | "alone";

/** A line that may be the head of an item: it has a number in a place where heads have theirs. Most such lines are lists. */
export type HeadCandidate = {
  number: string;
  /** Orders `9` before `9.1` before `10`. */
  order: number;
  style: HeadStyle;
  /** What follows the number, offsets in the working text; empty where the number stands alone. */
  title: TitleParts;
};

export type TitleParts = { start: number; end: number; text: string; access: ItemAccess | null; itemType: ItemType | null };

const forms: { style: HeadStyle; form: RegExp }[] = [
  {
    style: "label",
    form: /^(?:(?:dagsordens)?punkt|pkt\.?|sag(?= )|nr\.?|ad\.? pkt\.?|ad\.? punkt|ad\.?(?= ?\d))\s{0,3}(?:nr\.?\s{0,3})?(\d{1,4})(?:\.(\d{1,2}))?(?![\d/]|[-.]\d)\s{0,3}(?:[:.)–-]{1,2}\s{0,5}|\s+|$)/,
  },
  { style: "access", form: folded("^(\\d{1,3})(?:\\.(\\d{1,2}))?[.)]?\\s{0,10}(?=[(\\[](?:åben|lukket|lukkede|åbent)\\b)") },
  { style: "level", form: /^(\d{1,3})\.(\d{1,2})\.?(?:\s+|(?=[a-z]))(?=\D)/ },
  { style: "dot", form: /^(\d{1,3})\.(?:\s+|(?=[a-z\uFFFD]))(?=[^\d\s.,:])/ },
  { style: "paren", form: /^(\d{1,3})\)\s{0,10}(?=[^\d\s])/ },
  { style: "bare", form: /^(\d{1,3})\s+(?=[a-z(])/ },
  { style: "glued", form: /^(\d{1,3})(?=[a-z]{3})/ },
  { style: "alone", form: /^(\d{1,3})\.$/ },
];
const longestHead = 1500;
const months =
  /^(?:januar|februar|marts|april|maj|juni|juli|august|september|oktober|november|december|jan|feb|mar|apr|aug|sept?|okt|nov|dec)\b/;
const ornament = /^(?:fold dette punkt (?:ind|ud)\s+|udskriv\s+|[•·▪*#>|\s]+)+/;

export function headCandidate(line: Line): HeadCandidate | null {
  if (line.text.length > longestHead) return null;
  const skip = ornament.exec(line.low)?.[0].length ?? 0;
  const low = line.low.slice(skip);
  if (!/^(?:\d|punkt|pkt|sag|nr|dagsordenspunkt|ad)/.test(low)) return null;
  for (const { style, form } of forms) {
    const match = form.exec(low);
    if (match === null) continue;
    const major = Number(match[1]);
    const minor = match[2] === undefined ? 0 : Number(match[2]);
    const rest = low.slice(match[0].length);
    if (months.test(rest) || (style === "bare" && !/^[A-ZÆØÅ\uFFFD(]/.test(line.text.slice(skip + match[0].length)))) return null;
    if ((style === "glued" || style === "dot" || style === "level") && match[0].length === match[0].trimEnd().length) {
      // Without a space, only a capital tells a title from "2.behandling" or "19g".
      if (!/^[A-ZÆØÅ\uFFFD]/.test(line.text.slice(skip + match[0].length)) && style !== "level") return null;
    }
    const number = match[2] === undefined ? String(major) : `${major}.${minor}`;
    const title = titleParts(line, skip + match[0].length);
    return { number, order: major * 1000 + minor, style, title };
  }
  return null;
}

const accessInFront = folded(
  "^(?:[(\\[]\\s?(åben|åbent|lukket|lukkede)(?: punkt| sag)?\\s?[)\\]]|(åbent?|lukket|lukkede) (?:punkt|sag)(?=$|\\s*[-–:])|(lukket|åbent?)(?=\\s*[-–:]))\\s*[-–:]*\\s*",
);
const accessBehind = folded(
  "\\s*(?:[(\\[]\\s?(åben|åbent|lukket|lukkede)(?: punkt| sag)?\\s?[)\\]]|[-–,] ?(åbent?|lukket)(?: punkt| sag)?)\\s*$",
);
const typeBehind = /\s*[([]\s?([bod]?)\s?[)\]]$/;
const typeInFront = /^([bod])(?:-punkt|-sag)?(?::|\s[-–])\s+/;
const longestLeader = 80;
const dotLeader = /\s*(?:\.{3,}|…+|_{3,}|(?:\s\.){3,})[\s.…]*\d{0,4}\s*$/;
const memberAsks = folded(
  "^(?:forslag fra|medlemsforslag|henvendelse fra|spørgsmål fra|sag (?:rejst|optaget)|initiativ(?:ret)?|forespørgsel)",
);
const types: Record<string, ItemType> = { b: "decision", o: "briefing", d: "discussion" };

/** The title from `from` on in the line, without what is said in it about access and kind. */
export function titleParts(line: Line, from: number): TitleParts {
  let start = from;
  let end = line.text.length;
  let access: ItemAccess | null = null;
  let itemType: ItemType | null = null;
  const low = (): string => line.low.slice(start, end);
  start += /^[\s:.–|-]*/.exec(low())?.[0].length ?? 0;
  const front = accessInFront.exec(low());
  if (front !== null && (front[0].length < end - start || front[1] !== undefined)) {
    access = accessOf(front[1] ?? front[2] ?? front[3] ?? "");
    start += front[0].length;
  } else if (front !== null) {
    access = accessOf(front[2] ?? front[3] ?? "");
  }
  end = start + withoutTail(low(), " \t#|").length;
  end -= dotLeader.exec(low().slice(-longestLeader))?.[0].length ?? 0;
  const behind = accessBehind.exec(low());
  if (behind !== null && behind.index > 0) {
    access ??= accessOf(behind[1] ?? behind[2] ?? "");
    end = start + behind.index;
  }
  const kind = typeBehind.exec(low());
  if (kind !== null && kind.index > 0 && !memberAsks.test(low())) {
    itemType = types[kind[1] ?? ""] ?? null;
    end = start + kind.index;
  }
  const kindInFront = typeInFront.exec(low());
  if (kindInFront !== null && itemType === null) {
    itemType = types[kindInFront[1] ?? ""] ?? null;
    start += kindInFront[0].length;
  }
  return {
    start: line.start + start,
    end: line.start + Math.max(start, end),
    text: line.text.slice(start, Math.max(start, end)),
    access,
    itemType,
  };
}

export const accessOf = (word: string): ItemAccess => (fold(word).startsWith("luk") ? "closed" : "open");

const loneAccess = folded(
  "^(?:\\(?(?:dette punkt er |punktet er |(?:status|adgang|offentlighed|sagstype|punkttype|type|åbent?\\s?/\\s?lukket)\\s?:\\s?)?(åben|åbent|lukket|lukkede)(?: punkt| sag| dagsordenspunkt)?\\)?|(åbent?|lukket)\\s?:\\s?ja|(?:punktet )?behandle[st] for (åbne|lukkede) døre\\.?)$",
);
const accessAtEnd = folded("(?:^|[\\s,])(åben|åbent|lukket)(?: punkt| sag)?$");

/** What a line under an item's head says of its access: "Åbent", or at the end of a line of identifiers. */
export function accessSaid(line: Line, isRef: boolean): ItemAccess | null {
  const match = loneAccess.exec(line.low) ?? (isRef ? accessAtEnd.exec(line.low) : null);
  return match === null ? null : accessOf(match.slice(1).find((word) => word !== undefined) ?? "");
}

const openGroup = folded(
  "^(?:(?:sager|punkter|møde|behandling)? ?(?:for )?åbne (?:punkter|sager|døre|dagsordenspunkter)|åben (?:dagsorden|del)|åbent møde|åbne (?:beslutnings|efterretnings|orienterings)sager)[:.]?$",
);
const closedGroup = folded(
  "^(?:(?:sager|punkter|møde|behandling)? ?(?:for )?lukkede (?:punkter|sager|døre|dagsordenspunkter)|lukket (?:dagsorden|del)|lukket møde|lukkede (?:beslutnings|efterretnings|orienterings)sager)[:.]?$",
);

/** A heading over several items: all that follow are open, or closed. */
export function accessOfGroup(line: Line): ItemAccess | null {
  if (line.text.length > 60) return null;
  if (closedGroup.test(line.low)) return "closed";
  return openGroup.test(line.low) ? "open" : null;
}
