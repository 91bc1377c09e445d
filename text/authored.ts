import * as Y from "yjs";
import { fileOf } from "./files.ts";
import { inReadingOrder } from "./row-order.ts";

/** A stretch of letters that stand together and that one Yjs client wrote one after the other. `clock` is the client's number of the first of them. */
export type Letters = { text: string; clientId: number; clock: number };

/** From this number of a client's on, its letters were written at this time or soon after, in milliseconds since 1970. */
export type Stamp = { clock: number; at: number };

/** A client's stamps, by number; none for a client of which no times are known. */
export type StampsOf = (clientId: number) => readonly Stamp[];

/** A stretch of a field's words by one client, written at one time; places in UTF-16 units of `plainField`, the end not included. */
export type AuthoredRun = { from: number; to: number; clientId: number; at: number | null };

/**
 * Which client wrote what of a field, whose fragments are given in its order, and when. `words` are the field's plain words: they hold the letters of
 * the text in their order, with the breaks between blocks, which are nobody's, and without the white space around the whole.
 */
export function authoredRuns(fragments: Y.XmlFragment[], words: string, stampsOf: StampsOf): AuthoredRun[] {
  const runs: AuthoredRun[] = [];
  let place = 0;
  for (const { text, clientId, at } of fragments.flatMap((fragment) => [...timedLettersIn(fragment, stampsOf)])) {
    for (const letter of text.split("")) {
      if (letter !== "\n") place = afterBreaks(words, place);
      if (words[place] !== letter) continue;
      const last = runs.at(-1);
      if (last?.clientId === clientId && last.at === at && last.to === place) last.to += 1;
      else runs.push({ from: place, to: place + 1, clientId, at });
      place += 1;
    }
  }
  return runs;
}

function afterBreaks(words: string, place: number): number {
  let after = place;
  while (words[after] === "\n") after += 1;
  return after;
}

/** The letters below, in their order, each stretch with when it was written; null where that is not known. */
export function* timedLettersIn(parent: Y.XmlFragment | Y.XmlText, stampsOf: StampsOf): Generator<Letters & { at: number | null }> {
  for (const letters of lettersIn(parent)) {
    const stamps = stampsOf(letters.clientId);
    let next = stamps.findIndex(({ clock }) => clock > letters.clock);
    if (next < 0) next = stamps.length;
    for (let start = 0; start < letters.text.length; next++) {
      const end = Math.min(letters.text.length, (stamps[next]?.clock ?? Infinity) - letters.clock);
      const { clientId, clock } = letters;
      yield { text: letters.text.slice(start, end), clientId, clock: clock + start, at: stamps[next - 1]?.at ?? null };
      start = end;
    }
  }
}

/** A change by a client, and when it was made, in milliseconds since 1970; null where that is not known. */
export type Writing = { clientId: number; at: number | null };

/** Who put a file where it stands, and who said last what is said of it. */
export type AuthoredFile = { placed: Writing; described: Writing };

/** The same of each file in a field, in the order of `filesIn`. One that is moved is put in anew, by whoever moves it. */
export const authoredFiles = (fragments: Y.XmlFragment[], stampsOf: StampsOf): AuthoredFile[] =>
  fragments.flatMap((fragment) => fileBlocksIn(fragment)).map((block) => authoredFile(block, stampsOf));

function authoredFile(block: Y.XmlElement, stampsOf: StampsOf): AuthoredFile {
  const written = (item: Y.Item | null | undefined): Writing | null => {
    if (item === null || item === undefined) return null;
    const { client: clientId, clock } = item.id;
    return { clientId, at: stampsOf(clientId).findLast((stamp) => stamp.clock <= clock)?.at ?? null };
  };
  const placed = written(block._item);
  if (placed === null) throw new Error("a block stands in a text");
  return { placed, described: written(block._map.get("alt")) ?? placed };
}

const fileBlocksIn = (parent: Y.XmlFragment): Y.XmlElement[] =>
  inReadingOrder(parent).flatMap((child) => {
    if (!(child instanceof Y.XmlElement)) return [];
    return fileOf({ type: child.nodeName, attrs: child.getAttributes() }) === null ? fileBlocksIn(child) : [child];
  });

/** The letters below, in their order. */
export function* lettersIn(parent: Y.XmlFragment | Y.XmlText): Generator<Letters> {
  if (parent instanceof Y.XmlText) {
    for (let item = parent._start; item !== null; item = item.right) {
      if (!item.deleted && item.content instanceof Y.ContentString)
        yield { text: item.content.str, clientId: item.id.client, clock: item.id.clock };
    }
    return;
  }
  for (const child of inReadingOrder(parent)) if (child instanceof Y.XmlText || child instanceof Y.XmlElement) yield* lettersIn(child);
}
