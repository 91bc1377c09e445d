import { max, sql } from "drizzle-orm";
import type { EventEnvelope } from "../../contract/event.ts";
import type { Id } from "../../contract/ids.ts";
import { readFeed } from "../events/feed.ts";
import { findMeetings } from "../meetings/meetings.ts";
import type { Database } from "../platform/database.ts";
import type { Env } from "../platform/env.ts";
import { describe, log } from "../platform/log.ts";
import { enterMeetings } from "./meeting-entries.ts";
import { recordProgress } from "./tables.ts";

/** Events gone through at a time. */
const eventsInStep = 200;

/**
 * Brings the record to where the feed is: a meeting that something was told of is entered anew. It reads bytes from the bucket, so it follows the change and is no
 * part of it; what it misses because the server dies, the next one finds.
 */
export async function followFeed(env: Env, database: Database): Promise<void> {
  const [row] = await database.select({ seq: max(recordProgress.seq) }).from(recordProgress);
  const entries = await readFeed(database, row?.seq ?? 0, eventsInStep);
  const last = entries.at(-1)?.envelope.seq;
  if (last === undefined) return;
  const ids = new Set(entries.flatMap(({ envelope }) => meetingOf(envelope) ?? []));
  for (const meeting of await findMeetings(database, ids)) {
    try {
      await enterMeetings(env, database, [meeting]);
    } catch (error) {
      // One meeting must not keep all others out of the record for good; a rebuild brings it in.
      log("error", "a meeting was not entered in the record", { meetingId: meeting.id, error: describe(error) });
    }
  }
  await database
    .insert(recordProgress)
    .values({ id: 1, seq: last })
    .onConflictDoUpdate({ target: recordProgress.id, set: { seq: sql`max(${recordProgress.seq}, ${last})` } });
}

function meetingOf({ data }: EventEnvelope): Id<"meeting"> | undefined {
  return "meeting" in data ? data.meeting.id : undefined;
}
