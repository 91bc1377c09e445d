import { describe, expect, test } from "vitest";
import * as Y from "yjs";
import { canonicalBytes, canonicalText } from "../../text/canonical.ts";
import { seedUpdate } from "../../text/seed.ts";
import { syncFrame } from "../../worker/room/frames.ts";
import type { Room } from "../../worker/room/room.ts";
import { RoomClient, seededRoom } from "./room-client.ts";
import { Listener, roomOver } from "./room-peers.ts";

type Chance = { below: (limit: number) => number };

/** Mulberry32: small, and the same everywhere for the same seed. */
function chanceOf(seed: number): Chance {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  return { below: (limit) => Math.floor(next() * limit) };
}

const mutations: ((bytes: Uint8Array, chance: Chance) => Uint8Array)[] = [
  (bytes, chance) => bytes.with(chance.below(bytes.length), chance.below(256)),
  (bytes, chance) => {
    const at = chance.below(bytes.length);
    return bytes.with(at, (bytes[at] ?? 0) ^ (1 << chance.below(8)));
  },
  (bytes, chance) => bytes.slice(0, chance.below(bytes.length)),
  (bytes, chance) => {
    const at = chance.below(bytes.length);
    return new Uint8Array([...bytes.slice(0, at), ...bytes.slice(at + 1 + chance.below(4))]);
  },
  (bytes, chance) => {
    const at = chance.below(bytes.length);
    return new Uint8Array([
      ...bytes.slice(0, at),
      ...Array.from({ length: 1 + chance.below(8) }, () => chance.below(256)),
      ...bytes.slice(at),
    ]);
  },
  (bytes, chance) => {
    const [from, to, length] = [chance.below(bytes.length), chance.below(bytes.length), chance.below(12)];
    const copy = bytes.slice();
    copy.set(bytes.slice(from, from + length).slice(0, copy.length - to), to);
    return copy;
  },
];

/** One thing that goes wrong on the way, or several. */
function mutated(bytes: Uint8Array, chance: Chance): Uint8Array {
  let result = bytes;
  for (let count = 1 + chance.below(2); count > 0 && result.length > 0; count--) {
    result = mutations[chance.below(mutations.length)]?.(result, chance) ?? result;
  }
  return result;
}

/** Updates of a lively document, in order, and each kind of thing an editor does in them. */
function livelyUpdates(chance: Chance): Uint8Array[] {
  const updates = [seedUpdate({ kind: "initiative", title: "Palliativ indsats", paragraphs: { body: ["Første afsnit", "Andet"] } })];
  const doc = new Y.Doc();
  doc.clientID = 1 + chance.below(2 ** 31);
  for (const update of updates) Y.applyUpdate(doc, update);
  doc.on("update", (update: Uint8Array) => updates.push(update));
  const body = doc.getXmlFragment("body");
  for (let count = 0; count < 40; count++) {
    const heading = new Y.XmlElement("heading");
    const words = new Y.XmlText("ord ".repeat(1 + chance.below(4)));
    doc.transact(() => {
      heading.insert(0, [words]);
      heading.setAttribute("level", "2");
      body.insert(chance.below(body.length + 1), [heading]);
    });
    words.insert(chance.below(words.length), "æøå 🙂");
    words.format(0, 1 + chance.below(words.length), { bold: {}, link: { href: "https://example.org/" } });
    words.delete(0, 1 + chance.below(words.length - 1));
    if (chance.below(3) === 0) body.delete(chance.below(body.length), 1);
  }
  return updates;
}

const textOf = (room: Room) => new TextDecoder().decode(canonicalBytes(room.text.canonical("initiative", new Date())));

function docOf(log: Uint8Array[]): Y.Doc {
  const doc = new Y.Doc();
  for (const update of log) Y.applyUpdate(doc, update);
  return doc;
}

/** What a plain Yjs document would make of it: its text, or null where Yjs fails or keeps a part aside for ever. */
function asYjsTakesIt(log: Uint8Array[], update: Uint8Array): string | null {
  const doc = docOf(log);
  try {
    Y.applyUpdate(doc, update);
  } catch {
    return null;
  }
  const isWhole = doc.store.pendingStructs === null && doc.store.pendingDs === null;
  return isWhole ? new TextDecoder().decode(canonicalBytes(canonicalText(doc, "initiative"))) : null;
}

describe("thousands of damaged updates", { timeout: 60_000 }, () => {
  test.each([20230419, 1, 2, 3])("leave the text as it was, unless they are whole updates after all (seed %i)", (seed) => {
    const chance = chanceOf(seed);
    const history = livelyUpdates(chance);
    const known = history.slice(0, -20);
    const unknown = history.slice(-20);
    const log = [...known];
    let room = roomOver(log);
    const tally = { refused: 0, passedOver: 0, taken: 0 };
    for (let round = 0; round < 1500; round++) {
      const original = chance.below(2) === 0 ? known[chance.below(known.length)] : Y.mergeUpdates(unknown.slice(0, 1 + chance.below(20)));
      if (original === undefined) throw new Error("no update to damage");
      const update = mutated(original, chance);
      const because = `seed ${seed}, round ${round}, update ${[...update].join()}`;
      const [before, length] = [textOf(room), log.length];
      const sender = new Listener();
      room.receive(sender, syncFrame(chance.below(2) === 0 ? "update" : "step2", update), new Date());
      const after = textOf(room);
      if (log.length === length) {
        expect(after, because).toBe(before);
        tally[sender.isOpen ? "passedOver" : "refused"] += 1;
        continue;
      }
      expect(sender.isOpen, because).toBe(true);
      expect(after, because).toBe(asYjsTakesIt(log.slice(0, length), update));
      expect(textOf(roomOver([...log])), because).toBe(after);
      tally.taken += 1;
      // Whole after all: start again from the text it was meant to leave alone.
      log.length = length;
      room = roomOver(log);
    }
    expect(tally.refused, JSON.stringify(tally)).toBeGreaterThan(300);
    expect(tally.passedOver, JSON.stringify(tally)).toBeGreaterThan(100);
    expect(tally.taken, JSON.stringify(tally)).toBeGreaterThan(10);
  });

  test("over real sockets neither change the text nor stop others from writing", async () => {
    const seed = 20230418;
    const chance = chanceOf(seed);
    const { documentId, room } = await seededRoom({ paragraphs: { body: ["Fælles tekst"] } });
    const witness = await RoomClient.join(documentId);
    const before = await room.read();
    for (let round = 0; round < 200; round++) {
      const sender = await RoomClient.join(documentId);
      const whole = sender.change(() => {
        sender.wordsOf("body").insert(chance.below(12), "halv sætning");
        sender.doc.getXmlFragment("body").insert(1, [new Y.XmlElement("paragraph"), new Y.XmlElement("horizontalRule")]);
        sender.wordsOf("title").delete(0, 2);
      });
      // Cut at the end at least, so that it cannot be whole.
      const update = mutated(whole, chance).slice(0, -1 - chance.below(3));
      sender.sendUpdate(update);
      await Promise.race([sender.closed, sender.sync()]).catch((error: unknown) => {
        expect(String(error), `seed ${seed}, round ${round}`).toContain("1007");
      });
      if (sender.isOpen) sender.leave();
    }
    expect((await room.read()).sha256, `seed ${seed}`).toBe(before.sha256);
    witness.type(" går videre", "purpose");
    await witness.sync();
    expect((await room.read()).sha256).not.toBe(before.sha256);
  });
});
