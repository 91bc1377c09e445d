import { setTimeout as pause } from "node:timers/promises";
import type { EventEnvelope } from "../../contract/event.ts";
import { approve, openMeeting } from "../../test/cast/session-of-decisions.ts";
import { signIn, type Visitor } from "../../test/cast/visitor.ts";
import { startReceiver, type PlannedAnswer, type Receiver } from "../../test/support/receiver.ts";
import { startServer } from "../../test/support/server.ts";
import { median, type Figures } from "../figures.ts";
import { cores, descendants, ownMemory, pin } from "../machine.ts";
import { Ours } from "../ours.ts";
import type { Part } from "../part.ts";

const decisionCount = 1000;
const itemsOfMeeting = 100;
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

/** One after the other: nobody listens, an answer that never comes, and one that is always an error. */
const deadWays = ["silent", "hangs", "fails", "silent", "hangs"] as const;

/** How soon everybody has been told, and whether those who do not answer keep it from those who do. */
export const deliveries: Part = {
  name: "deliveries",
  tells: `${decisionCount} decisions are told to ${livingCount} receivers, without and with ${deadWays.length} dead ones beside them`,
  run: async ({ entries, figures, say }) => {
    const entry = entries.find(({ contestant }) => contestant instanceof Ours);
    if (entry === undefined) return;
    for (const dead of [0, deadWays.length]) await tellAll(entry.contestant as Ours, dead, figures, say);
  },
};

async function tellAll(ours: Ours, deadCount: number, figures: Figures, say: (line: string) => void): Promise<void> {
  const before = new Set(descendants());
  const server = await startServer();
  const pids = descendants().filter((pid) => !before.has(pid));
  pin(pids, cores.server);
  const receiver = await startReceiver();
  const living = await setUp(server.baseUrl, receiver, deadCount);
  const secretary = await signIn(server.baseUrl, "secretary");
  const what = deadCount === 0 ? "no endpoint dead" : `${deadCount} of ${livingCount + deadCount} dead`;

  if (deadCount === 0) figures.add("delivery starts after a decision, median", "ms", ours, await startDelay(secretary, receiver, living));

  let expected = (await receiver.received(living[0] ?? "", 0)).length;
  const meetings = [];
  for (let made = 0; made < decisionCount; made += itemsOfMeeting) meetings.push(await openMeeting(secretary, itemsOfMeeting));
  expected += meetings.length;
  const startedAt = performance.now();
  for (const item of meetings.flat()) await approve(secretary, item);
  // Recorded, and final, each.
  expected += 2 * decisionCount;
  await Promise.all(living.map((inbox) => receiver.received(inbox, expected)));
  const tookS = (performance.now() - startedAt) / 1000;
  say(`${what}: everybody living was told after ${tookS.toFixed(1)} s`);
  figures.add(`everybody living told, ${what}`, "s", ours, tookS);
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

/** From the answer to whoever decided until the first request at each receiver. */
async function startDelay(secretary: Visitor, receiver: Receiver, living: string[]): Promise<number> {
  const items = await openMeeting(secretary, startsMeasured);
  const delays: number[] = [];
  for (const item of items) {
    await pause(idleMs);
    const { id } = await approve(secretary, item);
    const answeredAt = Date.now();
    await pause(idleMs);
    for (const inbox of living) delays.push((await firstOf(receiver, inbox, id)) - answeredAt);
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
