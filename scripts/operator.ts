import { mkdirSync } from "node:fs";
import { join, resolve } from "node:path";
import * as v from "valibot";
import { problemSchema } from "../contract/problem.ts";
import { currentBuild } from "./build.ts";
import { findClaim } from "./claim.ts";
import { Halt } from "./halt.ts";
import { findFreePort } from "./port.ts";
import { secretsOf } from "./secrets.ts";
import { serve } from "./serve.ts";
import { root } from "./tools.ts";

/** An installation, and the key by which it knows whoever operates it. */
export type Target = { address: string; key: string; leave: () => Promise<void> };
const stays = async (): Promise<void> => undefined;
export const say = (line: string): void => console.log(line);

/** The installation at the address with the key in OPERATIONS_KEY, or that of the local data, over the server that serves it or one of its own for the while. */
export async function enterTarget(command: string, address: string | undefined, dataDir: string | undefined): Promise<Target> {
  return address === undefined ? localTarget(resolve(dataDir ?? join(root, ".data"))) : deployedTarget(command, address);
}

/** @param goOn what to say of how to go on, when this fails */
export async function ask<S extends v.GenericSchema>(
  { address, key }: Target,
  path: string,
  request: object,
  schema: S,
  goOn: string,
): Promise<v.InferOutput<S>> {
  const response = await fetch(new URL(path, address), {
    method: "POST",
    headers: { "content-type": "application/json", authorization: `Bearer ${key}` },
    body: JSON.stringify(request),
  }).catch((cause: unknown) => {
    throw new Halt(`${address} does not answer.${goOn}`, { cause });
  });
  const body: unknown = await response.json().catch(() => null);
  const step = v.safeParse(schema, body);
  if (response.ok && step.success) return step.output;
  const problem = v.safeParse(problemSchema, body);
  if (problem.success && problem.output.code === "not_allowed") throw new Halt(`${address} does not know this OPERATIONS_KEY.`);
  throw new Halt(`${address} answered ${response.status}${problem.success ? ` ${problem.output.code}` : ""}.${goOn}`);
}

async function localTarget(dataDir: string): Promise<Target> {
  mkdirSync(dataDir, { recursive: true });
  const { OPERATIONS_KEY: key } = secretsOf(dataDir);
  const claim = findClaim(dataDir);
  if (claim !== null) return { address: claim.address, key, leave: stays };
  const { baseUrl, stop } = await serve({
    build: () => currentBuild(say),
    dataDir,
    port: await findFreePort(),
    say,
    log: ({ level, message }) => void (level === "error" && console.error(message)),
  });
  return { address: baseUrl, key, leave: stop };
}

function deployedTarget(command: string, address: string): Target {
  if (!URL.canParse(address)) throw new Halt(`${address} is not an address. Use: npm run -s ${command} -- https://samarbejdsrum.example`);
  const key = process.env["OPERATIONS_KEY"];
  if (key === undefined || key === "") throw new Halt("Put the installation's key in OPERATIONS_KEY.");
  return { address, key, leave: stays };
}
