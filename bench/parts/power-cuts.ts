import { setImmediate as nextTurn, setTimeout as pause } from "node:timers/promises";
import * as Y from "yjs";
import { chanceOf, type Chance } from "../../test/cast/chance.ts";
import { writeThroughPowerCuts } from "../../test/support/power-cuts.ts";
import { Client } from "../client.ts";
import type { Entry } from "../contestant.ts";
import { restart } from "../contestants.ts";
import { Ours } from "../ours.ts";
import { textServers, type Part } from "../part.ts";
import { Writer } from "../writer.ts";

/** Enough to see what a peer's durability class means. */
const cutsOfPeers = 3;
const writerCount = 10;
const toldMax = 300;
/** So many keys, at most, that nobody has heard of: people at keyboards are not ahead of a server by thousands. */
const unheardMax = 40;
/** Some load a text after they have answered what it is. */
const loadsWithinMs = 1500;

/** What people had seen and nobody has any more. */
export const powerCuts: Part = {
  name: "power-cuts",
  tells: "ten people write, and the server is killed at random moments with nobody left who could send it again",
  run: async (all) => {
    const { entries, figures, seed, say } = textServers(all);
    for (const entry of entries) {
      const { contestant } = entry;
      const cuts = contestant instanceof Ours ? all.cuts : cutsOfPeers;
      const { told, lost } =
        contestant instanceof Ours
          ? await writeThroughPowerCuts(contestant.server, cuts, seed)
          : await cutPower(entry, cuts, chanceOf(seed));
      say(`${contestant.name}: ${cuts} power cuts, ${told} updates seen, ${lost} of them lost`);
      figures.add("updates lost in power cuts", `${all.cuts} cuts of ours, ${cutsOfPeers} of each peer`, contestant, lost, lost);
      await restart(entry);
    }
  },
};

async function cutPower(entry: Entry, cuts: number, below: Chance): Promise<{ told: number; lost: number }> {
  let [told, lost] = [0, 0];
  for (let cut = 0; cut < cuts; cut++) {
    const doorOf = await entry.contestant.newRoom();
    const writers = await Promise.all(Array.from({ length: writerCount }, (_, person) => Writer.join(doorOf(person))));
    await Writer.prepareLines(writers);
    const heard = new Map<number, number>();
    for (const writer of writers) {
      writer.onTold = (update) => {
        for (const [clientId, end] of Y.parseUpdateMeta(update).to) heard.set(clientId, Math.max(end, heard.get(clientId) ?? 0));
      };
    }
    const enough = 1 + below(toldMax);
    const soFar = (): number => [...heard.values()].reduce((sum, end) => sum + end, 0);
    for (let pressed = 0; soFar() < enough;) {
      const line = below(writerCount);
      if (pressed < soFar() + unheardMax) pressed += Math.min(1, writers[line]?.press(line) ?? 0);
      await nextTurn();
    }
    const killing = entry.contestant.kill();
    await Promise.all([killing, ...writers.map((writer) => writer.client.closed())]);
    for (const writer of writers) writer.leave();
    await restart(entry);
    const { client } = await Client.join(doorOf(0));
    await pause(loadsWithinMs);
    const kept = Y.decodeStateVector(Y.encodeStateVectorFromUpdate(await client.ask()));
    client.leave();
    told += soFar();
    lost += [...heard].reduce((sum, [clientId, end]) => sum + Math.max(0, end - (kept.get(clientId) ?? 0)), 0);
  }
  return { told, lost };
}
