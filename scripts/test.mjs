import { runUnderProjectNode } from "./bootstrap.mjs";

await runUnderProjectNode("check.ts", { exitCodeWhenStopped: 1 });
