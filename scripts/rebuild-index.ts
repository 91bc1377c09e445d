import { mkdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import * as v from "valibot";
import { idSchema, type Id } from "../contract/ids.ts";
import { problemSchema } from "../contract/problem.ts";
import { currentBuild } from "./build.ts";
import { findClaim } from "./claim.ts";
import { Halt, runCommand } from "./halt.ts";
import { findFreePort } from "./port.ts";
import { secretsOf } from "./secrets.ts";
import { serve } from "./serve.ts";
import { root } from "./tools.ts";

const documentId = idSchema("document");
const stepSchema = v.object({ indexed: v.number(), failed: v.array(documentId), next: v.nullable(documentId) });

const recordStepSchema = v.object({ entered: v.number(), next: v.nullable(v.string()) });

type Target = { address: string; key: string; leave: () => Promise<void> };
const stays = async (): Promise<void> => undefined;
const say = (line: string): void => console.log(line);

/**
 * `npm run -s index:rebuild` has every room of the local data write its index anew, and then the record its entries, over the server that serves it or one of its own for the
 * while. With an address it is done there, with that installation's key in OPERATIONS_KEY. `--after ID` goes on where an earlier run ended.
 */
async function rebuildIndex(): Promise<void> {
  const { values, positionals } = parseArgs({ options: { data: { type: "string" }, after: { type: "string" } }, allowPositionals: true });
  const after = v.safeParse(v.nullable(documentId), values.after ?? null);
  if (!after.success) throw new Halt(`--after ${values.after ?? ""} is not the id of a document.`);
  const [address] = positionals;
  const target = address === undefined ? await localTarget(resolve(values.data ?? join(root, ".data"))) : deployedTarget(address);
  try {
    await rebuildAll(target, after.output);
    await rebuildRecord(target);
  } finally {
    await target.leave();
  }
}

async function rebuildAll(target: Target, first: Id<"document"> | null): Promise<void> {
  let indexed = 0;
  const failed: Id<"document">[] = [];
  for (let after = first, isLast = false; !isLast;) {
    const step = await takeStep(target, after);
    indexed += step.indexed;
    failed.push(...step.failed);
    isLast = step.next === null;
    after = step.next;
    say(`Indexed ${indexed} ${indexed === 1 ? "text" : "texts"}${after === null ? "." : `, up to ${after}.`}`);
  }
  if (failed.length > 0) throw new Halt(`${failed.length} could not be indexed; the server's log says why:\n${failed.join("\n")}`);
}

/** What the record finds of decisions and imported minutes. It is soon done, so it begins at the beginning. */
async function rebuildRecord(target: Target): Promise<void> {
  let entered = 0;
  for (let after: string | null = null, isLast = false; !isLast;) {
    const step: v.InferOutput<typeof recordStepSchema> = await ask(target, "/api/record/rebuilds", { after }, recordStepSchema, "");
    entered += step.entered;
    after = step.next;
    isLast = after === null;
  }
  say(`Entered ${entered} ${entered === 1 ? "item" : "items"} in the record.`);
}

const takeStep = (target: Target, after: Id<"document"> | null): Promise<v.InferOutput<typeof stepSchema>> =>
  ask(target, "/api/index/rebuilds", { after }, stepSchema, after === null ? "" : ` To go on from here, add: --after ${after}`);

async function ask<S extends v.GenericSchema>(
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

function deployedTarget(address: string): Target {
  if (!URL.canParse(address))
    throw new Halt(`${address} is not an address. Use: npm run -s index:rebuild -- https://samarbejdsrum.example`);
  const key = process.env["OPERATIONS_KEY"];
  if (key === undefined || key === "") throw new Halt("Put the installation's key in OPERATIONS_KEY.");
  return { address, key, leave: stays };
}

await runCommand(rebuildIndex);
process.exit();
