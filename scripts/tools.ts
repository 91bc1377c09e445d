import { spawn } from "node:child_process";
import { delimiter } from "node:path";
import { fileURLToPath } from "node:url";
import { stripVTControlCharacters } from "node:util";

/** The repository's root, with a trailing slash. */
export const root = fileURLToPath(new URL("..", import.meta.url));

export type ToolRun = { exitCode: number; output: string };
export type ToolOptions = {
  env?: Record<string, string>;
  /** Handed what the tool says as it says it. */
  onOutput?: (text: string) => void;
  timeoutMs?: number;
};

/** Runs one of the project's own tools from the root and collects what it says. The project's Node and tools come first on the PATH. */
export function runTool(command: string, args: string[], { env, onOutput, timeoutMs }: ToolOptions = {}): Promise<ToolRun> {
  return new Promise((resolve, reject) => {
    // A process group of its own, because a tool that has hung has usually started others.
    const child = spawn(command, args, { cwd: root, env: toolEnv(env), stdio: ["ignore", "pipe", "pipe"], detached: true });
    const killGroup = (): unknown => child.pid !== undefined && process.kill(-child.pid, "SIGKILL");
    let output = "";
    const collect = (text: string): void => {
      // Some colour what they say even when asked not to.
      const plain = stripVTControlCharacters(text);
      output += plain;
      onOutput?.(plain);
    };
    child.stdout.setEncoding("utf8").on("data", collect);
    child.stderr.setEncoding("utf8").on("data", collect);
    const patience =
      timeoutMs === undefined
        ? undefined
        : setTimeout(() => {
            collect(`\n${command} had not ended after ${Math.round(timeoutMs / 1000)} s and was stopped.\n`);
            killGroup();
          }, timeoutMs);
    process.once("exit", killGroup);
    const end = (): void => {
      clearTimeout(patience);
      process.off("exit", killGroup);
    };
    child.on("error", (error) => {
      end();
      reject(error);
    });
    child.on("close", (code) => {
      end();
      resolve({ exitCode: code ?? 1, output });
    });
  });
}

/** The environment in which the project's tools run: nothing asked, nothing reported home, no colours in what is collected. */
export function toolEnv(extra: Record<string, string> = {}): NodeJS.ProcessEnv {
  return {
    ...process.env,
    PATH: `${root}node_modules/.bin${delimiter}${process.env["PATH"] ?? ""}`,
    WRANGLER_SEND_METRICS: "false",
    CI: "true",
    NO_COLOR: "1",
    ...extra,
  };
}
