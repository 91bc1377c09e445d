import { setImmediate as nextTurn } from "node:timers/promises";
import * as Y from "yjs";
import { shareDocument } from "../cast/shared-document.ts";
import { otherPartiesOfTen, signInTen } from "../cast/ten-writers.ts";
import { sitDown, type Typist } from "../cast/typist.ts";
import { wordsIn } from "../cast/words.ts";
import { chanceOf, type Chance } from "../cast/chance.ts";
import type { TestServer } from "./server.ts";

/** So many updates told, at most, before a cut; about half a second of ten people's writing. */
const toldBeforeCutMax = 30;

/** So many keys, at most, that nobody has heard of: people at keyboards are not ahead of the room by thousands. */
const unheardMax = 40;

const comesInWithinMs = 30_000;

/** `told` counts what anybody was told, by the connection they were told on; `lost` what of it a newcomer then did not find. */
export type PowerCuts = { cuts: number; pressed: number; told: number; lost: number };

/**
 * Ten people write, and at moments that the seed picks the server and its runtime are killed. Whoever had seen something is gone before the
 * server is back, so nothing can be sent again: what a newcomer finds is what was kept.
 */
export async function writeThroughPowerCuts(server: TestServer, cuts: number, seed: number): Promise<PowerCuts> {
  const below = chanceOf(seed);
  const people = await signInTen(server.baseUrl);
  const [owner] = people;
  if (owner === undefined) throw new Error("nobody has signed in");
  const documentId = await shareDocument(owner, "Strømsvigt", otherPartiesOfTen);
  const everTold: Uint8Array[] = [];
  const count = { cuts: 0, pressed: 0, told: 0, lost: 0 };
  while (count.cuts < cuts) {
    const told = new Told();
    const typists = await Promise.all(people.map((person) => sitDown(person, documentId, (update) => told.add(update))));
    count.pressed += await writeUntilMuchIsTold(
      told,
      typists.map(({ doc }) => doc),
      below,
    );
    const cut = server.kill();
    await Promise.all([cut, ...typists.map((typist) => typist.cutOff())]);
    for (const typist of typists) typist.leave();
    await server.restart();
    everTold.push(...told.updates);
    const newcomer = await within(comesInWithinMs, sitDown(people[below(people.length)] ?? owner, documentId), "nobody can open the text");
    count.lost += lostFrom(newcomer, everTold);
    newcomer.leave();
    count.told += told.updates.length;
    count.cuts += 1;
  }
  return count;
}

/** A room whose text is not whole lets nobody in, and the client tries for ever. */
async function within<Result>(ms: number, awaited: Promise<Result>, otherwise: string): Promise<Result> {
  const { promise: tooLate, reject } = Promise.withResolvers<never>();
  const impatience = setTimeout(() => reject(new Error(otherwise)), ms);
  try {
    return await Promise.race([awaited, tooLate]);
  } finally {
    clearTimeout(impatience);
  }
}

/** What everybody was told since the server's start, as it came. */
class Told {
  readonly updates: Uint8Array[] = [];
  #onMore = (): void => undefined;

  add(update: Uint8Array): void {
    this.updates.push(update);
    this.#onMore();
  }

  more(): Promise<void> {
    return new Promise((resolve) => (this.#onMore = resolve));
  }
}

/** Returns how many keys were pressed: until so much had been told, and some more that are on their way when the cut comes. */
async function writeUntilMuchIsTold(told: Told, docs: Y.Doc[], below: Chance): Promise<number> {
  const enough = (1 + below(toldBeforeCutMax)) * docs.length;
  let pressed = 0;
  const pressSome = async (count: number): Promise<void> => {
    for (let left = count; left > 0; left--) {
      const doc = docs[below(docs.length)];
      if (doc === undefined) throw new Error("nobody sits there");
      press(doc, below);
      pressed += 1;
      // Not every key is a turn of its own: networks gather them.
      if (below(3) > 0) await nextTurn();
    }
  };
  while (told.updates.length < enough) {
    const more = told.more();
    await pressSome(1 + below(unheardMax));
    await more;
  }
  await pressSome(below(unheardMax));
  return pressed;
}

function press(doc: Y.Doc, below: Chance): void {
  const words = wordsIn(doc);
  const place = below(words.length + 1);
  if (below(6) === 0 && place < words.length) words.delete(place, 1);
  else words.insert(place, "abcdefghijklmnoprstuvyæøå ".charAt(below(26)));
}

/** How many of the updates say something that the newcomer does not know. */
function lostFrom(newcomer: Typist, told: Uint8Array[]): number {
  return told.filter((update) => !isKnown(newcomer.doc, update)).length;
}

/** Yjs emits nothing for what it has already, and keeps aside what builds on something it lacks. */
function isKnown(doc: Y.Doc, update: Uint8Array): boolean {
  let isNews = false;
  const notice = (): void => void (isNews = true);
  doc.on("update", notice);
  Y.applyUpdate(doc, update);
  doc.off("update", notice);
  return !isNews && doc.store.pendingStructs === null && doc.store.pendingDs === null;
}
