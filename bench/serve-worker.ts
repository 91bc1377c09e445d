import { mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { Log, LogLevel, Miniflare, convertV4MiniflareOptions } from "miniflare";

/** `node bench/serve-worker.ts SCRIPT DATA PORT`: a peer's worker in the runtime that the product has, run as scripts/serve.ts runs the product. */
const [script, dataDir, port] = process.argv.slice(2);
if (script === undefined || dataDir === undefined || port === undefined)
  throw new Error("Use: node bench/serve-worker.ts SCRIPT DATA PORT");

const temporary = join(dataDir, "runtime");
rmSync(temporary, { recursive: true, force: true });
mkdirSync(temporary, { recursive: true });
process.env["TMPDIR"] = temporary;
const runtime = new Miniflare({
  ...convertV4MiniflareOptions({
    workers: [
      {
        name: "peer",
        modules: [{ type: "ESModule", path: script }],
        modulesRoot: join(script, ".."),
        compatibilityDate: "2026-10-01",
        compatibilityFlags: ["nodejs_compat"],
        durableObjects: { ROOMS: { className: "Rooms", useSQLite: true } },
      },
    ],
  }),
  host: "127.0.0.1",
  port: Number(port),
  cf: false,
  log: new Log(LogLevel.NONE),
  logRequests: false,
  handleStructuredLogs: ({ message }) => console.log(message),
  telemetry: { enabled: false },
  resourcePersistencePath: dataDir,
  resourceTmpPath: temporary,
});
await runtime.ready;
console.log("ready");
