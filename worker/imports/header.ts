import { findDates, isoDate } from "../checks/danish-dates.ts";
import { fold, folded, keyOf } from "../checks/fold.ts";
import { bodyWord } from "./body-heads.ts";
import type { MarkedLine } from "./marks.ts";
import { isName, splitParty } from "./people.ts";
import type { Piece } from "./source.ts";

/** The facts of the meeting as its head gives them; null what it does not give. */
export type MeetingHead = { forum: Piece | null; date: Piece | null; startsAt: Piece | null; place: Piece | null };

type Fact = "date" | "start" | "place" | "forum" | "other";

const labels = new Map<string, Fact>(
  (
    [
      ["date", ["Mødedato", "Mødedag", "Dato", "Dato for møde", "Mødets dato", "Dag", "Dato og tid", "Tid og sted"]],
      [
        "start",
        [
          "Starttidspunkt",
          "Mødestart",
          "Mødetidspunkt",
          "Tidspunkt",
          "Tid",
          "Start",
          "Starttid",
          "Mødets start",
          "Kl",
          "Mødetid",
          "Klokken",
          "Starttidspunkt for møde",
        ],
      ],
      ["place", ["Mødested", "Sted", "Lokale", "Mødelokale", "Lokation", "Mødets sted", "Adresse"]],
      [
        "forum",
        [
          "Udvalg",
          "Forum",
          "Råd",
          "Mødeforum",
          "Organ",
          "Udvalgets navn",
          "Mødets navn",
          "Gruppe",
          "Møde i",
          "Referat fra",
          "Referat af møde i",
        ],
      ],
      [
        "other",
        [
          "Sluttidspunkt",
          "Slut",
          "Sluttid",
          "Mødet hævet",
          "Mødets afslutning",
          "Mødetype",
          "Mødeform",
          "Referent",
          "Mødeleder",
          "Ordstyrer",
          "Bemærkninger",
          "Møde",
          "Udsendt",
          "Journalnr",
        ],
      ],
    ] as [Fact, string[]][]
  ).flatMap(([fact, names]) => names.map((name) => [keyOf(name), fact] as const)),
);
const longestHead = 80;

/** Reads the lines before the first item. A label has its value in the same line or in the next; without labels the words are looked at. */
export function readHead(lines: MarkedLine[]): MeetingHead {
  const front = lines.slice(0, longestHead).filter((line) => line.text.length < 1000);
  const told = labelledValues(front);
  const inWords = front.filter((line) => !told.others.has(line));
  const words = inWords.map(pieceOfLine);
  const start = firstOf(told.start, timeIn) ?? firstOf(told.date, timeIn) ?? firstOf(words, timeIn);
  const dated = words.filter((piece) => dateIn(piece) !== null);
  return {
    forum: told.forum[0] ?? forumIn(inWords),
    date: firstOf(told.date, dateIn) ?? firstOf(told.start, dateIn) ?? firstOf(words, dateIn),
    startsAt: start ?? firstOf(told.start, bareTimeIn) ?? firstOf(told.date, bareTimeIn) ?? firstOf(dated, bareTimeIn),
    place: told.place[0] ?? placeIn(inWords) ?? placeUnderDay(inWords),
  };
}

type Told = Record<"date" | "start" | "place" | "forum", Piece[]> & { others: Set<MarkedLine> };

function labelledValues(lines: MarkedLine[]): Told {
  const told: Told = { date: [], start: [], place: [], forum: [], others: new Set() };
  for (const [at, line] of lines.entries()) {
    const label = labelIn(line);
    if (label === null) continue;
    const inline = valueFrom(line, label.length);
    const next = lines[at + 1];
    const below = next !== undefined && labelIn(next) === null && next.section === null ? pieceOfLine(next) : null;
    const value = inline ?? below;
    if (label.fact === "other") told.others.add(inline === null && next !== undefined && below !== null ? next : line);
    else if (value !== null && (label.fact !== "forum" || /\p{L}{2}/u.test(value.value))) told[label.fact].push(value);
  }
  return told;
}

