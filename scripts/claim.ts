import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Halt } from "./halt.ts";

/**
 * Claims the data folder for this process: two runtimes over the same files would each believe they hold the only copy. Returns
 * what gives the claim back; the end of this process does too. A claim whose process is gone counts for nothing.
 */
export function claimDataDir(dataDir: string, baseUrl: string): () => void {
  const path = join(dataDir, "serving");
  const other = findClaim(dataDir);
  if (other !== null) {
    throw new Halt(`${dataDir} is already being served at ${other.address} by process ${other.pid}. Use that one, or stop it first.`);
  }
  writeFileSync(path, `${process.pid} ${baseUrl}`);
  const release = (): void => {
    rmSync(path, { force: true });
    process.off("exit", release);
  };
  process.once("exit", release);
  return release;
}

/** Who serves the data folder; null when nobody does. */
export function findClaim(dataDir: string): { pid: number; address: string } | null {
  const path = join(dataDir, "serving");
  const [pid, address] = existsSync(path) ? readFileSync(path, "utf8").split(" ") : [];
  if (pid === undefined || address === undefined || !isServing(Number(pid))) return null;
  return { pid: Number(pid), address };
}

/** Whether the process is one of these scripts. Numbers are used again, so being alive is not enough where we can look closer. */
function isServing(pid: number): boolean {
  if (pid === process.pid) return false;
  const commandLine = `/proc/${pid}/cmdline`;
  if (existsSync("/proc/self/cmdline"))
    return existsSync(commandLine) && /scripts\/(serve|start|rebuild-index)\.ts/.test(readFileSync(commandLine, "utf8"));
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}
