import { and, desc, eq, inArray, isNull, lt, lte, type SQL } from "drizzle-orm";
import type { Id } from "../../contract/ids.ts";
import { kindOfNotification, notificationSays, type NotificationKind } from "../../contract/notification.ts";
import type { Database } from "../platform/database.ts";
import { notifications } from "./tables.ts";

export type NotificationRow = typeof notifications.$inferSelect;

type Wanted = { kind: NotificationKind | undefined; onlyUnread: boolean; before: Id<"notification"> | undefined };

/** The person's own, the newest first, at most `limit`. What they may still read of them is asked by whoever shows them. */
export async function listNotifications(
  database: Database,
  personId: Id<"person">,
  { kind, onlyUnread, before }: Wanted,
  limit: number,
): Promise<NotificationRow[]> {
  const says = notificationSays.filter((one) => kindOfNotification[one] === kind);
  return database
    .select()
    .from(notifications)
    .where(
      and(
        eq(notifications.personId, personId),
        kind === undefined ? undefined : inArray(notifications.says, says),
        onlyUnread ? isNull(notifications.readAt) : undefined,
        before === undefined ? undefined : lt(notifications.id, before),
      ),
    )
    .orderBy(desc(notifications.id))
    .limit(limit);
}

/** Marks one of the person's own as read or as unread. False where there is none. */
export async function markNotification(
  database: Database,
  personId: Id<"person">,
  id: Id<"notification">,
  read: boolean,
  now: Date,
): Promise<boolean> {
  const marked = await mark(database, personId, eq(notifications.id, id), read ? now.toISOString() : null);
  return marked > 0;
}

/** Marks all that the person had before them as read, under the one instant that undoes it. */
export async function markThrough(database: Database, personId: Id<"person">, id: Id<"notification">, now: Date): Promise<string> {
  const markedAt = now.toISOString();
  await mark(database, personId, and(lte(notifications.id, id), isNull(notifications.readAt)), markedAt);
  return markedAt;
}

/** Undoes it. */
export async function unmark(database: Database, personId: Id<"person">, markedAt: string): Promise<void> {
  await mark(database, personId, eq(notifications.readAt, markedAt), null);
}

/** What was read in the app comes in no letter any more, also when it is marked as unread again. */
async function mark(database: Database, personId: Id<"person">, which: SQL | undefined, readAt: string | null): Promise<number> {
  const rows = await database
    .update(notifications)
    .set(readAt === null ? { readAt } : { readAt, awaitsMail: false })
    .where(and(eq(notifications.personId, personId), which))
    .returning({ id: notifications.id });
  return rows.length;
}
