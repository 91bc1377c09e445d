import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { findFreePort } from "../scripts/port.ts";
import type { Contestant, Durability, Entry } from "./contestant.ts";
import { launch, type Running } from "./launch.ts";
import { cores, descendants, pin } from "./machine.ts";
import { bundledPeer, peersFolder } from "./peers.ts";
import { Ours } from "./ours.ts";

type Way = {
  name: string;
  durability: Durability;
  answers?: boolean;
  framed?: boolean;
  path?: string;
  start: (dataDir: string, port: number) => Promise<Running>;
};

const node = (script: string, env: Record<string, string> = {}): Way["start"] => {
  return (dataDir, port) => launch([join(peersFolder, script)], { PORT: String(port), DATA: dataDir, ...env }, /^ready$/);
};
const worker = (name: string): Way["start"] => {
  return async (dataDir, port) => launch(["bench/serve-worker.ts", await bundledPeer(name), dataDir, String(port)], {}, /^ready$/);
};

const ways: Way[] = [
  { name: "y-partyserver", durability: "C", path: "/parties/rooms", start: worker("y-partyserver") },
  {
    name: "y-websocket",
    durability: "B",
    start: (dataDir, port) =>
      launch(
        [join(peersFolder, "node_modules/y-websocket/bin/server.cjs")],
        { PORT: String(port), HOST: "127.0.0.1", YPERSISTENCE: join(dataDir, "leveldb") },
        /^running at/,
      ),
  },
  { name: "hocuspocus", durability: "C", framed: true, start: node("hocuspocus.mjs") },
  { name: "hocuspocus-0", durability: "B", framed: true, start: node("hocuspocus.mjs", { DEBOUNCE: "0" }) },
  { name: "ws-broadcast", durability: "none", answers: false, start: node("ws-broadcast.mjs") },
  { name: "relay", durability: "none", answers: false, start: worker("relay") },
];

export const contestantNames: string[] = ["ours", ...ways.map(({ name }) => name)];

export async function enter(name: string): Promise<Entry> {
  const way = ways.find((one) => one.name === name);
  const contestant = way === undefined ? new Ours() : await peer(way);
  return { contestant, pids: await startPinned(contestant) };
}

export async function restart(entry: Entry): Promise<void> {
  await entry.contestant.kill();
  entry.pids = await startPinned(entry.contestant);
}

async function startPinned(contestant: Contestant): Promise<number[]> {
  const before = new Set(descendants());
  await contestant.start();
  const pids = descendants().filter((pid) => !before.has(pid));
  pin(pids, cores.server);
  return pids;
}

async function peer({ name, durability, answers = true, framed = false, path = "", start }: Way): Promise<Contestant> {
  const dataDir = mkdtempSync(join(tmpdir(), `samarbejdsrum-${name}-`));
  mkdirSync(dataDir, { recursive: true });
  process.once("exit", () => rmSync(dataDir, { recursive: true, force: true }));
  const port = await findFreePort();
  let running: Running | null = null;
  let rooms = 0;
  return {
    name,
    durability,
    answers,
    dataDir,
    start: async () => void (running = await start(dataDir, port)),
    kill: async () => {
      await running?.kill();
      running = null;
    },
    newRoom: () => {
      const room = `room-${(rooms += 1)}`;
      const url = `ws://127.0.0.1:${port}${path}/${room}`;
      return Promise.resolve(() => ({ url, headers: {}, framedName: framed ? room : null, answers }));
    },
    output: () => running?.output() ?? "",
  };
}
