import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { currentBuild } from "./build.ts";
import { requireChromium } from "./chromium.ts";
import { root, runTool } from "./tools.ts";

/** `output` is printed when it is not empty: a check that is content has nothing to say. */
export type Outcome = { passed: number; failed: number; skipped: number; output: string };
export type Check = { name: string; proves: string; run: () => Promise<Outcome> };

const folders = ["contract", "text", "i18n", "data", "worker", "web", "scripts", "test", "bench", "examples"];
const toolTimeoutMs = 5 * 60_000;
const testsTimeoutMs = 15 * 60_000;

const say = (line: string): void => console.log(`  ${line}`);

export const checks: Check[] = [
  tool("format", "every file is formatted the one way", "oxfmt", ["--check", "."]),
  // Named folders: without them the linter has been seen to find nothing and be content.
  tool("lint", "no suspicious code, no arrow between folders that should not be there", "oxlint", [
    "--type-aware",
    "--deny-warnings",
    ...folders,
  ]),
  tool("types", "all projects compile", "tsc", ["-b"]),
  tool("unused", "no file, export or dependency that nobody uses", "knip", ["--no-progress"]),
  { name: "migrations", proves: "migrations/ makes the tables that the code describes", run: checkMigrations },
  { name: "build", proves: "the worker and the web app build, within their budgets", run: checkBuild },
  { name: "deploy", proves: "the whole is ready to be deployed, up to the credentials", run: checkDeploy },
  { name: "unit", proves: "plain functions", run: () => runTests("unit") },
  { name: "worker", proves: "the application through its front door, inside the runtime", run: () => runTests("worker") },
  {
    name: "crash",
    proves: "whole servers, killed and started again; meanwhile, stock clients that stay for a while",
    run: async () => {
      // Both would make it.
      await currentBuild(say);
      // The second waits most of its time, and needs no processor for that.
      return together(runTests("crash"), runTests("clients"));
    },
  },
  {
    name: "e2e",
    proves: "people at browsers",
    run: async () => {
      await requireChromium(say);
      return runTests("e2e");
    },
  },
];

const one = (ok: boolean, output: string): Outcome => ({ passed: ok ? 1 : 0, failed: ok ? 0 : 1, skipped: 0, output: ok ? "" : output });

function tool(name: string, proves: string, command: string, args: string[]): Check {
  return {
    name,
    proves,
    run: async () => {
      const { exitCode, output } = await runTool(command, args, { timeoutMs: toolTimeoutMs });
      return one(exitCode === 0, output);
    },
  };
}

/** Lets drizzle-kit continue from a copy of migrations/: if it finds something to add, somebody forgot to generate it. */
async function checkMigrations(): Promise<Outcome> {
  const copy = join(root, ".build", "migrations-check");
  rmSync(copy, { recursive: true, force: true });
  cpSync(join(root, "migrations"), copy, { recursive: true });
  const { exitCode, output } = await runTool("drizzle-kit", ["generate"], {
    env: { MIGRATIONS_OUT: ".build/migrations-check" },
    timeoutMs: toolTimeoutMs,
  });
  const known = readdirSync(join(root, "migrations"));
  const added = readdirSync(copy).filter((name) => name.endsWith(".sql") && !known.includes(name));
  const missing = added.map((name) => readFileSync(join(copy, name), "utf8")).join("\n");
  if (missing !== "") return one(false, `The tables have changed and migrations/ does not know. Run: npm run migration\n\n${missing}`);
  return one(exitCode === 0, output);
}

async function checkBuild(): Promise<Outcome> {
  await currentBuild(say);
  return one(true, "");
}

async function checkDeploy(): Promise<Outcome> {
  const { web } = await currentBuild(say);
  const { exitCode, output } = await runTool("wrangler", ["deploy", "--dry-run", "--outdir", ".build/deploy-check", "--assets", web], {
    timeoutMs: toolTimeoutMs,
  });
  return one(exitCode === 0, output);
}

async function together(...runs: Promise<Outcome>[]): Promise<Outcome> {
  const outcomes = await Promise.all(runs);
  const sum = (of: (outcome: Outcome) => number): number => outcomes.reduce((total, outcome) => total + of(outcome), 0);
  return {
    passed: sum(({ passed }) => passed),
    failed: sum(({ failed }) => failed),
    skipped: sum(({ skipped }) => skipped),
    output: outcomes.map(({ output }) => output).join("\n"),
  };
}

/** vitest's own JSON report, of which we read the counts. */
type Report = {
  numPassedTests: number;
  numFailedTests: number;
  numPendingTests: number;
  numTodoTests: number;
  testResults: { status: string; assertionResults: { status: string }[] }[];
};

async function runTests(project: string): Promise<Outcome> {
  // The runtime's plugin wants the folder of the assets to be there.
  mkdirSync(join(root, "dist"), { recursive: true });
  const report = join(root, ".build", `report-${project}.json`);
  rmSync(report, { force: true });
  const { exitCode } = await runTool(
    "vitest",
    ["run", "--project", project, "--reporter", "default", "--reporter", "json", `--outputFile.json=${report}`],
    { onOutput: (text) => process.stdout.write(text), timeoutMs: testsTimeoutMs },
  );
  const counts = readReport(report);
  if (counts === null) return { passed: 0, failed: 1, skipped: 0, output: `${project}: the test run ended without a report.` };
  if (counts.failed > 0) return { ...counts, output: "" };
  if (exitCode !== 0)
    return { ...counts, failed: 1, output: `${project}: every test passed, but the run itself failed; its words are above.` };
  if (counts.passed === 0) return { ...counts, failed: 1, output: `${project}: no test ran.` };
  return { ...counts, output: "" };
}

/** Null when there is no report. A file that broke before its first test counts as one failure. */
function readReport(path: string): { passed: number; failed: number; skipped: number } | null {
  let report: Report;
  try {
    report = JSON.parse(readFileSync(path, "utf8")) as Report;
  } catch {
    return null;
  }
  const broken = report.testResults.filter(
    (file) => file.status === "failed" && !file.assertionResults.some((test) => test.status === "failed"),
  );
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + broken.length,
    skipped: report.numPendingTests + report.numTodoTests,
  };
}
