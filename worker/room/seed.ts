import type { Id } from "../../contract/ids.ts";
import type { SeedText } from "../../text/seed.ts";

/** The first text of a document. `at` is ISO 8601 in UTC. */
export type Seed = SeedText & { documentId: Id<"document">; by: Id<"person">; at: string };
