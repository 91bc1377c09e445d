// Plain JavaScript without dependencies: this runs on whatever Node the machine has, before anything is installed.
import { spawn } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { delimiter, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const oldestNode = 20;
const projectNode = join(root, "node_modules", "node", "bin", "node");

/**
 * Installs what is missing and runs the script under the project's own Node, with the arguments of this command.
 * @param {string} script a file in scripts/
 * @param {{ exitCodeWhenStopped: number }} options a server that is stopped has done its work, a test run has not
 * @returns {Promise<void>}
 */
export async function runUnderProjectNode(script, { exitCodeWhenStopped }) {
  try {
    requireNode();
    if (!isInstalled()) await withInstallLock(install);
    process.exitCode = await runScript(join(root, "scripts", script), process.argv.slice(2), exitCodeWhenStopped);
  } catch (error) {
    console.error(`\n${error instanceof Error ? error.message : String(error)}`);
    process.exitCode = 1;
  }
}

function requireNode() {
  if (Number(process.versions.node.split(".")[0]) >= oldestNode) return;
  throw new Error(
    `This is Node ${process.versions.node}; Samarbejdsrum needs Node ${oldestNode} or newer. Install one from your system's packages or nodejs.org.`,
  );
}

/** Whether node_modules holds what package-lock.json asks for, by npm's own record of what it installed. */
function isInstalled() {
  const record = join(root, "node_modules", ".package-lock.json");
  if (!existsSync(record) || !existsSync(projectNode)) return false;
  const installed = readPackages(record);
  const wanted = readPackages(join(root, "package-lock.json"));
  // Optional packages are for other machines, or there if this one needs them.
  return Object.entries(wanted).every(
    ([path, { optional, version }]) => path === "" || optional === true || installed[path]?.version === version,
  );
}

/** @param {string} path @returns {Record<string, { version?: string, optional?: boolean }>} */
function readPackages(path) {
  try {
    const lock = /** @type {{ packages?: Record<string, { version?: string, optional?: boolean }> }} */ (
      JSON.parse(readFileSync(path, "utf8"))
    );
    return lock.packages ?? {};
  } catch (error) {
    throw new Error(
      `${path} cannot be read (${error instanceof Error ? error.message : String(error)}). Restore it from version control, or delete node_modules, and run the same command again.`,
      { cause: error },
    );
  }
}

/**
 * Two commands in one folder must not both install: the second waits for the first.
 * @param {() => Promise<void>} work
 */
async function withInstallLock(work) {
  const lock = join(root, ".build", "installing");
  try {
    mkdirSync(join(root, ".build"), { recursive: true });
    for (let waited = false; !takeLock(lock); waited = true) {
      if (!waited) console.log("Another command is installing in this folder; waiting for it …");
      await new Promise((resolve) => setTimeout(resolve, 1000));
    }
  } catch (error) {
    throw sentenceFor(String(error)) ?? error;
  }
  try {
    if (!isInstalled()) await work();
  } finally {
    rmSync(lock, { force: true });
  }
}

/** @param {string} lock */
function takeLock(lock) {
  try {
    writeFileSync(lock, String(process.pid), { flag: "wx" });
    return true;
  } catch (error) {
    if (codeOf(error) !== "EEXIST") throw error;
  }
  const holder = Number(readIfThere(lock));
  if (holder > 0 && isAlive(holder)) return false;
  rmSync(lock, { force: true });
  return takeLock(lock);
}

/** @param {string} path */
function readIfThere(path) {
  return existsSync(path) ? readFileSync(path, "utf8") : "";
}

/** @param {number} pid */
function isAlive(pid) {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return codeOf(error) === "EPERM";
  }
}

/** @param {unknown} error */
function codeOf(error) {
  return error instanceof Error && "code" in error ? error.code : undefined;
}

