import type { Id } from "../../contract/ids.ts";
import type { Database } from "../platform/database.ts";
import type { Env } from "../platform/env.ts";
import { describe, log } from "../platform/log.ts";
import { endpoints } from "./tables.ts";

type Standing = { organisationId: Id<"organisation">; delivery: "waiting" | "received" | "given_up" };

/** How far the events have come on their way to each endpoint that they are, or were, on their way to. */
export async function deliveriesOf(env: Env, database: Database, eventIds: Id<"event">[]): Promise<Standing[]> {
  const ask = async ({ id, organisationId }: { id: Id<"endpoint">; organisationId: Id<"organisation"> }): Promise<Standing[]> => {
    try {
      const standings = await env.DELIVERIES.getByName(id).standingsOf(eventIds);
      return standings.map((delivery) => ({ organisationId, delivery }));
    } catch (error) {
      // One object that cannot be reached must not keep what is known of the others from being read.
      log("error", "endpoint not asked", { endpointId: id, error: describe(error) });
      return [];
    }
  };
  const rows = await database.select({ id: endpoints.id, organisationId: endpoints.organisationId }).from(endpoints);
  return (await Promise.all(rows.map(ask))).flat();
}

/**
 * One for each of the events that the endpoint was to be told of. What it lost the right to was never its; what it has received once it has
 * received, also while the event waits to be sent again.
 */
export function standingsIn(sql: SqlStorage, eventIds: Id<"event">[]): Standing["delivery"][] {
  return sql
    .exec<{ state: "waiting" | "delivered" | "given_up" }>(
      `SELECT iif(EXISTS (SELECT 1 FROM attempts WHERE attempts.event_id = deliveries.event_id AND result = 'delivered'), 'delivered', state) AS state
       FROM deliveries WHERE state <> 'withheld' AND event_id IN (SELECT value FROM json_each(?))`,
      JSON.stringify(eventIds),
    )
    .toArray()
    .map(({ state }) => (state === "delivered" ? "received" : state));
}
