import { setTimeout as pause } from "node:timers/promises";
import * as Y from "yjs";
import { Client, type Door } from "../client.ts";
import type { Entry } from "../contestant.ts";
import { restart } from "../contestants.ts";
import { histories, type History } from "../history.ts";
import { roundRobin, textServers, type Conditions, type Part } from "../part.ts";

/** Those that save late have done so by then, and our rooms have come to rest: their logs are snapshots, and no chore is due. */
const restsAfterMs = 45_000;
const arrivesWithinMs = 30_000;

/** How long somebody waits for a text that nobody has open, on a server that has just come up. */
export const coldOpen: Part = {
  name: "cold-open",
  tells: "a long history, and texts of 0.1, 1 and 4 MB, are opened after the server was killed",
  run: async (all) => {
    const { entries } = textServers(all);
    // Without a debounce it writes the same bytes, all of them for each update, and takes minutes to be filled.
    const conditions = { ...all, entries: entries.filter(({ contestant }) => contestant.name !== "hocuspocus-0") };
    const texts = histories(all.tracePath, all.seed);
    const doors = new Map<Entry, Door[]>();
    for (const entry of conditions.entries) {
      all.say(`filling the rooms of ${entry.contestant.name}`);
      const own: Door[] = [];
      for (const text of texts) own.push(await put(entry, text));
      doors.set(entry, own);
    }
    await pause(restsAfterMs);
    await roundRobin(conditions, (entry) => openAll(entry, texts, doors.get(entry) ?? [], conditions));
  },
};

async function put({ contestant }: Entry, { updates }: History): Promise<Door> {
  const door = (await contestant.newRoom())(0);
  const { client } = await Client.join(door);
  for (const update of updates) client.send(update);
  await client.ask();
  client.leave();
  return door;
}

async function openAll(entry: Entry, texts: History[], doors: Door[], { figures }: Conditions): Promise<void> {
  await restart(entry);
  // What a server does once in its life is not what is measured.
  const doorOf = await entry.contestant.newRoom();
  const { client: first } = await Client.join(doorOf(0));
  // What it takes to come in at all, which for ours is to be admitted: nobody asks a peer's visitors who they are.
  const startedAt = performance.now();
  const { client: second } = await Client.join(doorOf(1));
  figures.add("coming into an open room", "ms", entry.contestant, performance.now() - startedAt);
  first.leave();
  second.leave();
  for (const [index, { name, ends }] of texts.entries()) {
    const door = doors[index];
    if (door === undefined) throw new Error("every text has a room");
    const { tookMs, missing } = await open(door, ends);
    figures.add(`cold open, ${name}`, "ms", entry.contestant, tookMs, missing);
  }
}

/** Until everything has arrived: some answer first and load then. */
async function open(door: Door, ends: Map<number, number>): Promise<{ tookMs: number; missing: number }> {
  const startedAt = performance.now();
  const heard: { update: Uint8Array; afterMs: number }[] = [];
  const { client, state } = await Client.join(door);
  heard.push({ update: state ?? new Uint8Array(), afterMs: performance.now() - startedAt });
  client.onUpdate = (update) => heard.push({ update, afterMs: performance.now() - startedAt });
  const there = new Map<number, number>();
  const missing = (): number => [...ends].reduce((sum, [clientId, end]) => sum + Math.max(0, end - (there.get(clientId) ?? 0)), 0);
  let tookMs = 0;
  // What has arrived is read after the clock was: reading is a client's cost.
  while (missing() > 0 && performance.now() - startedAt < arrivesWithinMs) {
    const next = heard.shift();
    if (next === undefined) await pause(1);
    else {
      tookMs = next.afterMs;
      for (const [clientId, end] of Y.parseUpdateMeta(next.update).to) there.set(clientId, Math.max(end, there.get(clientId) ?? 0));
    }
  }
  client.leave();
  return { tookMs, missing: missing() };
}
