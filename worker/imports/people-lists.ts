import type { AttendanceStatus } from "../../contract/imports.ts";
import { fold, folded } from "../checks/fold.ts";
import { isName, isOccupation, isRole, splitItems, splitParty, titleInFront, type ReadPerson } from "./people.ts";
import type { Piece } from "./source.ts";
import { withoutTail } from "./tails.ts";

const excusedWords = folded("(?:[-–(,]?\\s*\\(?\\b(?:med |meldt |har meldt |havde meldt )?afbud\\)?)\\s*\\.?$");
const absentWords = folded("[-–(,]?\\s*\\(?\\b(?:var )?fraværende\\)?\\s*\\.?$");
const substituteFor = folded("[,(–-]?\\s*(?:som )?(?:suppleant|stedfortræder|substitut) for .{3,60}$");
const stoodIn = folded(
  "\\s[-–]\\s*(.{3,60}?)\\s+\\(?(?:(?:mødte|deltog|er)?\\s*(?:som )?(?:stedfortræder|suppleant)|(?:mødte|deltog) i stedet)\\)?\\.?$",
);
const longestPerson = 300;
const bullet = /^(?:[•·▪*–-]|\d{1,2}[.)]|o)\s+/;

/** Somebody said in one piece of a list: "Direktør Alfa Betasen (V), formand - afbud". Null where no name can be found. */
export function personIn(piece: Piece, status: AttendanceStatus): ReadPerson[] {
  if (piece.value.length > longestPerson) return [];
  const words = withoutTail(piece.value.replace(bullet, ""), " \t.;|");
  const substitute = stoodIn.exec(fold(words));
  if (substitute !== null) {
    const inPlace = words.slice(substitute.index).replace(/^\s*[-–(]\s*/, "");
    const missing = personIn(within(piece, words.slice(0, substitute.index)), status);
    const name = inPlace.slice(0, substitute[1]?.length ?? 0);
    return [...missing, ...personIn(within(piece, name), "present").map((person) => ({ ...person, role: person.role || "Stedfortræder" }))];
  }
  const asked = splitItems(words);
  let said = status;
  let rest = withoutTail(asked.rest, " \t,;:–-");
  if (asked.items !== null && status === "present") said = "abstainedFromItem";
  if (excusedWords.test(fold(rest)) && isMore(rest, excusedWords)) {
    said = "excused";
    rest = rest.slice(0, excusedWords.exec(fold(rest))?.index ?? rest.length);
  } else if (absentWords.test(fold(rest)) && isMore(rest, absentWords)) {
    said = "absent";
    rest = rest.slice(0, absentWords.exec(fold(rest))?.index ?? rest.length);
  }
  const deputy = substituteFor.exec(fold(rest));
  if (deputy !== null) rest = rest.slice(0, deputy.index);
  const { rest: bare, party } = splitParty(rest);
  const [first = "", ...others] = bare.split(/\s*[,(]\s*|\s+[–-]\s+|\t+/).map((part) => withoutTail(part, " \t).").trim());
  const front = titleInFront(first);
  const name = front === "" ? first : first.slice(front.length).trim();
  if (!isName(name) && !(front !== "" && /^[\p{Lu}\uFFFD][\p{L}\uFFFD.-]*$/u.test(name))) return [];
  const titles = [front, ...others.filter((part) => part !== "" && !isRole(part))].filter((part) => part !== "");
  const role = others.find(isRole) ?? (isRole(front) ? front : deputy === null ? "" : "Stedfortræder");
  const title = (isRole(front) ? titles.slice(1) : titles).join(", ");
  return [{ name: within(piece, name), title, role, party, status: said, items: asked.items }];
}

const isMore = (words: string, form: RegExp): boolean => (form.exec(fold(words))?.index ?? 0) > 3;

/** The place of words that stand in the piece; the whole piece where they were put together from two places. */
function within(piece: Piece, words: string): Piece {
  const value = words.trim();
  const at = piece.value.indexOf(value);
  return at < 0 ? { ...piece, value } : { value, start: piece.start + at, end: piece.start + at + value.length };
}

/** People in a running list: "A B (V), C D, direktør, og E F". What is no name belongs to the person before it. */
export function peopleInRun(piece: Piece, status: AttendanceStatus): ReadPerson[] {
  const people: ReadPerson[] = [];
  for (const part of partsOf(piece)) {
    const found = personIn(part, status);
    const last = people.at(-1);
    if (found.length > 0) people.push(...found);
    else if (last !== undefined) describe(last, part.value);
  }
  return people;
}

/** What a line or part without a name says of the person before it. */
export function describe(person: ReadPerson, words: string): void {
  const said = withoutTail(words.slice(0, longestPerson), " \t.;").trim();
  const low = fold(said);
  if (/^\(?[A-ZÆØÅ]{1,3}\)?$/.test(said)) person.party ||= said.replace(/[()]/g, "");
  else if (/^-?\s*(?:med |meldt )?afbud$/.test(low)) person.status = "excused";
  else if (isRole(said)) person.role ||= said;
  else if (isOccupation(said)) person.title = person.title === "" ? said : person.title;
  else if (/^(?:sag|pkt|punkt)/.test(low) || /^\d[\d\s,og–-]*$/.test(low)) {
    const { items } = splitItems(/^\d/.test(low) ? `punkt ${said}` : said);
    person.items = [...(person.items ?? []), ...(items ?? [])];
    if (person.status === "present") person.status = "abstainedFromItem";
  }
}

function partsOf(piece: Piece): Piece[] {
  const parts: Piece[] = [];
  let at = 0;
  let depth = 0;
  const push = (end: number): void => {
    const raw = piece.value.slice(at, end);
    const value = raw.trim();
    const start = piece.start + at + raw.length - raw.trimStart().length;
    if (value !== "") parts.push({ value, start, end: start + value.length });
  };
  for (const match of piece.value.matchAll(/[()]|[,;\n\t|]\s*(?:og |samt )?|\s(?:og|samt|&)\s|(?<=\))\s+(?=\p{Lu})/gu)) {
    if (match[0] === "(") depth += 1;
    else if (match[0] === ")") depth = Math.max(0, depth - 1);
    else if (depth === 0 && !(match[0].startsWith(",") && /^[A-ZÆØÅ](?:$|[\s,;])/.test(piece.value.slice(match.index + match[0].length)))) {
      push(match.index);
      at = match.index + match[0].length;
    }
  }
  push(piece.value.length);
  return parts;
}
