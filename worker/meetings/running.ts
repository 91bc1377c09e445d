import { and, eq, exists, inArray, type SQL } from "drizzle-orm";
import type { Id } from "../../contract/ids.ts";
import type { MeetingState } from "../../contract/meeting.ts";
import type { Database } from "../platform/database.ts";
import { meetings } from "./tables.ts";

/** The meeting is in one of the states, when the statement runs: what was read before the batch may have gone on by then. */
export function meetingIsIn(database: Database, id: Id<"meeting">, states: MeetingState[]): SQL {
  return exists(
    database
      .select({ id: meetings.id })
      .from(meetings)
      .where(and(eq(meetings.id, id), inArray(meetings.state, states))),
  );
}
