import { setTimeout as pause } from "node:timers/promises";
import type { EventEnvelope } from "../../contract/event.ts";
import { approve, openMeeting } from "../../test/cast/session-of-decisions.ts";
import { signIn, type Visitor } from "../../test/cast/visitor.ts";
import { startReceiver, type PlannedAnswer, type Received, type Receiver } from "../../test/support/receiver.ts";
import { startServer, type TestServer } from "../../test/support/server.ts";
import type { Contestant } from "../contestant.ts";
import { median, type Figures } from "../figures.ts";
import { cores, descendants, ownMemory, pin, processorSeconds } from "../machine.ts";
import { Ours } from "../ours.ts";
import type { Part } from "../part.ts";

const decisionCount = 1000;
/** Few, because whoever adds one to an agenda is answered with the whole of it. */
const itemsOfMeeting = 20;
/** Each of those who may decide enters so many at the same time. */
const atOnceOfEach = 4;
const livingCount = 45;
const startsMeasured = 20;
/** Longer than it takes to tell everybody of one decision. */
const idleMs = 500;

/** Whose endpoints, and who sets them up: three that all may be told, because an organisation may have no more than twenty. */
const owners = [
  { administrator: "secretary", organisationId: "org_cluster_secretariat" },
  { administrator: "slagelse-integrator", organisationId: "org_municipality_0330" },
  { administrator: "psychiatry-manager", organisationId: "org_psychiatry_zealand" },
];
const deciders = ["secretary", "hospital-director", "naestved-director"];

/** One after the other: nobody listens, an answer that never comes, and one that is always an error. */
const deadWays = ["silent", "hangs", "fails", "silent", "hangs"] as const;

/** An installation of its own, whose endpoints all live or not. */
type World = {
  what: string;
  server: TestServer;
  pids: number[];
  receiver: Receiver;
  living: string[];
  people: Visitor[];
  /** Both without what arranging the meetings takes. */
  tookMs: number;
  processorS: number;
};

/**
 * How soon everybody has been told, and whether those who do not answer keep it from those who do. Two servers go through the meetings in turn, so that whatever else
 * the machine does meets both.
 */
export const deliveries: Part = {
  name: "deliveries",
  tells: `${decisionCount} decisions are told to ${livingCount} receivers, without and with ${deadWays.length} dead ones beside them`,
  run: async ({ entries, figures, say }) => {
    const entry = entries.find(({ contestant }) => contestant instanceof Ours);
    if (entry === undefined) return;
    const worlds = [await openWorld(0), await openWorld(deadWays.length)];
    const [quiet] = worlds;
    if (quiet !== undefined) figures.add("delivery starts after a decision, median", "ms", entry.contestant, await startDelay(quiet));
    for (let made = itemsOfMeeting; made <= decisionCount; made += itemsOfMeeting) {
      for (const world of worlds) await decideAndTell(world);
      say(`${made} decisions: ${worlds.map(({ what, tookMs }) => `${what} ${(tookMs / 1000).toFixed(1)} s`).join(", ")}`);
    }
    for (const world of worlds) await report(entry.contestant, world, figures);
  },
};

async function openWorld(deadCount: number): Promise<World> {
  const before = new Set(descendants());
  const server = await startServer();
  const pids = descendants().filter((pid) => !before.has(pid));
  pin(pids, cores.server);
  const receiver = await startReceiver();
  const living = await setUp(server.baseUrl, receiver, deadCount);
  const people = await Promise.all(deciders.map((key) => signIn(server.baseUrl, key)));
  const what = deadCount === 0 ? "no endpoint dead" : `${deadCount} of ${livingCount + deadCount} dead`;
  return { what, server, pids, receiver, living, people, tookMs: 0, processorS: 0 };
}

