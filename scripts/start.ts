import { createWriteStream, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { playSpring } from "../test/cast/spring.ts";
import { currentBuild } from "./build.ts";
import { Halt, runCommand } from "./halt.ts";
import { endWithParent, serve } from "./serve.ts";
import { root } from "./tools.ts";

const defaultPort = 8787;
const dataDir = join(root, ".data");

const say = (line: string): void => console.log(line);

async function start(): Promise<void> {
  const port = requirePort(process.env["PORT"]);
  endWithParent();
  mkdirSync(dataDir, { recursive: true });
  const logFile = createWriteStream(join(dataDir, "server.log"));
  const serving = await serve({
    build: () => {
      forgetHalfASpring();
      return currentBuild(say);
    },
    dataDir,
    port,
    say,
    log: ({ level, message }) => {
      logFile.write(`${new Date().toISOString()} ${level} ${message}\n`);
      // The runtime's own remarks about itself are for its makers; they are in the file.
      if ((level === "warn" || level === "error") && !message.startsWith("NOSENTRY")) console.error(message);
    },
  });
  try {
    await playSpringOnce(serving.baseUrl);
  } catch (error) {
    await serving.stop();
    throw error;
  }
  say(`
Samarbejdsrum is at  ${serving.baseUrl}
Sign in at           ${serving.baseUrl}/sign-in  as one of the demo's people, with one click
                     or by e-mail: the letter lands in ${serving.baseUrl}/dev/mailbox
The data is in       .data/  (remove it to begin again; what the server logs is in .data/server.log)
Stop with            Ctrl+C
`);
}

/**
 * The demo's story, told through the front door once per data folder. A marker says how far it came: a story that was cut short leaves
 * half a spring, which telling it again would not make whole.
 */
const springMarker = join(dataDir, "spring");

async function playSpringOnce(baseUrl: string): Promise<void> {
  if (existsSync(springMarker)) return;
  writeFileSync(springMarker, "playing");
  say("Playing the cluster's spring of 2023 …");
  await playSpring(baseUrl, (step) => say(`  ${step}`));
  writeFileSync(springMarker, "played");
}

/** Only for when the data folder is this process's own. Nobody has been told the address yet, so nothing of anybody's is lost. */
function forgetHalfASpring(): void {
  if (!existsSync(springMarker) || readFileSync(springMarker, "utf8") === "played") return;
  say("The demo's story was interrupted last time; beginning again with an empty data folder.");
  for (const folder of ["d1", "do", "r2", "cache"]) rmSync(join(dataDir, folder), { recursive: true, force: true });
  rmSync(springMarker);
}

function requirePort(given: string | undefined): number {
  if (given === undefined || given === "") return defaultPort;
  const port = Number(given);
  if (Number.isInteger(port) && port > 0 && port < 65_536) return port;
  throw new Halt(`PORT is "${given}", which is not a port. Choose a number from 1024 to 65535: PORT=8788 npm start`);
}

await runCommand(start);
