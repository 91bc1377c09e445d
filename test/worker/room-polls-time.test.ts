import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { Awareness, encodeAwarenessUpdate } from "y-protocols/awareness";
import * as Y from "yjs";
import { packFrames, pollLimits } from "../../contract/polling.ts";
import { closeCodes, messageKinds } from "../../contract/room.ts";
import { seedUpdate } from "../../text/seed.ts";
import { newId } from "../../worker/platform/ids.ts";
import { Polls } from "../../worker/room/polls.ts";
import type { Peer } from "../../worker/room/peer.ts";
import { admissionOf, author } from "./room-client.ts";
import { Listener, roomOver } from "./room-peers.ts";

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** Somebody with a socket and somebody without in a room of their own, where time passes as it is told to. */
function roomOfTwo() {
  const witness = new Listener(admissionOf(author, new Date(Date.now() + 3_600_000)));
  const others: { peers: () => Iterable<Peer> } = { peers: () => [] };
  const room = roomOver([seedUpdate({ kind: "initiative", title: "Lindring" })], [], { peers: () => [witness, ...others.peers()] });
  const polls = new Polls(room, (work) => work());
  others.peers = () => polls.peers();
  const pollId = newId("poll", new Date());
  polls.open(pollId, admissionOf(author, new Date(Date.now() + 3_600_000)));
  const key = { pollId, personId: author.personId };
  const awareness = new Awareness(new Y.Doc());
  const states = encodeAwarenessUpdate(awareness, [awareness.clientID]);
  awareness.destroy();
  polls.take(key, 1, packFrames([new Uint8Array([messageKinds.awareness, states.length, ...states])]));
  /** What the witness has been told of whereabouts. */
  const told = () => witness.frames.filter((frame) => frame[0] === messageKinds.awareness).length;
  return { polls, key, told };
}

const isOpen = (polls: Polls): boolean => [...polls.peers()].length === 1;

test("whoever asks for nothing any more has gone for the others too, and whoever keeps asking has not", async () => {
  const { polls, key, told } = roomOfTwo();
  expect(told()).toBe(1);
  let after = 0;
  for (let passedMs = 0; passedMs < 3 * pollLimits.silentMs; passedMs += pollLimits.waitMs) {
    const asked = polls.fetch(key, after);
    await vi.advanceTimersByTimeAsync(pollLimits.waitMs);
    const fetched = await asked;
    if (fetched.kind === "frames") after += fetched.frames.length;
  }
  expect(isOpen(polls)).toBe(true);
  await vi.advanceTimersByTimeAsync(pollLimits.silentMs - 1);
  expect(told()).toBe(1);
  await vi.advanceTimersByTimeAsync(1);
  expect(told()).toBe(2);
  expect(isOpen(polls)).toBe(false);
  expect(await polls.fetch(key, after)).toEqual({ kind: "closed", code: closeCodes.comeBack });
});

test("a question is answered when its time is up, or when the same person asks anew", async () => {
  const { polls, key } = roomOfTwo();
  const first = await polls.fetch(key, 0);
  const after = first.kind === "frames" ? first.frames.length : 0;
  const older = polls.fetch(key, after);
  const newer = polls.fetch(key, after);
  expect(await older).toEqual({ kind: "frames", frames: [] });
  await vi.advanceTimersByTimeAsync(pollLimits.waitMs);
  expect(await newer).toEqual({ kind: "frames", frames: [] });
  expect(isOpen(polls)).toBe(true);
});

test("whoever does not fetch what is waiting starts again, instead of missing some of it", async () => {
  const { polls, key, told } = roomOfTwo();
  const [peer] = [...polls.peers()];
  const mebibyte = new Uint8Array(1024 * 1024);
  for (let sent = 0; sent < pollLimits.keptBytes; sent += mebibyte.byteLength) {
    expect(isOpen(polls)).toBe(true);
    peer?.send(mebibyte);
  }
  expect(isOpen(polls)).toBe(false);
  expect(peer?.next()).toEqual([]);
  await vi.advanceTimersByTimeAsync(0);
  expect(told()).toBe(2);
  expect(await polls.fetch(key, 0)).toEqual({ kind: "closed", code: closeCodes.comeBack });
});

test("the room keeps only so much for all who fetch nothing, and whoever is furthest behind starts again", () => {
  const { polls, key } = roomOfTwo();
  const [sluggish, others] = [newId("poll", new Date()), Array.from({ length: 4 }, () => newId("poll", new Date()))];
  for (const pollId of [sluggish, ...others]) polls.open(pollId, admissionOf(author, new Date(Date.now() + 3_600_000)));
  const frame = new Uint8Array(1024 * 1024);
  const send = (pollId: string, megabytes: number) => {
    const peer = [...polls.peers()].find(({ id }) => id === pollId);
    for (let sent = 0; sent < megabytes; sent++) peer?.send(frame);
  };
  send(sluggish, 9);
  for (const pollId of others) send(pollId, 7);
  const open = [...polls.peers()].map(({ id }) => id);
  expect(open).toEqual([key.pollId, ...others]);
  // What was let go of is room for the others.
  send(others[0] ?? "", 3);
  expect([...polls.peers()].map(({ id }) => id)).toEqual(open);
});

test("a request brings so many frames and no more", () => {
  const { polls, key } = roomOfTwo();
  const frames = Array.from({ length: pollLimits.framesAtOnce + 1 }, () => new Uint8Array());
  expect(polls.take(key, 2, packFrames(frames))).toEqual({ kind: "closed", code: closeCodes.malformed });
});

test("an answer holds as much as a proxy lets through, and the rest comes with the next", async () => {
  const { polls, key } = roomOfTwo();
  const [peer] = [...polls.peers()];
  const first = await polls.fetch(key, 0);
  const before = first.kind === "frames" ? first.frames.length : 0;
  for (let count = 0; count < 5; count++) peer?.send(new Uint8Array(1024 * 1024));
  peer?.send(new Uint8Array(pollLimits.answerBytes + 1));
  const lengthsAfter = async (after: number) => {
    const fetched = await polls.fetch(key, after);
    return fetched.kind === "frames" ? fetched.frames.map((frame) => frame.byteLength) : fetched;
  };
  expect(await lengthsAfter(before)).toEqual(Array(4).fill(1024 * 1024));
  expect(await lengthsAfter(before + 4)).toEqual([1024 * 1024]);
  expect(await lengthsAfter(before + 5)).toEqual([pollLimits.answerBytes + 1]);
});

test("what was sent before the room closed is told first, and then how it was closed", async () => {
  const { polls, key } = roomOfTwo();
  const [peer] = [...polls.peers()];
  peer?.close(closeCodes.notAllowed);
  peer?.send(new Uint8Array([1]));
  await vi.advanceTimersByTimeAsync(0);
  const last = await polls.fetch(key, 0);
  if (last.kind !== "frames") throw new Error("the frames from before are lost");
  expect(last.frames.length).toBeGreaterThan(0);
  expect(await polls.fetch(key, last.frames.length)).toEqual({ kind: "closed", code: closeCodes.notAllowed });
});
