import { lt, max } from "drizzle-orm";
import type { Database } from "../platform/database.ts";
import { events } from "./tables.ts";

/** The number of the last event that happened before the instant, 0 when there is none. */
export async function lastSeqBefore(database: Database, at: Date): Promise<number> {
  const [row] = await database
    .select({ seq: max(events.seq) })
    .from(events)
    .where(lt(events.occurredAt, at.toISOString()));
  return row?.seq ?? 0;
}
