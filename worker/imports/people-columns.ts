import type { AttendanceStatus } from "../../contract/imports.ts";
import { isName, isOccupation, isRole, splitParty, type ReadPerson } from "./people.ts";
import { describe, peopleInRun, personIn } from "./people-lists.ts";
import type { Piece } from "./source.ts";

/**
 * People from the lines of a list. A page gives each person a line; a table gives them a row, or, when it was copied column by
 * column, all names first, then all occupations, then all roles: four people, not twelve. `rest` are the lines that name nobody.
 */
export function peopleInLines(lines: Piece[], status: AttendanceStatus): { people: ReadPerson[]; rest: Piece[] } {
  const cells = lines.filter((line) => !isColumnHead(line.value));
  const columns = columnsOf(cells);
  if (columns !== null) return { people: fromColumns(columns, status), rest: [] };
  const people: ReadPerson[] = [];
  const rest: Piece[] = [];
  let follows = false;
  for (const line of cells) {
    const found = /\t|\s{3,}|\|/.test(line.value) ? fromRow(line, status) : fromLine(line, status);
    if (found.length > 0) {
      people.push(...found);
      follows = true;
      continue;
    }
    const last = people.at(-1);
    if (follows && last !== undefined && isDescription(line.value)) describe(last, line.value);
    else {
      rest.push(line);
      follows = false;
    }
  }
  return { people, rest };
}

const isColumnHead = (words: string): boolean =>
  /^(?:navn|titel|rolle|parti|stilling|funktion)(?:[\s|,/]+(?:navn|titel|rolle|parti|stilling|funktion))*$/i.test(words.trim());

const isDescription = (words: string): boolean =>
  isRole(words) ||
  isOccupation(words) ||
  /^\(?[A-ZÆØÅ]{1,3}\)?$/.test(words.trim()) ||
  /^-?\s*(?:meldt |med )?afbud$/i.test(words) ||
  /^(?:sag|pkt|punkt)/i.test(words);

function fromLine(line: Piece, status: AttendanceStatus): ReadPerson[] {
  // "Alfa Betasen, direktør, Region Nord" is one person; a list in one line names more than one.
  const run = peopleInRun(line, status);
  return run.length === 1 ? withWholeLine(line, status, run) : run;
}

function withWholeLine(line: Piece, status: AttendanceStatus, run: ReadPerson[]): ReadPerson[] {
  const whole = personIn(line, status);
  return whole.length > 0 ? whole : run;
}

function fromRow(line: Piece, status: AttendanceStatus): ReadPerson[] {
  const parts = line.value.split(/\t+|\s{3,}|\s*\|\s*/).filter((part) => part !== "");
  const [first = "", ...others] = parts;
  const found = personIn({ ...line, value: first, end: line.start + first.length }, status);
  const [person] = found;
  if (person === undefined || found.length > 1) return peopleInRun(line, status);
  if (others.some((part) => isName(splitParty(part).rest))) return parts.flatMap((part) => personIn(placed(line, part), status));
  for (const part of others) {
    // A cell is an occupation by its place, even when its word is unknown.
    if (isRole(part) || /^\(?[A-ZÆØÅ]{1,3}\)?$/.test(part) || /afbud/i.test(part)) describe(person, part);
    else if (person.title === "") person.title = part;
  }
  return [person];
}

function placed(line: Piece, part: string): Piece {
  const at = line.value.indexOf(part);
  return { value: part, start: line.start + at, end: line.start + at + part.length };
}

/** Names first, then as many occupations, then as many roles; null when the lines are no such columns. */
function columnsOf(cells: Piece[]): Piece[][] | null {
  if (cells.some((cell) => /[\t|,;]/.test(cell.value))) return null;
  const firstOther = cells.findIndex((cell) => !isName(splitParty(cell.value).rest));
  const height = firstOther < 0 ? 0 : firstOther;
  const width = height === 0 ? 0 : cells.length / height;
  if (height < 2 || !Number.isInteger(width) || width < 2 || width > 4) return null;
  const columns = Array.from({ length: width }, (_, index) => cells.slice(index * height, (index + 1) * height));
  const areNamesLater = columns.slice(1).some((column) => column.some((cell) => isName(cell.value) && !isOccupation(cell.value)));
  return areNamesLater ? null : columns;
}

function fromColumns([names = [], ...others]: Piece[][], status: AttendanceStatus): ReadPerson[] {
  return names.flatMap((cell, row) => {
    const found = personIn(cell, status);
    const [person] = found;
    if (person === undefined) return [];
    for (const column of others) {
      const words = column[row]?.value ?? "";
      const isRoles = column.every((other) => isRole(other.value) || /^\(?[A-ZÆØÅ]{1,3}\)?$/.test(other.value));
      if (isRoles) describe(person, words);
      else if (person.title === "") person.title = words;
    }
    return found;
  });
}
