import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { currentBuild, type Build } from "../../scripts/build.ts";
import { findFreePort } from "../../scripts/port.ts";
import { root } from "../../scripts/tools.ts";

export type TestServer = {
  baseUrl: string;
  dataDir: string;
  /** Pulls the plug: SIGKILL to the server and the runtime it runs in. Resolves when both are gone. */
  kill: () => Promise<void>;
  /** Starts again on the same port over the same data, after `kill` or `stop`. */
  restart: () => Promise<void>;
  /** Ends cleanly, and removes the data folder if it was made here. */
  stop: () => Promise<void>;
  /** What the server has written so far, of all its lives. */
  output: () => string;
};

/** `gone` resolves when the process has ended and its output is closed; the runtime inherits that, so it has ended too. */
type Running = { child: ChildProcess; gone: Promise<unknown> };

const readyWithinMs = 120_000;
const stopsWithinMs = 10_000;

/**
 * The whole application as a process of its own: migrated, with reference data and the cast's rows, on a port of its own and, unless
 * told otherwise, a data folder of its own.
 */
export async function startServer(options: { dataDir?: string; port?: number } = {}): Promise<TestServer> {
  const dataDir = options.dataDir ?? mkdtempSync(join(tmpdir(), "samarbejdsrum-"));
  const port = options.port ?? (await findFreePort());
  // Once per server: what is edited while a test runs must not be what its second half runs on.
  const build = await currentBuild((line) => console.log(line));
  let output = "";
  const start = () => launch(build, dataDir, port, (text) => (output += text));
  let running: Running | null = await start();

  const kill = async (): Promise<void> => {
    if (running === null) return;
    killGroup(running.child);
    await running.gone;
    running = null;
  };
  const restart = async (): Promise<void> => {
    if (running !== null) throw new Error("the server is still running");
    running = await start();
  };
  const stop = async (): Promise<void> => {
    if (running !== null) {
      const { child, gone } = running;
      const impatience = setTimeout(() => killGroup(child), stopsWithinMs);
      child.kill("SIGTERM");
      await gone;
      clearTimeout(impatience);
      running = null;
    }
    if (options.dataDir === undefined) rmSync(dataDir, { recursive: true, force: true });
  };
  return { baseUrl: `http://localhost:${port}`, dataDir, kill, restart, stop, output: () => output };
}

async function launch(build: Build, dataDir: string, port: number, onOutput: (text: string) => void): Promise<Running> {
  // In a process group of its own, so that the runtime, which is a grandchild, can be killed with it. The IPC channel tells the
  // server when this process is gone.
  const child = spawn(
    process.execPath,
    ["scripts/serve.ts", "--data", dataDir, "--port", String(port), "--worker", build.worker, "--web", build.web],
    {
      cwd: root,
      detached: true,
      stdio: ["ignore", "pipe", "pipe", "ipc"],
    },
  );
  const gone = once(child, "close");
  const killWithThisProcess = (): void => killGroup(child);
  process.once("exit", killWithThisProcess);
  child.once("exit", () => process.off("exit", killWithThisProcess));
  let written = "";
  child.stderr?.setEncoding("utf8").on("data", (text: string) => {
    written += text;
    onOutput(text);
  });
  const lateness = setTimeout(() => killGroup(child), readyWithinMs);
  try {
    if (child.stdout === null) throw new Error("the server's output is not connected");
    for await (const line of createInterface({ input: child.stdout })) {
      if (line.startsWith('{"ready":')) return { child, gone };
    }
    throw new Error(`The server did not start.\n${written}`);
  } finally {
    clearTimeout(lateness);
  }
}

function killGroup(child: ChildProcess): void {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
  try {
    process.kill(-child.pid, "SIGKILL");
  } catch (error) {
    // It ended between the question and the blow.
    if (!(error instanceof Error && "code" in error && error.code === "ESRCH")) throw error;
  }
}
