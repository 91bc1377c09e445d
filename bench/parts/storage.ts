import { setTimeout as pause } from "node:timers/promises";
import * as v from "valibot";
import { storedBytes } from "../../test/support/room-files.ts";
import type { Contestant } from "../contestant.ts";
import { Ours } from "../ours.ts";
import type { Part } from "../part.ts";
import { Writer } from "../writer.ts";

/** So many people, each pressing a key so often, and so many keys together. */
type Typing = { writers: number; everyMs: number; keys: number };

const nobody: Typing = { writers: 1, everyMs: 0, keys: 0 };
const one: Typing = { writers: 1, everyMs: 200, keys: 300 };
const ten: Typing = { writers: 10, everyMs: 100, keys: 2000 };

/** So much at once makes a snapshot due while people still write; that is when the room says how many rows it has written. */
const paste = "x".repeat(300_000);
/** So that the object stays awake, and its count with it. */
const askEveryMs = 2000;
const saysWithinMs = 60_000;

/** What typing costs where it is kept: rows, which are what is paid for, and bytes. In real time, so it takes as long as it takes. */
export const storage: Part = {
  name: "storage",
  tells: "one person types five letters a second and ten type ten each; what is kept is counted",
  run: async ({ entries, figures }) => {
    const ours = entries.map(({ contestant }) => contestant).find((contestant) => contestant instanceof Ours);
    if (ours === undefined) return;
    const [before, alone, together, bytes] = await Promise.all([
      rowsOf(ours, nobody),
      rowsOf(ours, one),
      rowsOf(ours, ten),
      bytesOf(ours, ten),
    ]);
    figures.add("rows per 1,000 keystrokes, one typist", "rows", ours, ((alone - before) / one.keys) * 1000);
    figures.add("rows per 1,000 keystrokes, ten writers", "rows", ours, ((together - before) / ten.keys) * 1000);
    figures.add("bytes kept per keystroke, before compaction", "bytes", ours, bytes.inLog / ten.keys);
    figures.add("bytes kept per keystroke, after compaction", "bytes", ours, bytes.inSnapshot / ten.keys);
  },
};

async function sitDown(contestant: Contestant, count: number): Promise<{ writers: Writer[]; room: string }> {
  const doorOf = await contestant.newRoom();
  const writers = await Promise.all(Array.from({ length: count }, (_, person) => Writer.join(doorOf(person))));
  await Writer.prepareLines(writers);
  return { writers, room: doorOf(0).url.split("/").at(-1) ?? "" };
}

/** Evenly spread over the interval, which is the worst there is for gathering. */
async function type(writers: Writer[], { everyMs, keys }: Typing): Promise<void> {
  const startedAt = performance.now();
  for (let key = 0; key < keys; key++) {
    await pause(Math.max(0, startedAt + (key * everyMs) / writers.length - performance.now()));
    writers[key % writers.length]?.press(key % writers.length);
  }
}

/** The rows that the room wrote from its waking until its first snapshot. */
async function rowsOf(ours: Ours, typing: Typing): Promise<number> {
  const { writers, room } = await sitDown(ours, typing.writers);
  await type(writers, typing);
  writers[0]?.press(0, paste);
  const rows = await spoken(
    () => rowsSaid(ours.output(), room),
    () => writers[0]?.client.ask(),
  );
  for (const writer of writers) writer.leave();
  return rows;
}

/** Of a room that is left alone afterwards: in its log, and then, when it has come to rest, in the snapshot that took the log's place. */
async function bytesOf(ours: Ours, typing: Typing): Promise<{ inLog: number; inSnapshot: number }> {
  const { writers, room } = await sitDown(ours, typing.writers);
  await type(writers, typing);
  await writers[0]?.client.ask();
  const inLog = storedBytes(ours.dataDir, room);
  for (const writer of writers) writer.leave();
  await spoken(
    () => rowsSaid(ours.output(), room),
    () => undefined,
  );
  return { inLog, inSnapshot: storedBytes(ours.dataDir, room) };
}

async function spoken(said: () => number | undefined, meanwhile: () => unknown): Promise<number> {
  const startedAt = performance.now();
  for (let rows = said(); ; rows = said()) {
    if (rows !== undefined) return rows;
    if (performance.now() - startedAt > saysWithinMs) throw new Error("the log did not become a snapshot");
    await meanwhile();
    await pause(askEveryMs);
  }
}

const lineSchema = v.object({ documentId: v.string(), rowsWritten: v.number() });

function rowsSaid(output: string, room: string): number | undefined {
  const line = output.split("\n").find((one) => one.includes("a log became a snapshot") && one.includes(room));
  if (line === undefined) return undefined;
  return v.parse(lineSchema, JSON.parse(line.slice(line.indexOf("{")))).rowsWritten;
}