/** From the first decision of a meeting until every living receiver has been told of all of them: recorded, and final, each. */
async function decideAndTell(world: World): Promise<void> {
  const items = await openMeeting(requirePerson(world, 0), itemsOfMeeting);
  const expected = (await settledCount(world)) + 2 * items.length;
  const [startedAt, processorBefore] = [performance.now(), processorSeconds(world.pids)];
  const lane = async (person: Visitor): Promise<void> => {
    for (let item = items.shift(); item !== undefined; item = items.shift()) await approve(person, item);
  };
  await Promise.all(world.people.flatMap((person) => Array.from({ length: atOnceOfEach }, () => lane(person))));
  await Promise.all(world.living.map((inbox) => hasHeard(world.receiver, inbox, expected)));
  world.tookMs += performance.now() - startedAt;
  world.processorS += processorSeconds(world.pids) - processorBefore;
}

async function report(ours: Contestant, { what, server, pids, receiver, tookMs, processorS }: World, figures: Figures): Promise<void> {
  figures.add(`everybody living told, ${what}`, "s", ours, tookMs / 1000);
  figures.add(`processor time of it, ${what}`, "s", ours, processorS);
  figures.add(`memory after it, ${what}`, "MB", ours, ownMemory(pids) / 1e6);
  await server.stop();
  await receiver.close();
}

/** The inboxes of those who answer. */
async function setUp(baseUrl: string, receiver: Receiver, deadCount: number): Promise<string[]> {
  const visitors = await Promise.all(owners.map(({ administrator }) => signIn(baseUrl, administrator)));
  const living = Array.from({ length: livingCount }, (_, index) => `living-${index}`);
  const dead = deadWays.slice(0, deadCount).map((way, index) => ({ inbox: `dead-${index}`, way }));
  for (const { inbox, way } of dead)
    receiver.plan(
      inbox,
      Array.from({ length: 10_000 }, () => deadAnswer(way)),
    );
  // A port that nobody listens at.
  const addresses = [
    ...living.map(receiver.inboxUrl),
    ...dead.map(({ inbox, way }) => (way === "silent" ? "http://127.0.0.1:9/" : receiver.inboxUrl(inbox))),
  ];
  for (const [index, url] of addresses.entries()) {
    const owner = index % owners.length;
    await visitors[owner]?.post(`/organisations/${owners[owner]?.organisationId}/endpoints`, { url, description: "", eventTypes: [] });
  }
  return living;
}

const deadAnswer = (way: "silent" | "hangs" | "fails"): PlannedAnswer => (way === "hangs" ? { hangs: true } : { status: 500 });

function requirePerson({ people }: World, index: number): Visitor {
  const person = people[index];
  if (person === undefined) throw new Error("nobody has signed in");
  return person;
}

/** How many different events have come: one whose answer came too late comes again. */
const countOf = (received: Received[]): number => new Set(received.map(({ headers }) => headers["webhook-id"])).size;

async function hasHeard(receiver: Receiver, inbox: string, expected: number): Promise<void> {
  for (let requests = expected; countOf(await receiver.received(inbox, requests)) < expected; requests++);
}

/** How many events each living receiver has had, once they all have as many and have had time for more. */
async function settledCount({ receiver, living }: World): Promise<number> {
  for (;;) {
    await pause(idleMs);
    const counts = await Promise.all(living.map(async (inbox) => countOf(await receiver.received(inbox, 0))));
    const [first] = counts;
    if (first !== undefined && counts.every((count) => count === first)) return first;
  }
}

/** From the answer to whoever decided until the first request at each receiver. */
async function startDelay(world: World): Promise<number> {
  const secretary = requirePerson(world, 0);
  const items = await openMeeting(secretary, startsMeasured);
  const delays: number[] = [];
  for (const item of items) {
    await pause(idleMs);
    const { id } = await approve(secretary, item);
    const answeredAt = Date.now();
    await pause(idleMs);
    for (const inbox of world.living) delays.push((await firstOf(world.receiver, inbox, id)) - answeredAt);
  }
  return median(delays);
}

async function firstOf(receiver: Receiver, inbox: string, decisionId: string): Promise<number> {
  for (let count = 1; ; count++) {
    const received = await receiver.received(inbox, count);
    const about = received.find(({ body }) => {
      const { data } = JSON.parse(body) as EventEnvelope;
      return "id" in data && data.id === decisionId;
    });
    if (about !== undefined) return about.at;
    count = received.length;
  }
}
