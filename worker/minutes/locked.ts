import { eq } from "drizzle-orm";
import type { Id } from "../../contract/ids.ts";
import type { Database } from "../platform/database.ts";
import { minutesConclusions, minutesPublications, minutesRounds } from "./tables.ts";

type RoundRow = typeof minutesRounds.$inferSelect;
export type ConclusionRow = typeof minutesConclusions.$inferSelect;
export type PublicationRow = typeof minutesPublications.$inferSelect;

/** The approval of the meeting's minutes; undefined while they are not approved. */
export async function findConclusion(database: Database, meetingId: Id<"meeting">): Promise<ConclusionRow | undefined> {
  const [row] = await database.select().from(minutesConclusions).where(eq(minutesConclusions.meetingId, meetingId));
  return row;
}

/** The approval, and what was approved by it. */
export async function findLocked(
  database: Database,
  meetingId: Id<"meeting">,
): Promise<{ conclusion: ConclusionRow; round: RoundRow } | undefined> {
  const [row] = await database
    .select({ conclusion: minutesConclusions, round: minutesRounds })
    .from(minutesConclusions)
    .innerJoin(minutesRounds, eq(minutesRounds.id, minutesConclusions.roundId))
    .where(eq(minutesConclusions.meetingId, meetingId));
  return row;
}

export async function findPublication(database: Database, meetingId: Id<"meeting">): Promise<PublicationRow | undefined> {
  const [row] = await database.select().from(minutesPublications).where(eq(minutesPublications.meetingId, meetingId));
  return row;
}
