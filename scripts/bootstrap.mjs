// Plain JavaScript without dependencies: this runs on whatever Node the machine has, before anything is installed.
import { join } from "node:path";
import { installWhatIsMissing } from "./install.mjs";
import { root, runScript } from "./processes.mjs";

const oldestNode = 20;

/**
 * Installs what is missing and runs the script under the project's own Node, with the arguments of this command.
 * @param {string} script a file in scripts/
 * @param {{ exitCodeWhenStopped: number }} options a server that is stopped has done its work, a test run has not
 * @returns {Promise<void>}
 */
export async function runUnderProjectNode(script, { exitCodeWhenStopped }) {
  try {
    requireNode();
    await installWhatIsMissing();
    process.exitCode = await runScript(join(root, "scripts", script), process.argv.slice(2), exitCodeWhenStopped);
  } catch (error) {
    console.error(`\n${error instanceof Error ? error.message : String(error)}`);
    process.exitCode = 1;
  }
}

function requireNode() {
  if (Number(process.versions.node.split(".")[0]) >= oldestNode) return;
  throw new Error(
    `This is Node ${process.versions.node}; Samarbejdsrum needs Node ${oldestNode} or newer. Install one from your system's packages or nodejs.org.`,
  );
}
