// Plain JavaScript without dependencies: this runs on whatever Node the machine has, before anything is installed.
import { spawn } from "node:child_process";
import { delimiter, join } from "node:path";
import { fileURLToPath } from "node:url";

/** The repository's root, with a trailing slash. */
export const root = fileURLToPath(new URL("..", import.meta.url));
/** The Node that the project brings, once it is installed. */
export const projectNode = join(root, "node_modules", "node", "bin", "node");

/**
 * @param {string} command
 * @param {string[]} args
 * @param {number} [timeoutMs]
 * @returns {Promise<{ exitCode: number, output: string }>}
 */
export function run(command, args, timeoutMs) {
  return new Promise((resolve, reject) => {
    // npm replaces node_modules, so it must not be run by the Node in there.
    const path = (process.env["PATH"] ?? "").split(delimiter).filter((folder) => !folder.endsWith(join("node_modules", ".bin")));
    const child = spawn(command, args, {
      cwd: root,
      env: { ...process.env, PATH: path.join(delimiter) },
      stdio: ["ignore", "pipe", "pipe"],
    });
    let output = "";
    child.stdout.on("data", (text) => (output += text));
    child.stderr.on("data", (text) => (output += text));
    const patience = setTimeout(
      () => {
        output += `\n${command} took too long to get an answer.`;
        child.kill("SIGKILL");
      },
      timeoutMs ?? 2 ** 31 - 1,
    );
    const stopWatching = whenTold((signal) => {
      child.kill(signal);
      process.exit(1);
    });
    child.on("error", (error) => {
      reject(
        codeOf(error) === "ENOENT"
          ? new Error(
              `There is no ${command} on the PATH. It comes with Node from nodejs.org, and as a package of its own on Debian: apt-get install npm`,
            )
          : error,
      );
    });
    child.on("close", (code) => {
      clearTimeout(patience);
      stopWatching();
      resolve({ exitCode: code ?? 1, output });
    });
  });
}

/**
 * Calls back when this process is to end. A SIGTERM to npm ends npm and its shell and is not passed on: that the parent has changed is
 * all there is to see of it.
 * @param {(signal: NodeJS.Signals) => void} callback
 * @returns {() => void} stops listening
 */
function whenTold(callback) {
  const signals = /** @type {const} */ (["SIGINT", "SIGTERM", "SIGHUP"]);
  for (const signal of signals) process.on(signal, callback);
  const parent = process.ppid;
  const watch = setInterval(() => process.ppid !== parent && callback("SIGTERM"), 100);
  watch.unref();
  return () => {
    clearInterval(watch);
    for (const signal of signals) process.off(signal, callback);
  };
}

/**
 * Runs in a process group of its own: whatever ends this process ends the whole group, the runtime that serves included. The
 * channel tells the script when this process has been killed without a chance to say so.
 * @param {string} script
 * @param {string[]} args
 * @param {number} exitCodeWhenStopped
 * @returns {Promise<number>} the exit code
 */
export function runScript(script, args, exitCodeWhenStopped) {
  return new Promise((resolve, reject) => {
    const child = spawn(projectNode, ["--disable-warning=ExperimentalWarning", script, ...args], {
      cwd: root,
      detached: true,
      stdio: ["ignore", "inherit", "inherit", "ipc"],
    });
    let told = false;
    whenTold((signal) => {
      told = true;
      child.kill(signal);
    });
    child.on("error", reject);
    child.on("exit", (code, signal) => {
      if (signal !== null && child.pid !== undefined) killGroup(child.pid);
      resolve(told ? exitCodeWhenStopped : (code ?? 1));
    });
  });
}

/** @param {number} leader the process whose group it is; it may be gone, and with it the group */
function killGroup(leader) {
  try {
    process.kill(-leader, "SIGKILL");
  } catch (error) {
    if (codeOf(error) !== "ESRCH") throw error;
  }
}

/** @param {unknown} error */
export function codeOf(error) {
  return error instanceof Error && "code" in error ? error.code : undefined;
}
