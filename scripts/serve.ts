import { mkdirSync, readFileSync, rmSync } from "node:fs";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import type { D1Database } from "@cloudflare/workers-types/experimental";
import { Log, LogLevel, Miniflare, convertV4MiniflareOptions, type V4WorkerOptionsShape } from "miniflare";
import { seedCast } from "../test/cast/seed.ts";
import type { Build } from "./build.ts";
import { claimDataDir } from "./claim.ts";
import { Halt, runCommand } from "./halt.ts";
import { migrate } from "./migrate.ts";
import { requireFreePort } from "./port.ts";
import { loadReferenceData } from "./reference-data.ts";
import { secretsOf } from "./secrets.ts";

/** A line the worker or the runtime wrote. */
export type LogLine = { level: string; message: string };
export type ServeOptions = {
  /** Asked for only when the data folder and the port are free. */
  build: () => Promise<Build>;
  /** Holds database, rooms, artefacts and secrets. Made when it is not there. */
  dataDir: string;
  port: number;
  say: (line: string) => void;
  log: (line: LogLine) => void;
};
export type Serving = { baseUrl: string; stop: () => Promise<void> };

/** How often the installation's cron trigger is due here. The runtime has no clock for it, so this file is the clock. */
const sweepEveryMs = 60_000;

/** Runs a built worker over a data folder: migrated, with reference data and the demo's cast, answering at `localhost` only. */
export async function serve({ build, dataDir, port, say, log }: ServeOptions): Promise<Serving> {
  mkdirSync(dataDir, { recursive: true });
  const baseUrl = `http://localhost:${port}`;
  const release = claimDataDir(dataDir, baseUrl);
  const undo: (() => unknown)[] = [release];
  const stop = async (): Promise<void> => {
    for (const step of undo.splice(0).toReversed()) await step();
  };
  try {
    await requireFreePort(port);
    const runtime = new Miniflare(runtimeOptions({ build: await build(), dataDir, port, baseUrl, log }));
    undo.push(() => runtime.dispose());
    await runtime.ready;
    await prepare(await runtime.getD1Database("DB"), say);
    undo.push(await sweepRegularly(runtime, log));
    return { baseUrl, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

type RuntimeOptions = Pick<ServeOptions, "dataDir" | "port" | "log"> & { build: Build; baseUrl: string };

function runtimeOptions({ build, dataDir, port, baseUrl, log }: RuntimeOptions): ConstructorParameters<typeof Miniflare>[0] {
  const {
    assets,
    bindings,
    modulesRules: _bundled,
    ...others
  } = JSON.parse(readFileSync(join(build.worker, "options.json"), "utf8")) as V4WorkerOptionsShape;
  const temporary = join(dataDir, "runtime");
  // What a killed runtime left of its own scratch files.
  rmSync(temporary, { recursive: true, force: true });
  mkdirSync(temporary);
  process.env["TMPDIR"] = temporary;
  return {
    ...convertV4MiniflareOptions({
      workers: [
        {
          ...others,
          name: "samarbejdsrum",
          rootPath: build.worker,
          modulesRoot: build.worker,
          modules: [{ type: "ESModule", path: join(build.worker, "index.js") }],
          // Nobody outside is told of the names that somebody tries out on their own machine.
          bindings: { ...bindings, BASE_URL: baseUrl, RESOLVER_URL: "", DEMO: "on", ...secretsOf(dataDir) },
          // Not the id of wrangler.toml, which names the file: it changes when somebody deploys, and the data would seem gone.
          d1Databases: { DB: "samarbejdsrum" },
          ...(assets === undefined ? {} : { assets: { ...assets, directory: build.web } }),
        },
      ],
    }),
    host: "127.0.0.1",
    port,
    cf: false,
    log: new Log(LogLevel.NONE),
    logRequests: false,
    handleStructuredLogs: log,
    telemetry: { enabled: false },
    resourcePersistencePath: dataDir,
    resourceTmpPath: temporary,
  };
}

async function prepare(database: D1Database, say: (line: string) => void): Promise<void> {
  const migrations = await migrate(database);
  if (migrations.length > 0) say(`Applied ${migrations.length} database migration${migrations.length === 1 ? "" : "s"}.`);
  await loadReferenceData(database);
  await seedCast(database);
}

async function sweepRegularly(runtime: Miniflare, log: (line: LogLine) => void): Promise<() => void> {
  const worker = await runtime.getWorker();
  const sweep = async (): Promise<void> => {
    try {
      await worker.scheduled({ cron: "* * * * *" });
    } catch (error) {
      log({ level: "error", message: `the sweep failed: ${String(error)}` });
    }
  };
  await sweep();
  const timer = setInterval(() => void sweep(), sweepEveryMs);
  return () => clearInterval(timer);
}

/**
 * `node scripts/serve.ts --data DIR --port N --worker DIR --web DIR`: serves that build, and prints one line of JSON when it answers. What
 * the worker logs goes to stderr.
 */
async function main(): Promise<void> {
  const text = { type: "string" } as const;
  const { data, port: portText, worker, web } = parseArgs({ options: { data: text, port: text, worker: text, web: text } }).values;
  const port = Number(portText);
  if (data === undefined || worker === undefined || web === undefined || !Number.isInteger(port)) {
    throw new Halt("Use: node scripts/serve.ts --data DIR --port N --worker DIR --web DIR");
  }
  const say = (line: string): void => console.error(line);
  endWithParent();
  const { baseUrl } = await serve({
    build: () => Promise.resolve({ worker, web }),
    dataDir: resolve(data),
    port,
    say,
    log: ({ level, message }) => console.error(`${level}: ${message}`),
  });
  console.log(JSON.stringify({ ready: baseUrl }));
}

/**
 * Ends this process when the one that started it with an IPC channel is gone. Signals need nothing: the runtime is ended with the
 * process, and whatever anybody has been told is on the disk.
 */
export function endWithParent(): void {
  process.on("disconnect", () => process.exit());
}

if (import.meta.main) await runCommand(main);
