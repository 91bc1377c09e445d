import { Client } from "../client.ts";
import type { Entry } from "../contestant.ts";
import type { Figures } from "../figures.ts";
import { Hearing, Presses } from "../hearing.ts";
import { roundRobin, type Part } from "../part.ts";
import { Writer } from "../writer.ts";

const letters = 4000;
const arrivesWithinMs = 60_000;

/** How many updates a second get through when one writer waits for nothing. */
export const pipelined: Part = {
  name: "pipelined",
  tells: `one writer sends ${letters} letters without waiting, another person reads along`,
  run: (conditions) => roundRobin(conditions, (entry) => pipeline(entry, conditions.figures)),
};

async function pipeline({ contestant }: Entry, figures: Figures): Promise<void> {
  const doorOf = await contestant.newRoom();
  const writer = await Writer.join(doorOf(0));
  const { client: reader } = await Client.join(doorOf(1));
  await Writer.prepareLines([writer]);
  const presses = new Presses();
  const hearing = new Hearing(presses, null);
  reader.onUpdate = (update) => hearing.hear(update);
  // Made beforehand: a client's own work is not what is measured.
  const updates = lettersOf(writer, presses);
  const startedAt = performance.now();
  for (const update of updates) writer.client.send(update);
  await hearing.all(arrivesWithinMs);
  figures.add("pipelined updates, one writer", "per s", contestant, letters / ((performance.now() - startedAt) / 1000), hearing.missing());
  writer.leave();
  reader.leave();
}

function lettersOf(writer: Writer, presses: Presses): Uint8Array[] {
  const updates: Uint8Array[] = [];
  writer.divert((update) => updates.push(update));
  for (let count = 0; count < letters; count++) presses.note(writer.doc.clientID, writer.press(0), 0);
  return updates;
}
