import type { Node } from "@tiptap/pm/model";
import * as Y from "yjs";
import { timedLettersIn, type StampsOf } from "../../../text/authored.ts";

/** Letters that stand together and are by one client at one time; places in the editor's text. `at` is in milliseconds. */
export type Stretch = { from: number; to: number; clientId: number; at: number | null };

/**
 * Who wrote what of the editor's block with the number. Nothing where the editor does not say yet what the shared text says: it is a moment behind while
 * somebody types.
 */
export function stretchesIn(text: Node, field: Y.XmlFragment, index: number, stampsOf: StampsOf): Stretch[] {
  const [block, source] = [text.maybeChild(index), field.get(index)];
  if (block === null || !(source instanceof Y.XmlElement || source instanceof Y.XmlText)) return [];
  const start = text.resolve(0).posAtIndex(index) + 1;
  const pieces: { from: number; letters: string }[] = [];
  block.descendants((node, place) => {
    if (node.isText) pieces.push({ from: start + place, letters: node.text ?? "" });
  });
  const written = [...timedLettersIn(source, stampsOf)];
  if (pieces.map(({ letters }) => letters).join("") !== written.map((letters) => letters.text).join("")) return [];

  const stretches: Stretch[] = [];
  let next = 0;
  let used = 0;
  for (const { from, letters } of pieces) {
    for (let place = 0; place < letters.length;) {
      const of = written[next];
      if (of === undefined) return stretches;
      const length = Math.min(letters.length - place, of.text.length - used);
      const last = stretches.at(-1);
      if (last?.clientId === of.clientId && last.at === of.at && last.to === from + place) last.to += length;
      else stretches.push({ from: from + place, to: from + place + length, clientId: of.clientId, at: of.at });
      place += length;
      used += length;
      if (used === of.text.length) [next, used] = [next + 1, 0];
    }
  }
  return stretches;
}
