import { checks, type Check } from "./checks.ts";
import { Halt, runCommand, sentenceFor } from "./halt.ts";

/** Every check and test, or those named: `npm test -- types unit`. The last line is the count. */
async function check(): Promise<void> {
  const names = process.argv.slice(2);
  const unknown = names.filter((name) => !checks.some((one) => one.name === name));
  if (unknown.length > 0)
    throw new Halt(`There is no check called ${unknown.join(", ")}. There are: ${checks.map((one) => one.name).join(", ")}.`);
  const chosen = names.length === 0 ? checks : checks.filter((one) => names.includes(one.name));
  const sum = { passed: 0, failed: 0, skipped: 0 };
  const failures: string[] = [];
  for (const [index, one] of chosen.entries()) {
    const { passed, failed, skipped } = await runWithProgress(one, `${index + 1}/${chosen.length}`);
    sum.passed += passed;
    sum.failed += failed;
    sum.skipped += skipped;
    if (failed > 0) failures.push(one.name);
  }
  if (failures.length > 0) console.log(`\nFailed: ${failures.join(", ")}. Run one alone with: npm test -- ${failures[0]}`);
  console.log(`\n${sum.passed} passed, ${sum.failed} failed${sum.skipped > 0 ? `, ${sum.skipped} skipped` : ""}`);
  process.exitCode = sum.failed > 0 || sum.passed === 0 ? 1 : 0;
}

async function runWithProgress(one: Check, place: string) {
  console.log(`\n[${place}] ${one.name}: ${one.proves}`);
  const startedMs = performance.now();
  const outcome = await one.run().catch((error: unknown) => ({ passed: 0, failed: 1, skipped: 0, output: sentenceFor(error) }));
  if (outcome.output.trim() !== "") console.log(outcome.output.trimEnd());
  const took = `${((performance.now() - startedMs) / 1000).toFixed(1)} s`;
  console.log(
    `  ${outcome.failed > 0 ? "FAILED" : "passed"}: ${outcome.passed} passed, ${outcome.failed} failed, ${outcome.skipped} skipped in ${took}`,
  );
  return outcome;
}

// Whoever interrupts this wants the tools it started gone too; they listen for this process's exit.
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP", "disconnect"]) process.on(signal, () => process.exit(1));
await runCommand(check);
process.exit();
