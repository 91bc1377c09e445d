import type { AttendanceStatus } from "../../contract/imports.ts";
import { fold, folded } from "../checks/fold.ts";
import { outcomeOf } from "./outcome.ts";
import { peopleInLines } from "./people-columns.ts";
import { peopleInRun } from "./people-lists.ts";
import type { ReadPerson } from "./people.ts";
import { unwrapped, type ReadLine } from "./read-lines.ts";
import type { Piece } from "./source.ts";
import { withoutTail } from "./tails.ts";

type SpokenOf = { words: RegExp; status: AttendanceStatus; side: "before" | "after" };

/** How sentences say that somebody was missing. The names stand before or after the words. */
const spokenAbsence: SpokenOf[] = [
  {
    words: folded(
      "\\b(?:deltog|deltager) ikke (?:i|under|ved) (?:[a-zq0-9 -]{0,80}?)(?:behandling(?:en)?|punkt(?:et|erne)?|sag(?:en|erne)?|drøftelsen|afstemningen)",
    ),
    status: "abstainedFromItem",
    side: "before",
  },
  { words: folded("\\b(?:erklærede sig|var|er|blev erklæret|erklæret) inhabile?\\b"), status: "disqualified", side: "before" },
  {
    words: folded("\\b(?:havde|har|som havde|der havde) (?:på forhånd )?(?:meldt|sendt|givet) afbud\\b|\\bmeldte afbud\\b"),
    status: "excused",
    side: "before",
  },
  {
    words: folded(
      "\\bvar (?:fraværende|ikke (?:til stede|mødt)|forhindre(?:t|de) i at deltage)\\b|\\bdeltog ikke i mødet\\b|\\budeblev\\b|\\b(?:deltog|mødte) ikke$|\\bikke til stede$",
    ),
    status: "absent",
    side: "before",
  },
  { words: folded("^(?:der (?:er|var) )?(?:meldt )?afbud(?: fra)?\\s*:?\\s+"), status: "excused", side: "after" },
  { words: folded("\\b(?:undtagen|bortset fra|på nær|med undtagelse af)\\s+"), status: "absent", side: "after" },
  {
    words: folded("^(?:ikke til stede|ikke mødt|ej til stede|fravær(?:ende)?)(?: var)?(?: med afbud| uden afbud)?\\s*:?\\s+"),
    status: "absent",
    side: "after",
  },
  { words: folded("^(?:inhabile?)\\s*:?\\s+"), status: "disqualified", side: "after" },
  {
    words: folded("^(?:følgende )?deltog ikke(?: i (?:behandlingen af (?:punktet|sagen)|sagens behandling))?\\s*:?\\s+"),
    status: "abstainedFromItem",
    side: "after",
  },
];

const spokenPresence: SpokenOf[] = [
  {
    words: folded("^(?:til ?stede|mødt|mødte|deltagere|fremmødte|i mødet deltog)(?: (?:var|på mødet var))?\\s*:?\\s+"),
    status: "present",
    side: "after",
  },
  { words: folded("\\b(?:deltog|var (?:til ?stede|mødt)|mødte)(?: i mødet)?\\.?$"), status: "present", side: "before" },
];

/** Everybody whom a line of sentences names as missing; empty when it names nobody. */
export const absenceIn = (line: Piece): ReadPerson[] => saidIn(line, spokenAbsence);

/** Everybody whom a line of sentences names as there or as missing. */
export const attendanceIn = (line: Piece): ReadPerson[] => saidIn(line, [...spokenAbsence, ...spokenPresence]);

function saidIn(line: Piece, spoken: SpokenOf[]): ReadPerson[] {
  if (line.value.length > 1200) return [];
  return sentencesWithPlace(line).flatMap((sentence) => {
    const low = fold(sentence.value);
    for (const { words, status, side } of spoken) {
      const match = words.exec(low);
      if (match === null) continue;
      const names = side === "before" ? cut(sentence, 0, match.index) : cut(sentence, match.index + match[0].length, low.length);
      const all = /^(?:alle|samtlige)\b/.test(low) && side === "before";
      const people = all
        ? []
        : peopleInRun(trimmedNames(names), status).map((person) => ({ ...person, status: worded(person, status, low) }));
      if (people.length > 0) return people;
    }
    return [];
  });
}

