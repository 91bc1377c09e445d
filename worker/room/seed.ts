import type { Id } from "../../contract/ids.ts";
import { seedUpdate, type SeedText } from "../../text/seed.ts";
import { clientsIn } from "./guard.ts";
import type { Change } from "./host.ts";

/** The first text of a document. `at` is ISO 8601 in UTC. */
export type Seed = SeedText & { documentId: Id<"document">; by: Id<"person">; at: string };

/** Written by the server, on behalf of whoever began the document. */
export function firstChange(seed: Seed): Change {
  const update = seedUpdate(seed);
  return { by: { personId: seed.by, organisation: "", isOnBehalf: true }, update, clientIds: clientsIn(update) };
}
