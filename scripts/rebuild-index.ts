import { parseArgs } from "node:util";
import * as v from "valibot";
import { idSchema, type Id } from "../contract/ids.ts";
import { Halt, runCommand } from "./halt.ts";
import { ask, enterTarget, say, type Target } from "./operator.ts";

const documentId = idSchema("document");
const stepSchema = v.object({ indexed: v.number(), failed: v.array(documentId), next: v.nullable(documentId) });

const recordStepSchema = v.object({ entered: v.number(), next: v.nullable(v.string()) });

/**
 * `npm run -s index:rebuild` has every room of the local data write its index anew, and then the record its entries, over the server that serves it or one of its own for the
 * while. With an address it is done there, with that installation's key in OPERATIONS_KEY. `--after ID` goes on where an earlier run ended.
 */
async function rebuildIndex(): Promise<void> {
  const { values, positionals } = parseArgs({ options: { data: { type: "string" }, after: { type: "string" } }, allowPositionals: true });
  const after = v.safeParse(v.nullable(documentId), values.after ?? null);
  if (!after.success) throw new Halt(`--after ${values.after ?? ""} is not the id of a document.`);
  const [address] = positionals;
  const target = await enterTarget("index:rebuild", address, values.data);
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

await runCommand(rebuildIndex);
process.exit();
