import { setTimeout as pause } from "node:timers/promises";
import { chanceOf } from "../../test/cast/chance.ts";
import { Client } from "../client.ts";
import type { Entry } from "../contestant.ts";
import { percentile, type Figures } from "../figures.ts";
import { Hearing, Presses } from "../hearing.ts";
import { processorSeconds } from "../machine.ts";
import { roundRobin, type Part } from "../part.ts";
import { Writer } from "../writer.ts";

const writerCount = 10;
const everyMs = 100;
const clientCounts = [10, 50];
const warmUpMs = 1000;
const measuredMs = 4000;
const arrivesWithinMs = 10_000;

/** How long a letter takes to everybody else's screen, and what it costs the server. */
export const propagation: Part = {
  name: "propagation",
  tells: "ten people write ten letters a second each; ten and fifty are connected",
  run: (conditions) =>
    roundRobin(conditions, async (entry, repeat) => {
      for (const clients of clientCounts) await propagate(entry, clients, conditions.seed + repeat, conditions.figures);
    }),
};

async function propagate(entry: Entry, clientCount: number, seed: number, figures: Figures): Promise<void> {
  const doorOf = await entry.contestant.newRoom();
  const writers = await Promise.all(Array.from({ length: writerCount }, (_, person) => Writer.join(doorOf(person))));
  const readers = await Promise.all(
    Array.from({ length: clientCount - writerCount }, async (_, person) => (await Client.join(doorOf(person))).client),
  );
  await Writer.prepareLines(writers);
  await write(writers, warmUpMs, seed, () => undefined);
  await pause(everyMs);

  const presses = new Presses();
  const hearings = [
    ...writers.map((writer) => {
      const hearing = new Hearing(presses, writer.doc.clientID);
      writer.onTold = (update) => hearing.hear(update);
      return hearing;
    }),
    ...readers.map((reader) => {
      const hearing = new Hearing(presses, null);
      reader.onUpdate = (update) => hearing.hear(update);
      return hearing;
    }),
  ];
  const processorBefore = processorSeconds(entry.pids);
  let pressed = 0;
  await write(writers, measuredMs, seed + 1, (writer, clock, at) => {
    presses.note(writer.doc.clientID, clock, at);
    pressed += 1;
  });
  await Promise.all(hearings.map((hearing) => hearing.all(arrivesWithinMs)));
  const processorMs = (processorSeconds(entry.pids) - processorBefore) * 1000;
  const lost = hearings.reduce((sum, hearing) => sum + hearing.missing(), 0);
  const delays = hearings.flatMap(({ delaysMs }) => delaysMs);
  const add = (measure: string, unit: string, value: number): void => figures.add(measure, unit, entry.contestant, value, lost);
  add(`propagation p50, ${clientCount} clients`, "ms", percentile(delays, 0.5));
  add(`propagation p99, ${clientCount} clients`, "ms", percentile(delays, 0.99));
  add(`CPU per update, ${clientCount} clients`, "ms", processorMs / pressed);
  for (const writer of writers) writer.leave();
  for (const reader of readers) reader.leave();
}

/** Every writer at their own pace: about ten keys a second, none at quite the same moments as another's. */
async function write(
  writers: Writer[],
  durationMs: number,
  seed: number,
  onPress: (writer: Writer, clock: number, at: number) => void,
): Promise<void> {
  const startedAt = performance.now();
  await Promise.all(
    writers.map(async (writer, line) => {
      const below = chanceOf(seed * 1000 + line);
      for (let key = 0; key * everyMs < durationMs; key++) {
        await pause(Math.max(0, startedAt + key * everyMs + below(everyMs) - performance.now()));
        const at = performance.now();
        onPress(writer, writer.press(line), at);
      }
    }),
  );
}
