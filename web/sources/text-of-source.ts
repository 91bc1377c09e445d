import type { SourceProblem } from "../../contract/import-source.ts";

export type TextOfSource = { text: string } | { problem: SourceProblem };
