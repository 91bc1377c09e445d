import { eq, gt } from "drizzle-orm";
import type { Database } from "../platform/database.ts";
import type { Env } from "../platform/env.ts";
import { commit } from "../platform/database.ts";
import { meetingBellOf } from "./meeting-bell.ts";
import { meetingCourses } from "./tables.ts";

/**
 * Tells those who follow a meeting that has changed since they were last told. Asked after every request that may have changed something, so that whatever
 * puts `meetingChanged` in its batch is told of, and what a server's death left untold is told with the next.
 */
export async function ringChangedMeetings(env: Env, database: Database): Promise<void> {
  const changed = await database
    .select({ meetingId: meetingCourses.meetingId, revision: meetingCourses.revision })
    .from(meetingCourses)
    .where(gt(meetingCourses.revision, meetingCourses.rung));
  if (changed.length === 0) return;
  await Promise.all(changed.map(({ meetingId, revision }) => meetingBellOf(env, meetingId).ring(revision)));
  await commit(
    database,
    changed.map(({ meetingId, revision }) =>
      database.update(meetingCourses).set({ rung: revision }).where(eq(meetingCourses.meetingId, meetingId)),
    ),
  );
}