/** A label at the start of the line: alone, with a colon, or, where a value follows at once, as one of the longer labels. */
function labelIn(line: MarkedLine): { fact: Fact; length: number } | null {
  const colon = line.text.slice(0, 40).search(/:(?=\s|$|\D)/);
  if (colon > 0) {
    const fact = labels.get(keyOf(line.text.slice(0, colon)));
    if (fact !== undefined) return { fact, length: colon + 1 };
  }
  const alone = line.text.length < 30 ? labels.get(keyOf(line.text)) : undefined;
  if (alone !== undefined) return { fact: alone, length: line.text.length };
  const word = /^(?:mqde(?:dato|dag|sted|tidspunkt|start|tid)|starttidspunkt|sluttidspunkt)(?=\s)/.exec(line.low)?.[0];
  const fact = word === undefined ? undefined : labels.get(keyOf(word));
  return word === undefined || fact === undefined ? null : { fact, length: word.length };
}

function valueFrom(line: MarkedLine, from: number): Piece | null {
  const rest = line.text.slice(from);
  const value = rest.replace(/^[\s:|]+/, "").replace(/[\s|]+$/, "");
  const start = line.start + from + rest.indexOf(value);
  return value === "" ? null : { value, start, end: start + value.length };
}

const pieceOfLine = (line: MarkedLine): Piece => ({ value: line.text, start: line.start, end: line.end });

function firstOf(pieces: Piece[], read: (piece: Piece) => Piece | null): Piece | null {
  for (const piece of pieces) {
    const found = read(piece);
    if (found !== null) return found;
  }
  return null;
}

function dateIn(piece: Piece): Piece | null {
  const date = findDates(piece.value).find((candidate) => candidate.year !== null);
  const iso = date === undefined ? null : isoDate(date);
  return date === undefined || iso === null ? null : { value: iso, start: piece.start + date.start, end: piece.start + date.end };
}

const clock = /\b(?:kl(?:okken)?\.?\s{0,3}|tid(?:spunkt)?:\s{0,3})(\d{1,2})(?:[.:](\d{2}))?(?!\d)/;
const bareClock = /(?<![\d.,/-])(\d{1,2})[.:](\d{2})(?::\d{2})?(?![\d]|[./-]\d)/;

const timeIn = (piece: Piece): Piece | null => timeBy(clock, piece);
const bareTimeIn = (piece: Piece): Piece | null => timeBy(bareClock, piece);

function timeBy(form: RegExp, piece: Piece): Piece | null {
  const dates = findDates(piece.value);
  // A date such as 12.05 would pass for a time of day.
  const from = dates.at(0)?.end ?? 0;
  const match = form.exec(fold(piece.value).slice(from)) ?? (from > 0 ? form.exec(fold(piece.value).slice(0, dates[0]?.start)) : null);
  const [hours, minutes] = [Number(match?.[1]), Number(match?.[2] ?? 0)];
  if (match === null || hours > 23 || minutes > 59) return null;
  const at = fold(piece.value).indexOf(match[0]);
  const value = `${String(hours).padStart(2, "0")}:${String(minutes).padStart(2, "0")}`;
  return { value, start: piece.start + at, end: piece.start + at + match[0].length };
}

const paper = "(?:beslutnings)?(?:referat|protokol|dagsorden|mødereferat|udskrift)";
const forumForms = [
  folded(
    `^(?:${paper})[ :.–-]+(?:(?:fra|af|til|for) )?(?:(?:ordinært|ekstraordinært) )?(?:mødet? )?(?:i |nr\\.? ?\\d+ i )?(.{3,110}?)(?:,? (?:d\\.|(?:den|onsdag|mandag|tirsdag|torsdag|fredag|lørdag|søndag|kl)\\b).*|[ ,–-]+\\d{1,2}[.\\s/-].*|$)`,
  ),
  folded(`^(.{3,110}?)\\s*[–-]\\s*(?:${paper})(?:\\s*[–-].*|\\s*$)`),
  folded(
    "^(?:til )?(?:(?:ordinært|ekstraordinært) )?møde(?:t)? i (.{3,110}?)(?:,? (?:d\\.|(?:den|onsdag|mandag|tirsdag|torsdag|fredag|kl)\\b).*|[ ,–-]+\\d.*|$)",
  ),
  folded("^(.{3,100}?)(?:s)? (?:ordinære |ekstraordinære )?møde (?:d\\.|den) ?\\d.*$"),
  folded("^(.{3,110}?),? (?:d\\.|den) ?\\d{1,2}[.\\s/-].*$"),
];
/** The last form is any name with a day: it has to name a body. */
const formWithoutMeeting = 4;

