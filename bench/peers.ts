import { existsSync, mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Halt } from "../scripts/halt.ts";
import { root, runTool } from "../scripts/tools.ts";

/** The peers with packages of their own, so that the product depends on none of them. */
export const peersFolder = join(root, "bench", "peers");

/** Installs what the lock file says, unless it is there already. */
export async function installPeers(say: (line: string) => void): Promise<void> {
  const wanted = readFileSync(join(peersFolder, "package-lock.json"), "utf8");
  const marker = join(peersFolder, "node_modules", ".package-lock.json");
  if (existsSync(marker) && isSameTree(readFileSync(marker, "utf8"), wanted)) return;
  say("Installing the peers …");
  const { exitCode, output } = await runTool("npm", ["ci", "--prefix", peersFolder, "--no-audit", "--no-fund", "--ignore-scripts"]);
  if (exitCode !== 0) throw new Halt(`${output.trim()}\n\nThe peers could not be installed; npm's own words are above.`);
}

/** The peer's worker as one file, bundled as the product's is. */
export async function bundledPeer(name: string): Promise<string> {
  const folder = join(root, ".build", "bench", name);
  mkdirSync(folder, { recursive: true });
  const config = join(peersFolder, `${name}.toml`);
  const { exitCode, output } = await runTool("wrangler", ["deploy", "--dry-run", "--config", config, "--outdir", folder]);
  if (exitCode !== 0) throw new Halt(`${output.trim()}\n\n${name} could not be bundled.`);
  return join(folder, `${name}.js`);
}

type Lock = { packages: Record<string, { version?: string; optional?: boolean }> };

/** npm notes in the folder what it installed, without the root. What is optional may be for another machine. */
function isSameTree(installed: string, wanted: string): boolean {
  const there = (JSON.parse(installed) as Lock).packages;
  return Object.entries((JSON.parse(wanted) as Lock).packages).every(
    ([path, { version, optional }]) => path === "" || optional === true || there[path]?.version === version,
  );
}
