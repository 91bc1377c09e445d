import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { D1Database } from "@cloudflare/workers-types/experimental";
import { referenceStatements } from "../data/reference.ts";
import { root } from "./tools.ts";

const statements = (): string[] => referenceStatements(readFileSync(join(root, "data/municipalities.csv"), "utf8"));

/** Municipalities and regions, added or corrected. */
export async function loadReferenceData(database: D1Database): Promise<void> {
  await database.batch(statements().map((statement) => database.prepare(statement)));
}

// `npm run reference:sql` prints it for a real installation: see README.md, "Deploy".
if (import.meta.main) console.log(statements().join("\n"));
