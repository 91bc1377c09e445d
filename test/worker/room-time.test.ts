import { describe, expect, test } from "vitest";
import { Awareness, encodeAwarenessUpdate } from "y-protocols/awareness";
import * as Y from "yjs";
import { closeCodes, messageKinds, roomLimits } from "../../contract/room.ts";
import { seedUpdate } from "../../text/seed.ts";
import { awarenessFrame, syncFrame } from "../../worker/room/frames.ts";
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

describe("a socket that sends a great deal", () => {
  const peerIn = (): Listener => new Listener(admissionOf(author, after(3600)));
  const query = new Uint8Array([messageKinds.queryAwareness]);

  test("may type as fast as it likes", () => {
    const log = seed();
    const room = roomOver(log);
    const doc = new Y.Doc();
    for (const update of log) Y.applyUpdate(doc, update);
    const frames: Uint8Array[] = [];
    doc.on("update", (update: Uint8Array) => void frames.push(syncFrame("update", update)));
    const paragraph = doc.getXmlFragment("body").get(0);
    const words = paragraph instanceof Y.XmlElement ? paragraph.get(0) : null;
    if (!(words instanceof Y.XmlText)) throw new Error("no run of text");
    for (let count = 0; count < 5000; count++) words.insert(words.length, "a");
    const typist = peerIn();
    for (const frame of frames) room.receive(typist, frame, started);
    expect(typist.closedWith).toBeNull();
    expect(JSON.stringify(room.text.canonical("initiative", started))).toContain("a".repeat(5000));
  });

  test("is out when it is more text than anybody brings", () => {
    const log = seed();
    const room = roomOver(log);
    const doc = new Y.Doc();
    for (const update of log) Y.applyUpdate(doc, update);
    const before = Y.encodeStateVector(doc);
    const element = new Y.XmlElement("paragraph");
    element.insert(0, [new Y.XmlText("a".repeat(1_000_000))]);
    doc.getXmlFragment("body").push([element]);
    const frame = syncFrame("step2", Y.encodeStateAsUpdate(doc, before));
    const flood = peerIn();
    for (let count = 0; count < 16; count++) room.receive(flood, frame, started);
    expect(flood.closedWith).toBeNull();
    room.receive(flood, frame, started);
    expect(flood.closedWith).toBe(closeCodes.tooMuch);
  });

  test("is out when it asks more than anybody has to", () => {
    const room = roomOver(seed());
    const [curious, flood] = [peerIn(), peerIn()];
    for (let count = 0; count < 60 * 30; count++) room.receive(curious, query, after(count / 60));
    expect(curious.closedWith).toBeNull();
    for (let count = 0; count <= roomLimits.messageBurst; count++) room.receive(flood, query, started);
    expect(flood.closedWith).toBe(closeCodes.tooMuch);
  });

  test("is passed over, and not put out, when it says too often where everybody is", () => {
    const [talker, listener] = [peerIn(), peerIn()];
    const room = roomOver(seed(), [talker, listener]);
    const entry = (clock: number) => awarenessFrame([{ clientId: 7, clock, state: JSON.stringify({ cursor: clock }) }]);
    for (let clock = 1; clock <= roomLimits.messageBurst + 50; clock++) room.receive(talker, entry(clock), started);
    expect(talker.closedWith).toBeNull();
    expect(listener.frames).toHaveLength(roomLimits.messageBurst);
    room.receive(talker, entry(1000), after(1));
    expect(listener.frames).toHaveLength(roomLimits.messageBurst + 1);
  });
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
    const own = (length: number, clientId: number) => {
      const words = paragraphOf(bulk(length, 6));
      return room.text.rewrite(
        { ...author, isOnBehalf: true },
        clientId,
        (text) => text.getXmlFragment("body").insert(0, [words]),
        after(1),
      );
    };
    const before = room.text.canonical("initiative", after(1));
    expect(own(450_000, 77), "a change of the room's own").toBe("full");
    expect(room.text.canonical("initiative", after(1))).toEqual(before);
    expect(own(100, 78)).toBe("changed");
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
