import * as Y from "yjs";
import type { TextKind } from "../contract/text.ts";
import { anchorsAmong, withoutAnchors } from "./anchors.ts";
import { differences } from "./difference.ts";
import { fieldsOf, rootsOf } from "./fields.ts";

type Piece = ReturnType<Y.XmlFragment["toArray"]>[number];
type Marks = Record<string, unknown>;
type Word = { text: string; marks: Marks };

/**
 * Makes a live text say what an earlier one said, by changing only what differs. To delete everything and write it anew would delete what
 * somebody is writing offline, and would write it twice when two people ask for it. In a transaction of the caller's. What comments hang by is no part of
 * what either says: it stays on words that stay, comes onto those that take their place, and is never brought along from before.
 */
export function bringBack(live: Y.Doc, earlier: Y.Doc, kind: TextKind): void {
  for (const root of fieldsOf[kind].flatMap(rootsOf)) bringChildren(live.getXmlFragment(root), earlier.getXmlFragment(root));
}

function bringChildren(live: Y.XmlFragment, earlier: Y.XmlFragment): void {
  const [now, then] = [live.toArray(), earlier.toArray()];
  // From the end, so that places before it stay what they are.
  for (const { fromA, toA, fromB, toB } of differences(now.map(printOf), then.map(printOf)).toReversed()) {
    const pairs = Math.min(toA - fromA, toB - fromB);
    const [surplus, missing] = [toA - fromA - pairs, then.slice(fromB + pairs, toB)];
    if (surplus > 0) live.delete(fromA + pairs, surplus);
    if (missing.length > 0) live.insert(fromA + pairs, missing.map(copyOf));
    for (let pair = pairs - 1; pair >= 0; pair--) bringPiece(live, fromA + pair, now[fromA + pair], then[fromB + pair]);
  }
}

function bringPiece(parent: Y.XmlFragment, index: number, now: Piece | undefined, then: Piece | undefined): void {
  if (then === undefined) throw new Error("there is a piece to bring back");
  if (now instanceof Y.XmlText && then instanceof Y.XmlText) bringWords(now, then);
  else if (now instanceof Y.XmlElement && then instanceof Y.XmlElement && now.nodeName === then.nodeName) {
    bringAttributes(now, then);
    bringChildren(now, then);
  } else {
    parent.delete(index, 1);
    parent.insert(index, [copyOf(then)]);
  }
}

/** Yjs' types say that attributes are strings. The editor keeps numbers and booleans in them too, and they pass through as they are. */
function bringAttributes(live: Y.XmlElement, earlier: Y.XmlElement): void {
  const [now, then] = [live.getAttributes(), earlier.getAttributes()];
  for (const name of Object.keys(now)) if (!(name in then)) live.removeAttribute(name);
  for (const [name, value] of Object.entries(then)) {
    if (value !== undefined && sorted(now[name]) !== sorted(value)) live.setAttribute(name, value);
  }
}

function bringWords(live: Y.XmlText, earlier: Y.XmlText): void {
  const [now, then] = [wordsOf(live), wordsOf(earlier)];
  const starts = [0];
  for (const { text } of now) starts.push((starts.at(-1) ?? 0) + text.length);
  for (const { fromA, toA, fromB, toB } of differences(now.map(sorted), then.map(sorted)).toReversed()) {
    const from = starts[fromA] ?? 0;
    // Of the first word that they replace; where they replace none, of what is on both sides of them.
    const anchors = toA > fromA ? anchorsAt(live, from) : shared(anchorsAt(live, from - 1), anchorsAt(live, from));
    let place = from;
    for (const { text, marks } of then.slice(fromB, toB)) {
      live.insert(place, text, { ...marks, ...anchors });
      place += text.length;
    }
    const gone = (starts[toA] ?? 0) - from;
    if (gone > 0) live.delete(place, gone);
  }
}

/** What hangs on the letter. */
function anchorsAt(run: Y.XmlText, place: number): Marks {
  let passed = 0;
  for (const { insert, attributes } of deltaOf(run)) {
    passed += typeof insert === "string" ? insert.length : 1;
    if (place < passed) return place < 0 ? {} : anchorsAmong(attributes ?? {});
  }
  return {};
}

const shared = (some: Marks, others: Marks): Marks => Object.fromEntries(Object.entries(some).filter(([key]) => key in others));

/** Words and the white space between them, each with its marks. */
function wordsOf(text: Y.XmlText): Word[] {
  return saidBy(text).flatMap(({ insert, marks }) =>
    typeof insert === "string" ? insert.split(/(\s+)/u).flatMap((part) => (part === "" ? [] : [{ text: part, marks }])) : [],
  );
}

/** The piece as it is, to be put into another document. */
export function copyOf(piece: Piece): Y.XmlElement | Y.XmlText {
  if (piece instanceof Y.XmlText) {
    const text = new Y.XmlText();
    text.applyDelta(saidBy(piece).map(({ insert, marks }) => ({ insert, attributes: marks })));
    return text;
  }
  if (!(piece instanceof Y.XmlElement)) throw new Error("a text holds elements and words");
  const element = new Y.XmlElement(piece.nodeName);
  for (const [name, value] of Object.entries(piece.getAttributes())) if (value !== undefined) element.setAttribute(name, value);
  element.insert(0, piece.toArray().map(copyOf));
  return element;
}

const deltaOf = (text: Y.XmlText) => text.toDelta() as { insert: unknown; attributes?: Marks }[];

/** The same for pieces that are the same. */
function printOf(piece: Piece): string {
  if (piece instanceof Y.XmlText) return sorted(saidBy(piece));
  if (piece instanceof Y.XmlElement) return sorted([piece.nodeName, piece.getAttributes(), piece.toArray().map(printOf)]);
  return JSON.stringify(piece.toJSON());
}

/** What a run says, however comments divide it: pieces side by side with the same marks are one. */
function saidBy(run: Y.XmlText): { insert: unknown; marks: Marks }[] {
  const pieces: { insert: unknown; marks: Marks }[] = [];
  for (const { insert, attributes } of deltaOf(run)) {
    const marks = withoutAnchors(attributes ?? {});
    const last = pieces.at(-1);
    if (typeof insert === "string" && typeof last?.insert === "string" && sorted(last.marks) === sorted(marks)) last.insert += insert;
    else pieces.push({ insert, marks });
  }
  return pieces;
}

/** JSON in which the order of an object's members makes no difference. */
const sorted = (value: unknown): string =>
  JSON.stringify(value, (_, member: unknown) =>
    typeof member === "object" && member !== null && !Array.isArray(member)
      ? Object.fromEntries(Object.entries(member).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : member,
  ) ?? "";
