import type { Database } from "../platform/database.ts";
import type { Env } from "../platform/env.ts";
import { forgetPreviousSecrets } from "./endpoint-rows.ts";
import { tellOwners } from "./owners.ts";
import { sweep } from "./wake.ts";

/** What the clock does for the endpoints: wakes those that fell behind, writes to owners, lets go of old secrets. One failing holds up no other. */
export async function keepUpEndpoints(env: Env, database: Database, now: Date): Promise<void> {
  const results = await Promise.allSettled([sweep(env, database), tellOwners(env, database, now), forgetPreviousSecrets(database, now)]);
  for (const result of results) if (result.status === "rejected") throw result.reason;
}
