import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { Halt } from "../scripts/halt.ts";

/** Where servers run and where the load comes from. */
export const cores = { server: 0, load: 1 } as const;

/** The kernel counts processor time in hundredths of a second. */
const ticksPerSecond = 100;

export function requireTwoCores(): void {
  if (!existsSync("/proc/self/stat")) throw new Halt("The benchmark reads processor time and memory from /proc, so it runs on Linux only.");
  if (availableParallelism() < 2) throw new Halt("The benchmark needs two processor cores: one for the server, one for the load.");
  pin([process.pid], cores.load);
}

/** The processes and all their threads run on those cores only, and so does whatever they start. */
export function pin(pids: number[], ...on: number[]): void {
  for (const pid of pids) {
    const pinned = (): boolean => spawnSync("taskset", ["-a", "-c", "-p", on.join(","), String(pid)]).status === 0;
    // A thread that ends while it is being pinned fails the whole; threads do now and then.
    const isDone = Array.from({ length: 5 }).some(pinned);
    if (!isDone && existsSync(`/proc/${pid}`))
      throw new Halt("The benchmark needs taskset, of the util-linux package, to give servers a core of their own.");
  }
}

/** What this process has started, and what that has started. */
export function descendants(): number[] {
  const parents = new Map(readdirSync("/proc").flatMap((name) => (/^\d+$/.test(name) ? parentOf(Number(name)) : [])));
  const isOurs = (pid: number | undefined): boolean => pid !== undefined && (pid === process.pid || isOurs(parents.get(pid)));
  return [...parents.keys()].filter((pid) => pid !== process.pid && isOurs(pid));
}

/** Seconds of processor time that the processes have used. */
export const processorSeconds = (pids: number[]): number =>
  pids.reduce((sum, pid) => {
    const fields = statOf(pid);
    return sum + (Number(fields[11] ?? 0) + Number(fields[12] ?? 0)) / ticksPerSecond;
  }, 0);

/** Bytes of memory that are the processes' own. */
export const ownMemory = (pids: number[]): number => pids.reduce((sum, pid) => sum + privateKilobytes(pid) * 1024, 0);

function privateKilobytes(pid: number): number {
  const path = `/proc/${pid}/smaps_rollup`;
  if (!existsSync(path)) return 0;
  const lines = readFileSync(path, "utf8").matchAll(/^Private_(?:Clean|Dirty):\s+(\d+) kB$/gm);
  return [...lines].reduce((sum, line) => sum + Number(line[1]), 0);
}

/** Empty when the process has ended in the meantime. */
function parentOf(pid: number): [number, number][] {
  const parent = statOf(pid)[1];
  return parent === undefined ? [] : [[pid, Number(parent)]];
}

/** The fields after the command's name, which may hold spaces itself. */
function statOf(pid: number): string[] {
  const path = `/proc/${pid}/stat`;
  if (!existsSync(path)) return [];
  const line = readFileSync(path, "utf8");
  return line.slice(line.lastIndexOf(")") + 2).split(" ");
}
