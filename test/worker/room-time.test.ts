import { expect, test } from "vitest";
import { Awareness, encodeAwarenessUpdate } from "y-protocols/awareness";
import * as Y from "yjs";
import { closeCodes, messageKinds } from "../../contract/room.ts";
import { seedUpdate } from "../../text/seed.ts";
import { syncFrame } from "../../worker/room/frames.ts";
import { admissionOf, author } from "./room-client.ts";
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
  expect(writer.closedWith).toBe(closeCodes.notSignedIn);
});

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
