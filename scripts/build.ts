import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Halt } from "./halt.ts";
import { root, runTool } from "./tools.ts";

/** Two folders: `worker` holds index.js and options.json (the bindings of wrangler.toml), `web` the browser's files. */
export type Build = { worker: string; web: string };

const workerSources = ["worker", "contract", "text", "i18n", "papers", "wrangler.toml", "package-lock.json"];
const webSources = ["web", "contract", "text", "i18n", "package-lock.json"];

/**
 * The build of what is in the tree now. A build is a folder named by the hash of its sources, made beside and renamed into
 * place: it is there whole or not at all, a running server keeps its own, and two commands at once do not meet.
 */
export async function currentBuild(say: (line: string) => void): Promise<Build> {
  forgetOldBuilds();
  const [worker, web] = await Promise.all([
    built("worker", workerSources, say, buildWorkerInto),
    built("web", webSources, say, (folder) =>
      runBuild("vite", ["build", "--config", "web/vite.config.ts", "--outDir", folder, "--emptyOutDir"]),
    ),
  ]);
  return { worker, web };
}

async function built(
  name: string,
  sources: string[],
  say: (line: string) => void,
  buildInto: (folder: string) => Promise<void>,
): Promise<string> {
  const folder = join(root, ".build", `${name}-${hashOf(sources)}`);
  if (existsSync(folder)) {
    const now = new Date();
    utimesSync(folder, now, now);
    return folder;
  }
  say(`Building ${name} …`);
  const startedMs = performance.now();
  const unfinished = `${folder}.${process.pid}`;
  rmSync(unfinished, { recursive: true, force: true });
  mkdirSync(unfinished, { recursive: true });
  try {
    await buildInto(unfinished);
    if (!existsSync(folder)) renameSync(unfinished, folder);
  } finally {
    rmSync(unfinished, { recursive: true, force: true });
  }
  say(`Built ${name} in ${((performance.now() - startedMs) / 1000).toFixed(1)} s.`);
  return folder;
}

async function buildWorkerInto(folder: string): Promise<void> {
  const assets = join(folder, "no-assets");
  mkdirSync(assets);
  await runBuild("wrangler", ["deploy", "--dry-run", "--outdir", folder, "--assets", assets]);
  // Loaded only when there is something to build: wrangler takes most of a second, and a server that starts can do without.
  const { unstable_getMiniflareWorkerOptions: optionsFrom } = await import("wrangler");
  const { workerOptions } = optionsFrom(join(root, "wrangler.toml"));
  writeFileSync(join(folder, "options.json"), JSON.stringify(workerOptions));
}

async function runBuild(tool: string, args: string[]): Promise<void> {
  // Whoever asks for the build, a test runner among them, gets the one that is deployed.
  const { exitCode, output } = await runTool(tool, args, { env: { NODE_ENV: "production" } });
  if (exitCode !== 0)
    throw new Halt(`${output.trim()}\n\nThe build failed: ${tool} could not make sense of the sources. Its own words are above.`);
}

function hashOf(sources: string[]): string {
  const hash = createHash("sha256");
  for (const source of sources) {
    for (const file of filesUnder(join(root, source)))
      hash.update(file.slice(root.length)).update("\0").update(readFileSync(file)).update("\0");
  }
  return hash.digest("hex").slice(0, 16);
}

function filesUnder(path: string): string[] {
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path)
    .toSorted()
    .flatMap((name) => filesUnder(join(path, name)));
}

const keptForMs = 12 * 60 * 60 * 1000;

/** Builds nobody has asked for in half a day. One in use longer than that belongs to a server whose sources have since changed. */
function forgetOldBuilds(): void {
  const folder = join(root, ".build");
  mkdirSync(folder, { recursive: true });
  for (const name of readdirSync(folder)) {
    if (!/^(worker|web)-/.test(name)) continue;
    const path = join(folder, name);
    const age = Date.now() - (statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? Date.now());
    if (age > keptForMs) rmSync(path, { recursive: true, force: true });
  }
}