async function install() {
  console.log("Installing what the project needs (once; a minute or two) …");
  const startedMs = Date.now();
  const progress = setInterval(() => console.log(`  ${seconds(startedMs)} s, ${countPackages()} packages so far`), 5000);
  const quietly = ["ci", "--include=dev", "--no-audit", "--no-fund", "--loglevel=error"];
  // A missing network is told within seconds, a poor one still gets its chances.
  const patiently = ["--fetch-retries=3", "--fetch-retry-mintimeout=1000", "--fetch-retry-maxtimeout=10000"];
  const { exitCode, output } = await run("npm", [...quietly, ...patiently]).finally(() => clearInterval(progress));
  if (exitCode !== 0)
    throw sentenceFor(output) ?? new Error(`${lastLines(output)}\n\nnpm could not install the packages; its own words are above.`);
  if (!existsSync(projectNode)) {
    throw new Error(
      "The packages are installed, but not the project's own Node: npm is set to skip install scripts (ignore-scripts). Allow them for this folder: npm ci --ignore-scripts=false",
    );
  }
  console.log(`Installed in ${seconds(startedMs)} s.`);
}

/** @param {string} output */
function sentenceFor(output) {
  if (/ENOSPC|EDQUOT/.test(output))
    return new Error("There is no room left on the disk for the packages (about 1 GB). Free some space and run the same command again.");
  if (/EACCES|EPERM|EROFS/.test(output))
    return new Error(
      `${lastLines(output)}\n\nThe project's folder (${root}) or npm's cache cannot be written. Give your user write access, or move the project to a folder where you may write.`,
    );
  if (/ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|ERR_SOCKET|network/i.test(output)) {
    return new Error(
      `${lastLines(output)}\n\nThe package registry cannot be reached, and packages are missing here. Check the network (behind a proxy: npm config set proxy) and run the same command again; what was fetched is kept.`,
    );
  }
  return null;
}

/** @param {string} output */
function lastLines(output) {
  return output.trim().split("\n").slice(-12).join("\n");
}

/** @param {number} startedMs */
function seconds(startedMs) {
  return Math.round((Date.now() - startedMs) / 1000);
}

function countPackages() {
  const modules = join(root, "node_modules");
  if (!existsSync(modules)) return 0;
  return readdirSync(modules).reduce((count, name) => count + (name.startsWith("@") ? readdirSync(join(modules, name)).length : 1), 0);
}

/**
 * @param {string} command
 * @param {string[]} args
 * @returns {Promise<{ exitCode: number, output: string }>}
 */
function run(command, args) {
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
    child.on("error", (error) => {
      reject(
        codeOf(error) === "ENOENT"
          ? new Error(
              `There is no ${command} on the PATH. It comes with Node from nodejs.org, and as a package of its own on Debian: apt-get install npm`,
            )
          : error,
      );
    });
    child.on("close", (code) => resolve({ exitCode: code ?? 1, output }));
  });
}

/**
 * Runs in a process group of its own: whatever ends this process ends the whole group, the runtime that serves included. The
 * channel tells the script when this process has been killed without a chance to say so.
 * @param {string} script
 * @param {string[]} args
 * @param {number} exitCodeWhenStopped
 * @returns {Promise<number>} the exit code
 */
function runScript(script, args, exitCodeWhenStopped) {
  return new Promise((resolve, reject) => {
    const child = spawn(projectNode, ["--disable-warning=ExperimentalWarning", script, ...args], {
      cwd: root,
      detached: true,
      stdio: ["ignore", "inherit", "inherit", "ipc"],
    });
    let told = false;
    const tell = (/** @type {NodeJS.Signals} */ signal) => {
      told = true;
      child.kill(signal);
    };
    for (const signal of /** @type {const} */ (["SIGINT", "SIGTERM", "SIGHUP"])) process.on(signal, tell);
    // A SIGTERM to npm ends npm and its shell but is not passed on: that the parent has changed is all there is to see.
    const parent = process.ppid;
    setInterval(() => process.ppid !== parent && tell("SIGTERM"), 100).unref();
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
