import { keyOf } from "../checks/fold.ts";
import { bareTimeIn, dateIn, timeIn } from "./header-times.ts";
import { forumIn, placeIn, placeUnderDay } from "./header-words.ts";
import type { MarkedLine } from "./marks.ts";
import type { Piece } from "./source.ts";

/** The facts of the meeting as its head gives them; null what it does not give. */
export type MeetingHead = { forum: Piece | null; date: Piece | null; startsAt: Piece | null; place: Piece | null };

type Fact = "date" | "start" | "place" | "forum" | "other";

const names: Record<Fact, string[]> = {
  date: ["Mødedato", "Mødedag", "Dato", "Dato for møde", "Mødets dato", "Dag", "Dato og tid", "Tid og sted"],
  start: [
    ...["Starttidspunkt", "Mødestart", "Mødetidspunkt", "Tidspunkt", "Tid", "Start", "Starttid", "Mødets start", "Mødetid"],
    ...["Starttidspunkt for møde", "Kl", "Klokken"],
  ],
  place: ["Mødested", "Sted", "Lokale", "Mødelokale", "Lokation", "Mødets sted", "Adresse"],
  forum: [
    ...["Udvalg", "Forum", "Råd", "Mødeforum", "Organ", "Udvalgets navn", "Mødets navn", "Gruppe", "Møde i", "Referat fra"],
    ...["Referat af møde i"],
  ],
  other: [
    ...["Sluttidspunkt", "Slut", "Sluttid", "Mødet hævet", "Mødets afslutning", "Mødetype", "Mødeform", "Referent", "Mødeleder"],
    ...["Ordstyrer", "Bemærkninger", "Møde", "Udsendt", "Journalnr"],
  ],
};
const labels = new Map<string, Fact>(
  (Object.entries(names) as [Fact, string[]][]).flatMap(([fact, list]) => list.map((name) => [keyOf(name), fact] as const)),
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
    place: told.place[0] ?? placeIn(inWords) ?? placeUnderDay(inWords.filter((line) => labelIn(line) === null)),
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
