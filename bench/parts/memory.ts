import { setTimeout as pause } from "node:timers/promises";
import type { Client } from "../client.ts";
import type { Entry } from "../contestant.ts";
import { restart } from "../contestants.ts";
import { ownMemory } from "../machine.ts";
import { textServers, type Part } from "../part.ts";
import { Writer } from "../writer.ts";

const roomsAtOnce = 100;
const batches = 2;
/** Ten seconds after its last message the runtime lets go of an object and keeps its sockets; ours has chores until half a minute has passed. */
const restsMs = 45_000;

/** What a room costs in which somebody is and nothing happens. */
export const memory: Part = {
  name: "memory",
  tells: `${roomsAtOnce * batches} rooms with one person each, at rest; a reading after every ${roomsAtOnce}`,
  run: async (all) => {
    const { entries, figures } = textServers(all);
    // What earlier parts have left to be collected would count as less than nothing.
    for (const entry of entries) await restart(entry);
    const present: Client[] = [];
    for (const entry of entries) present.push(...(await openRooms(entry)));
    await pause(restsMs);
    const before = entries.map(({ pids }) => ownMemory(pids));
    for (let batch = 1; batch <= batches; batch++) {
      for (const entry of entries) present.push(...(await openRooms(entry)));
      await pause(restsMs);
      for (const [index, { contestant, pids }] of entries.entries()) {
        figures.add("memory per idle room", "kB", contestant, (ownMemory(pids) - (before[index] ?? 0)) / (batch * roomsAtOnce) / 1024);
      }
    }
    for (const client of present) client.leave();
  },
};

async function openRooms({ contestant }: Entry): Promise<Client[]> {
  const clients: Client[] = [];
  for (let room = 0; room < roomsAtOnce; room++) {
    const writer = await Writer.join((await contestant.newRoom())(0));
    await Writer.prepareLines([writer]);
    for (let count = 0; count < 20; count++) writer.press(0);
    await writer.client.ask();
    clients.push(writer.client);
  }
  return clients;
}
