import { runUnderProjectNode } from "../scripts/bootstrap.mjs";

await runUnderProjectNode("../bench/bench.ts", { exitCodeWhenStopped: 1 });
