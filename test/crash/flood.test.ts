import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { expect, test } from "vitest";
import * as Y from "yjs";
import type { CloseCode } from "../../contract/room.ts";
import { canonicalBytes } from "../../text/canonical.ts";
import { seedUpdate } from "../../text/seed.ts";
import { syncFrame } from "../../worker/room/frames.ts";
import type { Peer } from "../../worker/room/peer.ts";
import { Room } from "../../worker/room/room.ts";
import { chanceOf } from "../cast/chance.ts";

const updateCount = 100_000;
const seed = 20230420;

class Attacker implements Peer {
  readonly admission = {
    personId: "per_attacker",
    name: "Angriber",
    organisation: "Ingen",
    role: "author",
    askedAt: "2023-04-20T09:00:00.000Z",
    expiresAt: "2123-04-20T09:00:00.000Z",
  } as const;
  presence = null;
  closedWith: CloseCode | null = null;

  get isOpen(): boolean {
    return this.closedWith === null;
  }

  send(): void {
    // Nobody listens.
  }

  close(code: CloseCode): void {
    this.closedWith = code;
  }
}

/** Real updates, and what is left of them after a bit of bad luck. */
function damaged(update: Uint8Array, chance: (limit: number) => number): Uint8Array {
  const bytes = update.slice();
  switch (chance(3)) {
    case 0:
      bytes[chance(bytes.length)] = chance(256);
      return bytes;
    case 1:
      return bytes.subarray(0, chance(bytes.length));
    default: {
      const at = chance(bytes.length);
      bytes[at] = (bytes[at] ?? 0) ^ (1 << chance(8));
      return bytes;
    }
  }
}

function heapInUse(): number {
  setFlagsFromString("--expose_gc");
  const collect: unknown = runInNewContext("gc");
  if (!isCallable(collect)) throw new Error("the runtime does not let its garbage be collected");
  collect();
  return process.memoryUsage().heapUsed;
}

test(`${updateCount.toLocaleString("en")} damaged updates neither change what the text says nor stay in memory (seed ${seed})`, () => {
  const chance = chanceOf(seed);
  const first = seedUpdate({ kind: "initiative", title: "Palliativ indsats", paragraphs: { body: ["Første afsnit", "Andet afsnit"] } });
  const doc = new Y.Doc();
  Y.applyUpdate(doc, first);
  const updates: Uint8Array[] = [];
  doc.on("update", (update: Uint8Array) => void updates.push(update));
  for (let count = 0; count < 50; count++) {
    const paragraph = new Y.XmlElement("paragraph");
    paragraph.insert(0, [new Y.XmlText(`Afsnit ${count}`)]);
    doc.getXmlFragment("body").insert(chance(3), [paragraph]);
    if (count % 4 === 0) doc.getXmlFragment("body").delete(0, 1);
  }

  let taken = 0;
  let refused = 0;
  let isStored = false;
  const open = (): Room =>
    new Room({
      load: () => ({ snapshot: null, updates: [first] }),
      bringUp: () => null,
      recordBroughtUp: () => undefined,
      append: () => (isStored = true),
      storedBytes: () => first.byteLength,
      readmittedAt: () => null,
      recordReadmission: () => undefined,
      broughtBack: () => ({ count: 0, personId: "", name: "" }),
      recordBroughtBack: () => undefined,
      findAuthor: () => undefined,
      stampsOf: () => [],
      notice: () => undefined,
      peers: () => [],
      flushIn: () => undefined,
    });
  const textOf = (room: Room): string => new TextDecoder().decode(canonicalBytes(room.text.canonical("initiative", new Date())));
  let room = open();
  const before = textOf(room);
  let heapBefore = 0;
  for (let round = 0; round < updateCount; round++) {
    if (round === updateCount / 10) heapBefore = heapInUse();
    const update = updates[chance(updates.length)];
    if (update === undefined) throw new Error("no update to damage");
    const attacker = new Attacker();
    room.receive(attacker, syncFrame(chance(2) === 0 ? "update" : "step2", damaged(update, chance)), new Date());
    if (!attacker.isOpen) refused += 1;
    room.text.flush(new Date());
    if (isStored) {
      // Whole after all: back to the text it is meant to leave alone.
      taken += 1;
      isStored = false;
      room = open();
    } else if (round % 500 === 0) {
      expect(textOf(room), `round ${round}`).toBe(before);
    }
  }
  expect(textOf(room)).toBe(before);
  expect(refused).toBeGreaterThan(updateCount / 5);
  console.info(`${refused} refused, ${taken} whole after all`);
  expect(heapInUse() - heapBefore).toBeLessThan(8 * 1024 * 1024);
});

const isCallable = (value: unknown): value is () => void => typeof value === "function";
