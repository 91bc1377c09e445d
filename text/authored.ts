import * as Y from "yjs";

/** A stretch of a field's words by one Yjs client; places in UTF-16 units of `plainField`, the end not included. */
export type AuthoredRun = { from: number; to: number; clientId: number };

/**
 * Which client wrote what of a field. `words` are the field's plain words: they hold the letters of the text in their order, with the breaks
 * between blocks, which are nobody's, and without the white space around the whole.
 */
export function authoredRuns(field: Y.XmlFragment, words: string): AuthoredRun[] {
  const runs: AuthoredRun[] = [];
  let place = 0;
  for (const { text, clientId } of lettersIn(field)) {
    for (const letter of text.split("")) {
      if (letter !== "\n") place = afterBreaks(words, place);
      if (words[place] !== letter) continue;
      const last = runs.at(-1);
      if (last?.clientId === clientId && last.to === place) last.to += 1;
      else runs.push({ from: place, to: place + 1, clientId });
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

function* lettersIn(parent: Y.XmlFragment): Generator<{ text: string; clientId: number }> {
  for (const child of parent.toArray()) {
    if (child instanceof Y.XmlText) {
      for (let item = child._start; item !== null; item = item.right) {
        if (!item.deleted && item.content instanceof Y.ContentString) yield { text: item.content.str, clientId: item.id.client };
      }
    } else if (child instanceof Y.XmlElement) {
      yield* lettersIn(child);
    }
  }
}
