import { eq, sql } from "drizzle-orm";
import type { Database } from "../platform/database.ts";
import { notificationProgress } from "./tables.ts";

/** What is followed by its number. */
export const followed = { feed: 1, comments: 2 } as const;
type Followed = (typeof followed)[keyof typeof followed];

/** The number that it has been followed to. */
export async function reached(database: Database, id: Followed): Promise<number> {
  const [row] = await database.select({ seq: notificationProgress.seq }).from(notificationProgress).where(eq(notificationProgress.id, id));
  return row?.seq ?? 0;
}

/** Written after what was found up to there is kept. Two at once go no way back. */
export async function goOnFrom(database: Database, id: Followed, seq: number): Promise<void> {
  await database
    .insert(notificationProgress)
    .values({ id, seq })
    .onConflictDoUpdate({ target: notificationProgress.id, set: { seq: sql`max(${notificationProgress.seq}, ${seq})` } });
}
