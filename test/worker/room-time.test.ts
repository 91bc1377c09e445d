import { describe, expect, test } from "vitest";
import { Awareness, encodeAwarenessUpdate } from "y-protocols/awareness";
import * as Y from "yjs";
import { closeCodes, messageKinds, roomLimits } from "../../contract/room.ts";
import { seedUpdate } from "../../text/seed.ts";
import { syncFrame } from "../../worker/room/frames.ts";
import { admissionOf, author, reader } from "./room-client.ts";
import type { RoomEvent } from "../../worker/room/host.ts";
import { Listener, roomOver } from "./room-peers.ts";

const started = new Date("2023-03-20T09:00:00.000Z");
const after = (seconds: number): Date => new Date(started.getTime() + seconds * 1000);
const seed = (): Uint8Array[] => [seedUpdate({ kind: "initiative", title: "Lindring" })];

/** What a client says of itself, short enough for its length to be one byte. */
function presenceFrame(): Uint8Array {
  const awareness = new Awareness(new Y.Doc());
  const states = encodeAwarenessUpdate(awareness, [awareness.clientID]);
  awareness.destroy();
  return new Uint8Array([messageKinds.awareness, states.length, ...states]);
}

function typed(log: Uint8Array[], words: string): Uint8Array {
  const doc = new Y.Doc();
  for (const update of log) Y.applyUpdate(doc, update);
  const before = Y.encodeStateVector(doc);
  doc.getXmlFragment("body").insert(0, [new Y.XmlText(words)]);
  return syncFrame("update", Y.encodeStateAsUpdate(doc, before));
}

test("somebody whose connection died without a word is shown to newcomers for less than a minute", () => {
  const [silent, newcomers] = [new Listener(), [new Listener(), new Listener()] as const];
  const room = roomOver(seed(), [silent, ...newcomers]);
  room.receive(silent, presenceFrame(), started);
  const kindsAfter = (newcomer: Listener, seconds: number): (number | undefined)[] => {
    newcomer.frames.length = 0;
    room.welcome(newcomer, after(seconds));
    return newcomer.frames.map((frame) => frame[0]);
  };
  expect(kindsAfter(newcomers[0], 30)).toEqual([messageKinds.sync, messageKinds.awareness]);
  expect(kindsAfter(newcomers[1], 60)).toEqual([messageKinds.sync]);
});

test("an admission counts until its instant and not from then on", () => {
  const log = seed();
  const writer = new Listener({ ...admissionOf(author), expiresAt: after(60).toISOString() });
  const room = roomOver(log, [writer]);
  room.receive(writer, typed(log, "i tide"), new Date(after(60).getTime() - 1));
  expect(log).toHaveLength(2);
  room.receive(writer, typed(log, "for sent"), after(60));
  expect(log).toHaveLength(2);
  expect(writer.closedWith).toBe(closeCodes.comeBack);
});

test("whoever only reads is told nothing more after their admission has run out", () => {
  const log = seed();
  const writer = new Listener(admissionOf(author, after(3600)));
  const reading = new Listener(admissionOf(reader, after(60)));
  const room = roomOver(log, [writer, reading]);
  for (const peer of [writer, reading]) room.welcome(peer, started);
  room.receive(writer, typed(log, "i tide"), after(59));
  const told = reading.frames.length;
  room.receive(writer, typed(log, "for sent"), after(60));
  expect(reading.frames).toHaveLength(told);
  expect(reading.closedWith).toBe(closeCodes.comeBack);
  expect(writer.closedWith).toBeNull();
});

test("a socket may send as many messages as anybody types, and is out when it sends more", () => {
  const room = roomOver(seed());
  const query = new Uint8Array([messageKinds.queryAwareness]);
  const [typist, flood] = [new Listener(admissionOf(author, after(3600))), new Listener(admissionOf(author, after(3600)))];
  for (let count = 0; count < 60 * 30; count++) room.receive(typist, query, after(count / 60));
  expect(typist.closedWith).toBeNull();
  for (let count = 0; count < roomLimits.messageBurst; count++) room.receive(flood, query, started);
  expect(flood.closedWith).toBeNull();
  room.receive(flood, query, started);
  expect(flood.closedWith).toBe(closeCodes.tooMuch);
});

describe("a document that is full", () => {
  const bulk = (length: number, salt: number): string =>
    Array.from({ length }, (_, index) => String.fromCodePoint(0x4e00 + (((index + salt) * 7919) % 20000))).join("");

  test("takes no more writing, but deletions, after which there is room again; and it was reported when it became large", () => {
    const log = seed();
    const events: RoomEvent["kind"][] = [];
    const room = roomOver(log, [], { notice: ({ kind }) => void events.push(kind) });
    const doc = new Y.Doc();
    for (const update of log) Y.applyUpdate(doc, update);
    const send = (work: () => void, kind: "update" | "step2" = "step2"): Listener => {
      const sender = new Listener(admissionOf(author, after(3600)));
      const updates: Uint8Array[] = [];
      const collect = (update: Uint8Array): void => void updates.push(update);
      doc.on("update", collect);
      doc.transact(work);
      doc.off("update", collect);
      room.receive(sender, syncFrame(kind, Y.mergeUpdates(updates)), after(1));
      return sender;
    };
    const body = doc.getXmlFragment("body");
    for (const salt of [1, 2, 3]) {
      expect(send(() => body.insert(0, [paragraphOf(bulk(450_000, salt))])).closedWith, `part ${salt}`).toBeNull();
    }
    expect(events).toEqual(["large_document"]);
    const full = Y.encodeStateVector(doc);
    const tooMuch = new Y.Doc();
    Y.applyUpdate(tooMuch, Y.encodeStateAsUpdate(doc));
    tooMuch.getXmlFragment("body").insert(0, [paragraphOf(bulk(450_000, 4))]);
    const refused = new Listener(admissionOf(author, after(3600)));
    room.receive(refused, syncFrame("step2", Y.encodeStateAsUpdate(tooMuch, full)), after(1));
    expect(refused.closedWith).toBe(closeCodes.documentFull);
    expect(send(() => body.delete(0, 2), "update").closedWith).toBeNull();
    expect(send(() => body.insert(0, [paragraphOf(bulk(450_000, 5))])).closedWith).toBeNull();
  });
});

function paragraphOf(words: string): Y.XmlElement {
  const paragraph = new Y.XmlElement("paragraph");
  paragraph.insert(0, [new Y.XmlText(words)]);
  return paragraph;
}

test("what a socket still hands over while it is closing is not taken", () => {
  const log = seed();
  const writer = new Listener();
  const room = roomOver(log, [writer]);
  const frame = typed(log, "på vej");
  room.readmit(started);
  expect(writer.closedWith).toBe(closeCodes.comeBack);
  room.receive(writer, frame, started);
  expect(log).toHaveLength(1);
});
