import { afterAll, beforeAll, expect, test } from "vitest";
import { tellThroughPowerCuts } from "../support/delivery-cuts.ts";
import { startReceiver, type Receiver } from "../support/receiver.ts";
import { startServer, type TestServer } from "../support/server.ts";

/** The benchmark does the same fifty times. */
const cuts = 6;
const seed = Number(process.env["SAMARBEJDSRUM_SEED"] ?? Math.floor(Math.random() * 2 ** 31));

let server: TestServer;
let receiver: Receiver;

beforeAll(async () => {
  [server, receiver] = await Promise.all([startServer(), startReceiver()]);
}, 240_000);

afterAll(async () => {
  await receiver.close();
  await server.stop();
});

test("a receiver is told everything that happened, each subject in its order, through power cuts at random moments", async () => {
  console.info(`power cuts with seed ${seed} (set SAMARBEJDSRUM_SEED to have the same moments again)`);
  const { told, attempts, missing, early } = await tellThroughPowerCuts(server, receiver, cuts, seed);
  console.info(`${told} events, ${attempts} requests, ${missing} missing, ${early} out of order over ${cuts} cuts`);
  expect(told).toBeGreaterThan(cuts);
  expect({ missing, early }, `with seed ${seed}`).toEqual({ missing: 0, early: 0 });
});
