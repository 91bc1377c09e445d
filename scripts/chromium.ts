import { accessSync, constants, existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { chromium } from "playwright-core";
import { Halt } from "./halt.ts";
import { runTool } from "./tools.ts";

const names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

/** The path of a Chromium that is here: the one named by CHROMIUM_PATH, one on the PATH, else the one Playwright has downloaded. */
export function findChromium(): string | null {
  const named = process.env["CHROMIUM_PATH"];
  if (named !== undefined && named !== "") {
    if (!isExecutable(named)) throw new Halt(`CHROMIUM_PATH names ${named}, which is not a program. Correct it or leave it out.`);
    return named;
  }
  const folders = (process.env["PATH"] ?? "").split(delimiter);
  const onPath = folders.flatMap((folder) => names.map((name) => join(folder, name))).find(isExecutable);
  return onPath ?? (existsSync(chromium.executablePath()) ? chromium.executablePath() : null);
}

/** Makes sure there is a Chromium: Debian's package for those who may install it, else Playwright's own download. */
export async function requireChromium(say: (line: string) => void): Promise<string> {
  const here = findChromium();
  if (here !== null) return here;
  const attempts: { what: string; run: () => ReturnType<typeof runTool> }[] = [
    { what: "Playwright's own download", run: () => runTool("playwright-core", ["install", "chromium-headless-shell", "chromium"]) },
  ];
  if (process.getuid?.() === 0 && existsSync("/usr/bin/apt-get"))
    attempts.unshift({ what: "Debian's chromium package", run: installDebianPackage });
  const failures: string[] = [];
  for (const { what, run } of attempts) {
    say(`No Chromium here: installing ${what} (a minute or two) …`);
    const { output } = await run().catch((error: unknown) => ({ output: String(error) }));
    const installed = findChromium();
    if (installed !== null) return installed;
    failures.push(`${what}:\n${output.trim().split("\n").slice(-5).join("\n")}`);
  }
  throw new Halt(
    `${failures.join("\n\n")}\n\nThe browser tests need a Chromium and none could be installed. Install one (on Debian: sudo apt-get install chromium), or name one with CHROMIUM_PATH.`,
  );
}

async function installDebianPackage(): ReturnType<typeof runTool> {
  const env = { DEBIAN_FRONTEND: "noninteractive" };
  const update = await runTool("/usr/bin/apt-get", ["update", "-q"], { env });
  if (update.exitCode !== 0) return update;
  return runTool("/usr/bin/apt-get", ["install", "-y", "-q", "--no-install-recommends", "chromium"], { env });
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
