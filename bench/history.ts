import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import * as Y from "yjs";
import { chanceOf, type Chance } from "../test/cast/chance.ts";

/** A document as the updates that made it, and how far each client's writing goes in it. */
export type History = { name: string; updates: Uint8Array[]; ends: Map<number, number> };

type Patch = [place: number, away: number, words: string];

const editsOfTheStressTrace = 260_000;
const editsPerUpdate = 1000;
const sizes = [0.1, 1, 4];
const paragraphsPerUpdate = 200;
const lettersOfParagraph = 200;
/** As Yjs encodes it, in either encoding at least the letters. */
const bytesOfParagraph = 240;

/** A long history of edits in one text, and texts of so many megabytes. */
export const histories = (tracePath: string | null, seed: number): History[] => [
  replayed(tracePath === null ? madeUpEdits(chanceOf(seed)) : recordedEdits(tracePath)),
  ...sizes.map((megabytes) => paragraphs(megabytes, chanceOf(seed))),
];

/** An editing trace: gzipped JSON with the patches of one text, in order. */
function* recordedEdits(path: string): Generator<Patch> {
  const trace = JSON.parse(gunzipSync(readFileSync(path)).toString()) as { kind?: string; txns: { patches: Patch[] }[] };
  if (trace.kind === "concurrent") throw new Error(`${path} is several people's: the long history is one person's`);
  for (const { patches } of trace.txns) yield* patches;
}

/** Runs of typing and correcting, each somewhere else in the text. */
function* madeUpEdits(below: Chance): Generator<Patch> {
  let length = 0;
  for (let count = 0; count < editsOfTheStressTrace;) {
    let place = below(length + 1);
    for (let run = 1 + below(80); run > 0 && count < editsOfTheStressTrace; run--, count++) {
      if (below(4) === 0 && place > 0) {
        yield [(place -= 1), 1, ""];
        length -= 1;
      } else {
        yield [place, 0, "abcdefghijklmnoprstuvyæøå ".charAt(below(26))];
        place += 1;
        length += 1;
      }
    }
  }
}

function replayed(edits: Iterable<Patch>): History {
  return recorded("long history", function* (doc) {
    const paragraph = new Y.XmlElement("paragraph");
    const words = new Y.XmlText();
    paragraph.insert(0, [words]);
    doc.getXmlFragment("body").insert(0, [paragraph]);
    const apply = ([place, away, insert]: Patch): void => {
      if (away > 0) words.delete(place, away);
      if (insert !== "") words.insert(place, insert);
    };
    let some: Patch[] = [];
    for (const edit of edits) {
      if (some.push(edit) < editsPerUpdate) continue;
      yield () => some.forEach(apply);
      some = [];
    }
    yield () => some.forEach(apply);
  });
}

function paragraphs(megabytes: number, below: Chance): History {
  const count = Math.ceil((megabytes * 1_000_000) / bytesOfParagraph);
  return recorded(`${megabytes} MB`, function* (doc) {
    const body = doc.getXmlFragment("body");
    for (let left = count; left > 0; left -= paragraphsPerUpdate) {
      const some = Array.from({ length: Math.min(paragraphsPerUpdate, left) }, () => {
        const paragraph = new Y.XmlElement("paragraph");
        const letters = Array.from({ length: lettersOfParagraph }, () => "abcdefghijklmnoprstuvxyz ".charAt(below(25)));
        paragraph.insert(0, [new Y.XmlText(letters.join(""))]);
        return paragraph;
      });
      yield () => body.push(some);
    }
  });
}

/** Each piece of work becomes one update. */
function recorded(name: string, work: (doc: Y.Doc) => Generator<() => void>): History {
  const doc = new Y.Doc();
  const updates: Uint8Array[] = [];
  doc.on("update", (update: Uint8Array) => updates.push(update));
  for (const piece of work(doc)) doc.transact(piece);
  const ends = Y.decodeStateVector(Y.encodeStateVector(doc));
  doc.destroy();
  return { name, updates, ends };
}
