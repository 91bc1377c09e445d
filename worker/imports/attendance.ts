import type { AttendanceStatus } from "../../contract/imports.ts";
import { fold, folded, keyOf } from "../checks/fold.ts";
import { attendanceIn, statusOfHeading } from "./absence.ts";
import { headingNamed } from "./headings.ts";
import type { ReadItem } from "./item.ts";
import type { MarkedLine } from "./marks.ts";
import { peopleInLines } from "./people-columns.ts";
import { personIn } from "./people-lists.ts";
import type { ReadPerson } from "./people.ts";
import type { Piece } from "./source.ts";

const groupLabel = folded(
  "^(?:[•*]\\s*)?(?:medlemmer(?: af (?:udvalget|forummet|rådet))?|(?:øvrige |faste )?deltagere(?: fra [a-zq ]{2,40})?|mødedeltagere|til ?stede(?: var| fra [a-zq ]{2,40})?|fra (?:administrationen|forvaltningen|sekretariatet|regionen|kommunerne|almen praksis|[a-zq]+ kommune)|administrationen?|embedsværk(?:et)?|" +
    "sekretariat(?:et)?|gæster|stedfortrædere|suppleanter|udvalgets medlemmer|følgende var mødt|mødt var|repræsentanter(?: fra [a-zq ]{2,40})?|region(?:en)?|kommuner(?:ne)?|almen praksis)\\s*(?::|$)",
);
const singleLabel = folded("^(referent|mødeleder|ordstyrer|formand|sekretær|tilforordnet)\\s*:\\s*");

type Group = { status: AttendanceStatus; role: string; lines: Piece[] };

