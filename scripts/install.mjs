// Plain JavaScript without dependencies: this runs on whatever Node the machine has, before anything is installed.
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statfsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { codeOf, projectNode, root, run } from "./processes.mjs";

/** Makes sure that node_modules is what package-lock.json says. Rejects with a sentence when it cannot be. */
export async function installWhatIsMissing() {
  if (!isInstalled()) await withInstallLock(install);
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

const fullDisk = new Error(
  `There is not enough room on the disk that holds ${root}: the packages need 1 GB. Free some space and run the same command again.`,
);

/** What the packages take once unpacked is about 900 MB. npm itself, on a disk that fills, fails late and in other words. */
const neededBytes = 1_000_000_000;

async function install() {
  const { bavail, bsize } = statfsSync(root);
  if (bavail * bsize < neededBytes) throw fullDisk;
  console.log("Installing what the project needs (once; a minute or two) …");
  const startedMs = Date.now();
  const progress = setInterval(() => console.log(`  ${seconds(startedMs)} s, ${countPackages()} packages unpacked`), 5000);
  const { exitCode, output } = await npmCi().finally(() => clearInterval(progress));
  if (exitCode !== 0)
    throw sentenceFor(output) ?? new Error(`${lastLines(output)}\n\nnpm could not install the packages; its own words are above.`);
  if (!existsSync(projectNode)) {
    throw new Error(
      "The packages are installed, but not the project's own Node: npm is set to skip install scripts (ignore-scripts). Allow them for this folder: npm ci --ignore-scripts=false",
    );
  }
  console.log(`Installed in ${seconds(startedMs)} s.`);
}

const pingTimeoutMs = 20_000;

/** Without a network npm asks for each package for minutes before it gives up. One question first tells, and then the cache may be enough. */
async function npmCi() {
  const ping = await run("npm", ["ping", "--fetch-retries=1", "--fetch-retry-mintimeout=1000"], pingTimeoutMs);
  const isReachable = ping.exitCode === 0 || !networkFailure.test(ping.output);
  if (!isReachable) console.log("  The package registry does not answer; trying with what npm has kept from earlier …");
  const installed = await run("npm", [
    "ci",
    "--include=dev",
    "--no-audit",
    "--no-fund",
    "--loglevel=error",
    ...(isReachable ? [] : ["--offline"]),
  ]);
  return isReachable || installed.exitCode === 0 ? installed : ping;
}

const networkFailure = /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|EHOSTUNREACH|ERR_SOCKET|network|took too long/i;

/** @param {string} output */
function sentenceFor(output) {
  if (/ENOSPC|EDQUOT/.test(output)) return fullDisk;
  if (/EACCES|EPERM|EROFS/.test(output))
    return new Error(
      `${lastLines(output)}\n\nThe project's folder (${root}) or npm's cache cannot be written. Give your user write access, or move the project to a folder where you may write.`,
    );
  if (networkFailure.test(output)) {
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
  const names = readdirSync(modules).flatMap((name) =>
    name.startsWith("@") ? readdirSync(join(modules, name)).map((part) => join(name, part)) : [name],
  );
  return names.filter((name) => existsSync(join(modules, name, "package.json"))).length;
}