/** "undtagen A og B, der havde meldt afbud": the end of the sentence says which of the two it was. */
function worded(person: ReadPerson, status: AttendanceStatus, low: string): AttendanceStatus {
  if (status === "absent" && /\b(?:meldt|med|sendt) afbud\b/.test(low)) return "excused";
  return person.status === "present" ? status : person.status;
}

/** The names part of a sentence, without what leads up to it. */
function trimmedNames(piece: Piece): Piece {
  const end = fold(piece.value).search(folded(", (?:der|som) (?:har|havde|er|var)\\b"));
  const until = end < 0 ? piece.value.length : end;
  return cut(piece, 0, until);
}

function cut(piece: Piece, from: number, to: number): Piece {
  const raw = piece.value.slice(from, to);
  const value = withoutTail(raw.replace(/^[\s:,–-]+/, ""), " \t:,.–-");
  const start = piece.start + from + raw.indexOf(value);
  return { value, start, end: start + value.length };
}

/** Names have full stops in them only as initials, so a capital after a full stop and two letters before it ends a sentence. */
function sentencesWithPlace(line: Piece): Piece[] {
  const pieces: Piece[] = [];
  let from = 0;
  for (const match of line.value.matchAll(/(?:[a-zæøå]{2}|\))\.\s+(?=\p{Lu})|, (?:mens|medens|hvorimod) /gu)) {
    pieces.push(cut(line, from, match[0].startsWith(",") ? match.index : match.index + match[0].length));
    from = match.index + match[0].length;
  }
  pieces.push(cut(line, from, line.value.length));
  return pieces.filter((piece) => piece.value !== "");
}

const emptyAbsence = folded("^(?:fravær(?:ende)?|afbud|ikke til stede)[^:]{0,30}:\\s*(?:ingen\\.?)?$");
const longestAbsence = 400;

/** Lines without those that say nothing but who was missing, and everybody whom any of them names. */
export function apartFromAbsence(lines: ReadLine[]): { lines: ReadLine[]; people: ReadPerson[] } {
  const kept: ReadLine[] = [];
  const people: ReadPerson[] = [];
  for (const { text, lines: wrapped } of unwrapped(lines)) {
    const told = absenceIn(text);
    people.push(...told);
    const isOnlyThat =
      emptyAbsence.test(fold(text.value)) ||
      (told.length > 0 && text.value.length < longestAbsence && outcomeOf(text.value).outcome === "unknown");
    if (!isOnlyThat) kept.push(...wrapped);
  }
  return { lines: kept, people };
}

/** What a heading over absentees says of them. */
export function statusOfHeading(heading: string): AttendanceStatus {
  const low = fold(heading);
  if (/inhabil(?!itet)/.test(low)) return "disqualified";
  if (/deltog ikke/.test(low)) return "abstainedFromItem";
  if (/uden afbud/.test(low)) return "absent";
  return /afbud/.test(low) ? "excused" : "absent";
}

const nobody = folded("^(?:[.–-]+|ingen(?: fraværende| afbud)?|alle (?:var |medlemmer )?(?:mødt|til stede|var mødt)|nej|0)\\.?$");

/** Everybody in the text under such a heading, and the lines that name nobody. */
export function absentees(lines: ReadLine[], heading: string): { people: ReadPerson[]; rest: Piece[] } {
  const status = statusOfHeading(heading);
  const people: ReadPerson[] = [];
  const listed: Piece[] = [];
  for (const paragraph of unwrapped(lines)) {
    if (nobody.test(fold(paragraph.text.value))) continue;
    const told = absenceIn(paragraph.text);
    if (told.length > 0) people.push(...told);
    else listed.push(...paragraph.lines);
  }
  const inLines = peopleInLines(listed, status);
  return { people: [...people, ...inLines.people], rest: inLines.rest };
}
