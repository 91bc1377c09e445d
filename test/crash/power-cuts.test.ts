import { afterAll, beforeAll, expect, test } from "vitest";
import { writeThroughPowerCuts } from "../support/power-cuts.ts";
import { startServer, type TestServer } from "../support/server.ts";

/** The benchmark does the same fifty times. */
const cuts = 6;
const seed = Number(process.env["SAMARBEJDSRUM_SEED"] ?? Math.floor(Math.random() * 2 ** 31));

let server: TestServer;

beforeAll(async () => {
  server = await startServer();
}, 240_000);

afterAll(() => server.stop());

test("what any of ten writers had seen is there after each power cut, though all of them are gone", { timeout: 300_000 }, async () => {
  console.info(`power cuts with seed ${seed} (set SAMARBEJDSRUM_SEED to have the same moments again)`);
  const { pressed, told, lost } = await writeThroughPowerCuts(server, cuts, seed);
  console.info(`${pressed} keys pressed, ${told} updates told, ${lost} lost over ${cuts} cuts`);
  expect(told).toBeGreaterThan(cuts * 10);
  expect(lost, `of ${told} updates told, with seed ${seed}`).toBe(0);
});