/** Everybody whom the lines before the first item name, as present or missing. */
export function peopleInFront(lines: MarkedLine[]): ReadPerson[] {
  const groups: Group[] = [];
  const spoken: ReadPerson[] = [];
  let open: Group | null = null;
  for (const line of lines) {
    if (line.group !== null) {
      open = null;
      continue;
    }
    const label = labelOf(line);
    if (label !== null) {
      open = { status: label.status, role: label.role, lines: label.rest === null ? [] : [label.rest] };
      groups.push(open);
      if (label.role !== "") open = null;
      continue;
    }
    const piece = { value: line.text, start: line.start, end: line.end };
    const told = /[-–(]\s*(?:deltog ikke|afbud)/.test(line.low) ? [] : attendanceIn(piece);
    if (line.candidate !== null && personIn(piece, "present").length === 0) open = null;
    else if (told.length > 0) spoken.push(...told);
    else if (open !== null) addLine(open.lines, piece, line.blankBefore);
    else if (/\([A-ZÆØÅ]{1,2}\)/.test(line.text) && line.candidate === null) groups.push({ status: "present", role: "", lines: [piece] });
  }
  const grouped = groups.flatMap(({ status, role, lines: listed }) =>
    peopleInLines(untilOther(listed), status).people.map((person) => (role === "" ? person : { ...person, role: person.role || role })),
  );
  return [...grouped, ...spoken];
}

/** A line that goes on in lower case was wrapped. */
function addLine(lines: Piece[], line: Piece, blankBefore: boolean): void {
  const last = lines.at(-1);
  if (last === undefined || blankBefore || !/^(?:[a-zæøå]|\d[\d, og–-]*$)/.test(line.value)) lines.push(line);
  else lines[lines.length - 1] = { value: `${last.value} ${line.value}`, start: last.start, end: line.end };
}

function labelOf(line: MarkedLine): { status: AttendanceStatus; role: string; rest: Piece | null } | null {
  const rest = (length: number): Piece | null => {
    const value = line.text.slice(length).replace(/^[\s:.–-]+/, "");
    return value === "" ? null : { value, start: line.end - value.length, end: line.end };
  };
  const { section } = line;
  if (section?.kind === "attendance" || section?.kind === "absent") {
    const status = section.kind === "absent" ? statusOfHeading(section.heading.value) : "present";
    return {
      status,
      role: "",
      rest: section.from === null ? null : { value: line.text.slice(section.from - line.start), start: section.from, end: line.end },
    };
  }
  const single = singleLabel.exec(line.low);
  if (single !== null) return { status: "present", role: line.text.slice(0, single[1]?.length ?? 0), rest: rest(single[0].length) };
  const group = groupLabel.exec(line.low);
  if (group !== null) return { status: "present", role: "", rest: rest(group[0].length) };
  const colon = line.text.indexOf(":");
  const named = colon > 0 && colon < 60 ? headingNamed(line.text.slice(0, colon)) : null;
  if (named?.kind !== "absent" && named?.kind !== "attendance") return null;
  return { status: named.kind === "absent" ? statusOfHeading(line.text.slice(0, colon)) : "present", role: "", rest: rest(colon + 1) };
}

/** A list of people is over with the first line that is a label of something else. */
function untilOther(lines: Piece[]): Piece[] {
  const end = lines.findIndex(
    ({ value }) =>
      /^(?:mødested|mødedato|dagsorden|indholdsfortegnelse|punkter|sager|referat|bemærkninger|mødet)\b/i.test(value) || value.length > 1500,
  );
  return end < 0 ? lines : lines.slice(0, end);
}

const statusRank: AttendanceStatus[] = ["disqualified", "absent", "excused", "abstainedFromItem", "present"];

/**
 * The meeting's attendance: who the head names, who a first item tells of, and whoever every item with absentees names. Missing
 * wins over present, because lists of members name those who were missing as well.
 */
export function meetingAttendance(front: ReadPerson[], items: ReadItem[]): ReadPerson[] {
  const byName = new Map<string, ReadPerson>();
  const add = (person: ReadPerson): void => {
    const key = keyOf(person.name.value);
    const known = byName.get(key);
    if (known === undefined) {
      byName.set(key, { ...person });
      return;
    }
    known.title ||= person.title;
    known.role ||= person.role;
    known.party ||= person.party;
    if (statusRank.indexOf(person.status) < statusRank.indexOf(known.status)) known.status = person.status;
  };
  for (const person of [...front, ...items.flatMap((item) => item.present)]) add(forWholeMeeting(person, items));
  for (const person of missingThroughout(items)) add(person);
  const first = items[0];
  if (first !== undefined && first.present.length > 0)
    for (const person of first.absent) if (person.status !== "abstainedFromItem") add(person);
  return [...byName.values()];
}

/** Somebody who missed some items only was there. */
function forWholeMeeting(person: ReadPerson, items: ReadItem[]): ReadPerson {
  if (person.items === null) return person;
  const missed = items.filter((item) => isAbout(person, item)).length;
  const all = items.length > 0 && missed === items.length;
  return {
    ...person,
    status: all ? (person.status === "present" || person.status === "abstainedFromItem" ? "absent" : person.status) : "present",
  };
}

function isAbout(person: ReadPerson, item: ReadItem): boolean {
  const number = Number(item.number?.value ?? Number.NaN);
  return person.items?.some(({ from, to }) => number >= from && number <= to) ?? false;
}

function missingThroughout(items: ReadItem[]): ReadPerson[] {
  const telling = items.filter((item) => item.absent.length > 0);
  const [first] = telling;
  const open = items.filter((item) => item.access === "open").length;
  if (first === undefined || telling.length < Math.min(open, Math.max(2, open / 2))) return [];
  const names = telling.map((item) => new Set(item.absent.map((person) => fold(person.name.value))));
  return first.absent.filter(
    (person) => (person.status === "absent" || person.status === "excused") && names.every((set) => set.has(fold(person.name.value))),
  );
}

/** The item's absentees: those it names, and those of whom the meeting's head says that they missed it. */
export function absentFrom(item: ReadItem, front: ReadPerson[]): ReadPerson[] {
  const named = new Set(item.absent.map((person) => keyOf(person.name.value)));
  const told = front.filter((person) => isAbout(person, item) && !named.has(keyOf(person.name.value)));
  return [
    ...item.absent,
    ...told.map((person) => ({ ...person, status: person.status === "present" ? ("abstainedFromItem" as const) : person.status })),
  ];
}
