import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import * as Y from "yjs";
import { chanceOf, type Chance } from "../cast/chance.ts";

/** What somebody did in one place: so many characters away, and these in. */
export type Patch = [place: number, away: number, words: string];

/** `parents` are the steps, by index, whose merged result the person had before them; the patches' places are of that text. */
export type Step = { parents: number[]; agent: number; patches: Patch[] };

/** Several people's typing, with what each of them had seen when they typed it, and the text they all end with. */
export type Session = { endContent: string; numAgents: number; txns: Step[] };

/** A recorded session: gzipped JSON of the concurrent kind of editing traces. */
export function readSession(path: string): Session {
  const session = JSON.parse(gunzipSync(readFileSync(path)).toString()) as Session & { kind: string };
  if (session.kind !== "concurrent") throw new Error(`${path} is not a session of several people`);
  return session;
}

/** A made-up session of three people, the same for the same seed: runs of typing, corrections, and now and then a look at the others. */
export function madeUpSession(seed: number, stepCount: number): Session {
  const below = chanceOf(seed);
  const people = [1, 2, 3].map((clientId) => new Writer(clientId));
  const txns: Step[] = [];
  while (txns.length < stepCount) {
    const agent = below(people.length);
    const writer = people[agent];
    if (writer === undefined) throw new Error("nobody there");
    for (const other of people) {
      if (other !== writer && below(4) === 0) writer.lookAt(other);
    }
    for (let run = 1 + below(12); run > 0; run--) {
      txns.push({ agent, ...writer.write(below) });
      writer.parents = [txns.length - 1];
    }
  }
  const merged = new Y.Doc();
  for (const { doc } of people) Y.applyUpdate(merged, Y.encodeStateAsUpdate(doc));
  return { endContent: merged.getText().toJSON(), numAgents: people.length, txns };
}

export function applyPatches(words: Y.Text, patches: Patch[]): void {
  for (const [place, away, insert] of patches) {
    if (away > 0) words.delete(place, away);
    if (insert !== "") words.insert(place, insert);
  }
}

class Writer {
  readonly doc = new Y.Doc();
  readonly words = this.doc.getText();
  parents: number[] = [];
  #place = 0;

  constructor(clientId: number) {
    this.doc.clientID = clientId;
  }

  lookAt(other: Writer): void {
    Y.applyUpdate(this.doc, Y.encodeStateAsUpdate(other.doc, Y.encodeStateVector(this.doc)));
    this.parents = [...new Set([...this.parents, ...other.parents])];
  }

  write(below: Chance): Pick<Step, "parents" | "patches"> {
    const length = this.words.length;
    const place = below(20) === 0 ? below(length + 1) : Math.min(this.#place, length);
    const away = below(6) === 0 ? Math.min(1 + below(4), length - place) : 0;
    const patches: Patch[] = [[place, away, away > 0 ? "" : "abcdefghijæøå \n".charAt(below(15))]];
    this.doc.transact(() => applyPatches(this.words, patches));
    this.#place = away > 0 ? place : place + 1;
    return { parents: this.parents, patches };
  }
}
