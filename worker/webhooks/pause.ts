import type { automaticPauseReasons } from "../../contract/event.ts";
import { append } from "../events/feed.ts";
import { commit, violatesNotNull, type Database } from "../platform/database.ts";
import type { Env } from "../platform/env.ts";
import { pauseItself, type EndpointRow } from "./endpoint-rows.ts";

/**
 * Pauses an endpoint that nobody asked to pause, and tells the feed in the same batch. False where somebody has moved or paused it since:
 * then what was seen does not count. The event stands in the name of whoever made the endpoint; only their organisation is told of it.
 */
export async function disableEndpoint(
  database: Database,
  env: Pick<Env, "BASE_URL">,
  row: EndpointRow,
  reason: (typeof automaticPauseReasons)[number],
  failingSince: Date | null,
  now: Date,
): Promise<boolean> {
  try {
    await commit(database, [
      pauseItself(database, row, reason, now),
      append(database, {
        type: "endpoint.disabled",
        occurredAt: now,
        actorId: row.createdBy,
        spaceId: null,
        forumId: null,
        organisationId: row.organisationId,
        access: "open",
        data: {
          endpointId: row.id,
          reason,
          failingSince: failingSince?.toISOString() ?? null,
          url: `${env.BASE_URL}/integrations?endpoint=${row.id}`,
        },
      }),
    ]);
    return true;
  } catch (error) {
    if (violatesNotNull(error, "endpoints.state")) return false;
    throw error;
  }
}
