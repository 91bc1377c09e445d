import { createWriteStream, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { playSpring } from "../test/cast/spring.ts";
import { currentBuild, type Build } from "./build.ts";
import { Halt, isFullDisk, runCommand } from "./halt.ts";
import { endWithParent, serve, type LogLine, type Serving } from "./serve.ts";
import { root } from "./tools.ts";

const defaultPort = 8787;
const dataDir = join(root, ".data");

const say = (line: string): void => console.log(line);

async function start(): Promise<void> {
  const port = requirePort(process.env["PORT"]);
  endWithParent();
  say(`Starting Samarbejdsrum on port ${port} …`);
  mkdirSync(dataDir, { recursive: true });
  let fullDisk: LogLine | null = null;
  const write = openLog();
  const log = (line: LogLine): void => {
    if (isFullDisk(line.message)) fullDisk = line;
    write(line);
  };
  try {
    const serving = await serve({ build: buildForWholeStory, dataDir, port, say, log });
    await playSpringOnce(serving);
    announce(serving.baseUrl);
  } catch (error) {
    // Of a full disk the runtime tells its log; here it only says that something failed.
    throw fullDisk === null ? error : new Error("SQLITE_FULL", { cause: error });
  }
}

function announce(baseUrl: string): void {
  say(`
Samarbejdsrum is at  ${baseUrl}
Sign in at           ${baseUrl}/sign-in  as one of the demo's people, with one click
                     or by e-mail: the letter lands in ${baseUrl}/dev/mailbox
The data is in       .data/  (remove it to begin again; what the server logs is in .data/server.log)
Stop with            Ctrl+C
`);
}

/** Everything goes to a file that begins anew with each start; what went wrong is said here too, in a line. */
function openLog(): (line: LogLine) => void {
  const file = createWriteStream(join(dataDir, "server.log"));
  // The log is not worth ending the server for.
  file.on("error", (error) => say(`The log cannot be written: ${error.message}`));
  return ({ level, message }) => {
    file.write(`${new Date().toISOString()} ${level} ${message}\n`);
    // The runtime's own remarks about itself are for its makers.
    if ((level === "warn" || level === "error") && !message.startsWith("NOSENTRY")) console.error(message.split("\n", 1)[0]?.slice(0, 500));
  };
}

/**
 * The demo's story, told through the front door once per data folder. A marker says how far it came: a story that was cut short leaves
 * half a spring, which telling it again would not make whole.
 */
const springMarker = join(dataDir, "spring");

async function playSpringOnce({ baseUrl, stop }: Serving): Promise<void> {
  if (existsSync(springMarker)) return;
  writeFileSync(springMarker, "playing");
  say("Playing the cluster's spring of 2023 …");
  try {
    await playSpring(baseUrl, (step) => say(`  ${step}`));
  } catch (error) {
    await stop();
    throw error;
  }
  writeFileSync(springMarker, "played");
}

/**
 * Clears away half a spring first, which may be done only here, where the data folder is this process's own. Nobody has been told the
 * address yet, so nothing of anybody's is lost.
 */
async function buildForWholeStory(): Promise<Build> {
  if (existsSync(springMarker) && readFileSync(springMarker, "utf8") !== "played") {
    say("The demo's story was interrupted last time; beginning again with an empty data folder.");
    for (const folder of ["d1", "do", "r2", "cache"]) rmSync(join(dataDir, folder), { recursive: true, force: true });
    rmSync(springMarker);
  }
  return currentBuild(say);
}

function requirePort(given: string | undefined): number {
  if (given === undefined || given === "") return defaultPort;
  const port = Number(given);
  if (Number.isInteger(port) && port > 0 && port < 65_536) return port;
  throw new Halt(`PORT is "${given}", which is not a port. Choose a number from 1024 to 65535: PORT=8788 npm start`);
}

await runCommand(start);
