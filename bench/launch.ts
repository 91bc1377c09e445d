import { spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { root } from "../scripts/tools.ts";

/** `gone` resolves when the process and all that it started have ended. */
export type Running = { kill: () => Promise<void>; output: () => string };

const readyWithinMs = 60_000;

/** Starts a server in a process group of its own. It is ready when it says so in a line on its output. */
export async function launch(args: string[], env: Record<string, string>, isReady: RegExp): Promise<Running> {
  const child = spawn(process.execPath, ["--disable-warning=ExperimentalWarning", ...args], {
    cwd: root,
    env: { ...process.env, ...env },
    detached: true,
    stdio: ["ignore", "pipe", "pipe"],
  });
  const gone = once(child, "close");
  const endGroup = (): void => {
    if (child.pid !== undefined && child.exitCode === null && child.signalCode === null) process.kill(-child.pid, "SIGKILL");
  };
  process.once("exit", endGroup);
  child.once("exit", () => process.off("exit", endGroup));
  let output = "";
  child.stderr.setEncoding("utf8").on("data", (text: string) => (output += text));
  const lateness = setTimeout(endGroup, readyWithinMs);
  const isUp = await new Promise<boolean>((resolve) => {
    const lines = createInterface({ input: child.stdout });
    lines.on("line", (line) => {
      output += `${line}\n`;
      if (isReady.test(line)) resolve(true);
    });
    child.once("close", () => resolve(false));
  });
  clearTimeout(lateness);
  if (!isUp) throw new Error(`${args.join(" ")} did not start.\n${output}`);
  return {
    kill: async () => {
      endGroup();
      await gone;
    },
    output: () => output,
  };
}