/** "REFERAT X d. 19-04-2023", "X - Referat - 1. oktober 2018", "mødet i X", or a line that is the name of a body. */
function forumIn(lines: MarkedLine[]): Piece | null {
  const near = lines.slice(0, 25);
  for (const [index, form] of forumForms.entries()) {
    for (const line of near) {
      const match = line.text.length > 200 ? null : form.exec(line.low);
      const name = match?.[1] ?? "";
      const at = match === null ? -1 : line.low.indexOf(name);
      const piece = {
        value: line.text.slice(at, at + name.length).replace(/[\s,:–-]+$/, ""),
        start: line.start + at,
        end: line.start + at + name.length,
      };
      if (match !== null && isForumName(piece.value, index)) return { ...piece, end: piece.start + piece.value.length };
    }
  }
  const body = near.find(
    (line) =>
      line.text.length <= 80 &&
      bodyWord.test(line.low) &&
      !/[.:!?]$|\d{3}/.test(line.text) &&
      (line.candidate === null || line.candidate.style === "bare") &&
      line.section === null,
  );
  if (body === undefined) return null;
  // A page number may have run into the name.
  const { title } = body.candidate ?? {};
  return title === undefined ? pieceOfLine(body) : { value: title.text, start: title.start, end: title.end };
}

function isForumName(name: string, form: number): boolean {
  const isNamed = /^[\p{Lu}\uFFFD]/u.test(name) || (form === 0 && /.møde\b|^møde i /.test(name));
  if (form === formWithoutMeeting && !bodyWord.test(fold(name))) return false;
  if (
    !isNamed ||
    /^(?:referat|dagsorden|protokol)\b/i.test(name) ||
    findDates(name).length > 0 ||
    /^(?:Møde|Mødet|Den|Referat)$/.test(name)
  )
    return false;
  return form > 0 || name.length < 90;
}

const placeForms = [
  folded("^i (.{3,140})$"),
  folded("\\bkl\\.? ?\\d{1,2}(?:[.:]\\d{2})?(?:\\s*[–-]\\s*(?:kl\\.? ?)?\\d{1,2}(?:[.:]\\d{2})?)?\\s*(?:,? (?:i|på|hos) |, )(.{3,140})$"),
  folded("^mødet (?:holdes|afholdes|foregår|blev holdt|blev afholdt) (?:på|i|hos) (.{3,140}?)\\.?$"),
  folded("\\b\\d{4} (?:i|på) (.{3,140}?)(?: kl\\..*)?$"),
  folded(
    "^((?:[a-zq]*mødelokale|lokale|byrådssalen|rådhuset|regionsrådssalen|regionshuset|mødesal|konferencelokale|kantinen|teams|microsoft teams|online|virtuelt|møderum|kommunalbestyrelsens mødesal|[a-zq]+salen)\\b.{0,120})$",
  ),
  folded("^([^.:]{2,60}, (?:rådssalen|byrådssalen|mødelokale .{1,30}|lokale .{1,20}|[a-zq ]{0,30}salen|kantinen))$"),
  folded("^[^.]{3,40} [–-] (mødelokale .{1,60}?)(?: kl\\..*)?$"),
];

function placeIn(lines: MarkedLine[]): Piece | null {
  for (const form of placeForms) {
    for (const line of lines.slice(0, 15)) {
      const match = line.text.length > 250 || line.section !== null || line.candidate !== null ? null : form.exec(line.low);
      const name = match?.[1] ?? "";
      if (match === null || findDates(name).length > 0) continue;
      const at = line.low.lastIndexOf(name);
      const value = line.text.slice(at, at + name.length).replace(/[\s,.]+$/, "");
      return { value, start: line.start + at, end: line.start + at + value.length };
    }
  }
  return null;
}

const longestPlace = 80;

/** The line under day and hour, where it is no label, name, list or sentence: a place is what stands there. */
function placeUnderDay(lines: MarkedLine[]): Piece | null {
  const at = lines.slice(0, 15).findIndex((line) => dateIn(pieceOfLine(line)) !== null && timeIn(pieceOfLine(line)) !== null);
  const line = at < 0 ? undefined : lines[at + 1];
  if (line === undefined || line.text.length > longestPlace || line.section !== null || line.candidate !== null || line.group !== null)
    return null;
  const isOther =
    /[.:]$|:\s|^[•·-]/.test(line.text) ||
    labelIn(line) !== null ||
    isName(line.text) ||
    bodyWord.test(line.low) ||
    splitParty(line.text).party !== "";
  return isOther || new RegExp(`^(?:${paper})`).test(line.low) || !/^\p{Lu}/u.test(line.text) ? null : pieceOfLine(line);
}
