import type { Id } from "../../contract/ids.ts";
import { feedHead } from "../events/feed.ts";
import type { Database } from "../platform/database.ts";
import type { Env } from "../platform/env.ts";
import { describe, log } from "../platform/log.ts";
import { deliveryOf } from "./delivery-of.ts";
import { activeEndpointIds } from "./endpoint-rows.ts";

/** Tells every active endpoint that the feed has grown. For after the commit: an endpoint that this misses, `sweep` finds. */
export async function wakeEndpoints(env: Env, database: Database): Promise<void> {
  await askEach(env, database, (delivery) => delivery.wake());
}

/** Wakes the active endpoints that the feed has left behind, or whose alarm was lost. For the clock and for the start of a server. */
export async function sweep(env: Env, database: Database): Promise<void> {
  const head = await feedHead(database);
  await askEach(env, database, (delivery) => delivery.wakeIfBehind(head));
}

async function askEach(env: Env, database: Database, ask: (delivery: ReturnType<typeof deliveryOf>) => Promise<unknown>): Promise<void> {
  const tell = async (endpointId: Id<"endpoint">) => {
    try {
      await ask(deliveryOf(env, endpointId));
    } catch (error) {
      // One object that cannot be reached must not keep the news from the others; the next sweep asks it again.
      log("error", "endpoint not woken", { endpointId, error: describe(error) });
    }
  };
  await Promise.all((await activeEndpointIds(database)).map(tell));
}
