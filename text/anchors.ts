import * as buffer from "lib0/buffer";
import * as sha256 from "lib0/hash/sha256";
import * as Y from "yjs";
import type { Passage } from "../contract/comment.ts";
import type { Id } from "../contract/ids.ts";
import { anchorMark, type TextKind } from "../contract/text.ts";
import { innermost } from "./blocks-in.ts";
import { fieldsOf } from "./fields.ts";
import { find } from "./passages.ts";

/**
 * Where a thread of comments hangs in a live text: a mark on the words themselves, so that it goes wherever they go, through split, join and change of
 * block. A mark can lie over another of its kind, so its name carries a hash of what it says, and the same as the editor's binding gives it: under another
 * name the next editor to touch the paragraph would write the mark anew, as its own.
 */
export function anchorKey(threadId: Id<"thread">): string {
  const digest = sha256.digest(buffer.encodeAny({ type: anchorMark, attrs: { thread: threadId } }));
  const folded = digest.slice(0, hashBytes);
  for (let place = hashBytes; place < digest.length; place++)
    folded[place % hashBytes] = (folded[place % hashBytes] ?? 0) ^ (digest[place] ?? 0);
  return `${anchorMark}--${buffer.toBase64(folded)}`;
}

const hashBytes = 6;

export const isAnchorKey = (key: string): boolean => key === anchorMark || key.startsWith(`${anchorMark}--`);

/** Of a run's marks those that are part of the text. */
export const withoutAnchors = (marks: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(marks).filter(([key]) => !isAnchorKey(key)));

/** Of a run's marks those that are not. */
export const anchorsAmong = (marks: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(marks).filter(([key]) => isAnchorKey(key)));

/** The passage of each thread that hangs in the text, in the order of the text. */
export function anchorsIn(doc: Y.Doc, kind: TextKind): Map<Id<"thread">, Passage> {
  const passages = new Map<Id<"thread">, Passage>();
  for (const { name: field } of fieldsOf[kind]) {
    for (const [block, element] of innermost(doc.getXmlFragment(field)).entries()) {
      let offset = 0;
      for (const piece of element.toArray()) {
        if (piece instanceof Y.XmlText && hasAnchors(piece)) {
          for (const { insert, attributes } of deltaOf(piece)) {
            const words = typeof insert === "string" ? insert : "\uFFFC";
            for (const threadId of threadsAmong(attributes ?? {})) addTo(passages, threadId, { field, block, offset, words });
            offset += words.length;
          }
        } else offset += piece instanceof Y.XmlText ? piece.length : 1;
      }
    }
  }
  return passages;
}

/**
 * Hangs a thread at a passage, in a transaction of the caller's. Where other words stand at its places by now, at the one place in the field that says the same,
 * if there is one. False, with nothing changed, where there is none.
 */
export function hangAnchor(doc: Y.Doc, threadId: Id<"thread">, passage: Passage): boolean {
  const found = find(doc, passage);
  if (found === null) return false;
  const key = anchorKey(threadId);
  for (const { element, offset, length } of found) {
    let passed = 0;
    for (const piece of element.toArray()) {
      const size = piece instanceof Y.XmlText ? piece.length : 1;
      const from = Math.max(offset - passed, 0);
      const to = Math.min(offset + length - passed, size);
      if (piece instanceof Y.XmlText && from < to) piece.format(from, to - from, { [key]: { thread: threadId } });
      passed += size;
    }
  }
  return true;
}

/** Takes threads off the text, in a transaction of the caller's. */
export function takeOffAnchors(doc: Y.Doc, kind: TextKind, threadIds: Iterable<Id<"thread">>): void {
  const keys = new Set(Array.from(threadIds, anchorKey));
  for (const { name } of fieldsOf[kind]) for (const run of runsIn(doc.getXmlFragment(name))) takeOff(run, keys);
}

function takeOff(run: Y.XmlText, keys: ReadonlySet<string>): void {
  if (!hasAnchors(run)) return;
  let place = 0;
  for (const { insert, attributes } of deltaOf(run)) {
    const length = typeof insert === "string" ? insert.length : 1;
    const gone = Object.keys(attributes ?? {}).filter((key) => keys.has(key));
    if (gone.length > 0) run.format(place, length, Object.fromEntries(gone.map((key) => [key, null])));
    place += length;
  }
}

function* runsIn(parent: Y.XmlFragment): Generator<Y.XmlText> {
  for (const child of parent.toArray()) {
    if (child instanceof Y.XmlText) yield child;
    else if (child instanceof Y.XmlElement) yield* runsIn(child);
  }
}

/** Without a list of all that the run says: most say nothing that is commented on, and a long text is looked through while people type. */
function hasAnchors(run: Y.XmlText): boolean {
  for (let item = run._start; item !== null; item = item.right)
    if (!item.deleted && item.content instanceof Y.ContentFormat && isAnchorKey(item.content.key)) return true;
  return false;
}

const deltaOf = (run: Y.XmlText) => run.toDelta() as { insert: unknown; attributes?: Record<string, unknown> }[];

/** What a mark says comes from whoever wrote it; what names no thread is no anchor. */
function threadsAmong(attributes: Record<string, unknown>): Id<"thread">[] {
  return Object.entries(attributes).flatMap(([key, value]) => {
    if (!isAnchorKey(key) || typeof value !== "object" || value === null || !("thread" in value)) return [];
    const { thread } = value;
    return typeof thread === "string" && isThreadId(thread) ? [thread] : [];
  });
}

const isThreadId = (words: string): words is Id<"thread"> => words.startsWith("cth_");

function addTo(
  passages: Map<Id<"thread">, Passage>,
  threadId: Id<"thread">,
  { field, block, offset, words }: { field: string; block: number; offset: number; words: string },
): void {
  const passage = passages.get(threadId) ?? [];
  const last = passage.at(-1);
  if (last !== undefined && last.field === field && last.block === block && last.offset + last.words.length === offset) last.words += words;
  else passage.push({ field, block, offset, words });
  passages.set(threadId, passage);
}
