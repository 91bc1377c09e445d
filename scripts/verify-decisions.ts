import { parseArgs } from "node:util";
import { chainStepSchema } from "../contract/decision-answers.ts";
import type { ChainStep } from "../contract/views.ts";
import { Halt, runCommand } from "./halt.ts";
import { ask, enterTarget, say, type Target } from "./operator.ts";

/**
 * `npm run -s decisions:verify` goes through every chain of every forum in the local data, link by link, and computes every hash anew, those of the frozen texts too.
 * With an address it is done there, with that installation's key in OPERATIONS_KEY. It fails when anything does not fit, and says where.
 */
async function verifyDecisions(): Promise<void> {
  const { values, positionals } = parseArgs({ options: { data: { type: "string" } }, allowPositionals: true });
  const target = await enterTarget("decisions:verify", positionals[0], values.data);
  try {
    await verifyAll(target);
  } finally {
    await target.leave();
  }
}

async function verifyAll(target: Target): Promise<void> {
  const steps: ChainStep[] = [];
  for (let after: string | null = null, isLast = false; !isLast;) {
    const step: ChainStep = await ask(target, "/api/decisions/verifications", { after }, chainStepSchema, "");
    steps.push(step);
    after = step.next;
    isLast = after === null;
  }
  for (const line of new Set(steps.map(nameOf))) {
    const ofChain = steps.filter((step) => nameOf(step) === line);
    const checked = sum(ofChain.map((step) => step.checked));
    const later = sum(ofChain.map((step) => step.linkedLater));
    if (checked > 0)
      say(`${line}: ${checked} ${checked === 1 ? "link" : "links"}${later > 0 ? `, ${later} linked later than decided` : ""}`);
  }
  const faults = steps.flatMap((step) => (step.fault === null ? [] : [`${nameOf(step)}: ${faultLine(step.fault)}`]));
  if (faults.length > 0) throw new Halt(`Something does not fit:\n${faults.join("\n")}`);
  say("Every hash is what it was.");
}

const nameOf = ({ forum }: ChainStep): string => (forum === null ? "No decisions" : `${forum.name} (${forum.id}), ${forum.access}`);
const sum = (numbers: number[]): number => numbers.reduce((total, one) => total + one, 0);

function faultLine({ code, position, subjectId, detail }: NonNullable<ChainStep["fault"]>): string {
  const at = [position === null ? "" : `link ${position}`, subjectId ?? ""].filter((part) => part !== "").join(", ");
  return `${code.replaceAll("_", " ")}${at === "" ? "" : ` at ${at}`}${detail === "" ? "" : ` (${detail})`}`;
}

await runCommand(verifyDecisions);
process.exit();
