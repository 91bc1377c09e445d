import { tellThroughPowerCuts } from "../../test/support/delivery-cuts.ts";
import { startReceiver } from "../../test/support/receiver.ts";
import { restart } from "../contestants.ts";
import { Ours } from "../ours.ts";
import type { Part } from "../part.ts";

/** Whether a receiver hears of everything that was committed, and of each thing in its order. */
export const deliveryCuts: Part = {
  name: "delivery-cuts",
  tells: "people change rooms, and the server is killed at random moments with requests and deliveries under way",
  run: async ({ entries, figures, cuts, seed, say }) => {
    const entry = entries.find(({ contestant }) => contestant instanceof Ours);
    if (entry === undefined || !(entry.contestant instanceof Ours)) return;
    const receiver = await startReceiver();
    const { told, attempts, missing, early } = await tellThroughPowerCuts(entry.contestant.server, receiver, cuts, seed);
    say(`${cuts} power cuts, ${told} events, ${attempts} requests, ${missing} missing, ${early} out of order`);
    figures.add("events missing after power cuts", `of ${told}, ${cuts} cuts`, entry.contestant, missing, missing);
    figures.add("events out of order after power cuts", `of ${told}, ${cuts} cuts`, entry.contestant, early);
    await receiver.close();
    await restart(entry);
  },
};
