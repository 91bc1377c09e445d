import { join } from "node:path";
import { runCommand } from "../scripts/halt.ts";
import { root } from "../scripts/tools.ts";
import type { Entry } from "./contestant.ts";
import { contestantNames, enter } from "./contestants.ts";
import { Figures } from "./figures.ts";
import { requireTwoCores } from "./machine.ts";
import { readOptions } from "./options.ts";
import type { Part } from "./part.ts";
import { coldOpen } from "./parts/cold-open.ts";
import { deliveries } from "./parts/deliveries.ts";
import { deliveryCuts } from "./parts/delivery-cuts.ts";
import { memory } from "./parts/memory.ts";
import { pipelined } from "./parts/pipelined.ts";
import { powerCuts } from "./parts/power-cuts.ts";
import { propagation } from "./parts/propagation.ts";
import { recordPage } from "./parts/record-page.ts";
import { storage } from "./parts/storage.ts";
import { typing } from "./parts/typing.ts";
import { installPeers } from "./peers.ts";
import { report, tableOf } from "./report.ts";

const parts: Part[] = [propagation, pipelined, coldOpen, memory, storage, recordPage, typing, deliveries, deliveryCuts, powerCuts];

/** The room beside other servers, in one run on one machine: `npm run bench`. */
async function bench(): Promise<void> {
  const options = readOptions(process.argv.slice(2), {
    parts: parts.map(({ name }) => name),
    contestants: contestantNames,
    outDir: join(root, ".build", "bench"),
  });
  const startedAt = new Date();
  const say = (line: string): void => console.log(`[${((Date.now() - startedAt.getTime()) / 1000).toFixed(0).padStart(4)} s] ${line}`);
  requireTwoCores();
  await installPeers(say);
  const entries: Entry[] = [];
  for (const name of options.contestants) {
    say(`Starting ${name} …`);
    entries.push(await enter(name));
  }
  const figures = new Figures();
  for (const part of parts.filter(({ name }) => options.parts.includes(name))) {
    say(`${part.name}: ${part.tells}`);
    const before = figures.all().length;
    await part.run({ ...options, entries, figures, say });
    for (const line of tableOf(figures.all().slice(before))) console.log(line);
  }
  for (const { contestant } of entries) await contestant.kill();
  const isGood = report(figures.all(), options, startedAt);
  process.exitCode = isGood ? 0 : 1;
}

// Whoever interrupts this wants the servers it started gone too; they are killed at this process's exit.
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP", "disconnect"]) process.on(signal, () => process.exit(1));
await runCommand(bench);
process.exit();
