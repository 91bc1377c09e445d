import {
  kindOfNotification,
  unreadShownMax,
  type NotificationAbout,
  type NotificationCount,
  type NotificationSays,
  type NotificationView,
} from "../../contract/notification.ts";
import type { Person } from "../access/actor.ts";
import { listNotifications, type NotificationRow } from "../notifications/notifications.ts";
import { summarisePeople } from "../organisations/directory.ts";
import { copenhagenDate } from "../platform/clock.ts";
import type { Database } from "../platform/database.ts";
import { findNotifiedThings } from "./notified-things.ts";

/** Those that are about something which the reader may still read, in the order given. */
export async function viewNotifications(
  database: Database,
  actor: Person,
  rows: NotificationRow[],
  now: Date,
): Promise<NotificationView[]> {
  const [thingOf, people] = await Promise.all([
    findNotifiedThings(database, actor, rows, now),
    summarisePeople(
      database,
      rows.flatMap(({ actorId }) => actorId ?? []),
      copenhagenDate(now),
    ),
  ]);
  return rows.flatMap((row) => {
    const about = thingOf(row);
    if (about === null) return [];
    const { id, says, at, actorId, readAt } = row;
    const by = actorId === null ? null : (people.get(actorId) ?? null);
    return [{ id, says, kind: kindOfNotification[says], at, by, about, path: pathOf(says, about), readAt }];
  });
}

function pathOf(says: NotificationSays, about: NotificationAbout): string {
  const kind = kindOfNotification[says];
  switch (about.thing) {
    case "document":
      if (about.threadId !== null) return `/documents/${about.id}?thread=${about.threadId}`;
      return kind === "question" ? `/documents/${about.id}/review` : `/documents/${about.id}`;
    case "submission":
      return `/forums/${about.forum.id}`;
    case "item":
      if (about.action !== null) return "/actions";
      return about.decision === null ? `/agenda-items/${about.id}` : `/decisions/${about.decision.id}`;
    case "meeting":
      return kind === "minutes" ? `/meetings/${about.id}/minutes` : `/meetings/${about.id}`;
    case "space":
    case "door":
      return `/spaces/${about.id}`;
    case "round":
      return `/status-rounds/${about.id}`;
  }
}

/** How many are unread, of those that the list would show: a number tells of nothing that nobody may see. */
export async function countUnread(database: Database, actor: Person, now: Date): Promise<NotificationCount> {
  const wanted = { kind: undefined, onlyUnread: true, before: undefined };
  const rows = await listNotifications(database, actor.personId, wanted, unreadShownMax + 1);
  if (rows.length === 0) return { unread: 0 };
  const thingOf = await findNotifiedThings(database, actor, rows, now);
  return { unread: rows.filter((row) => thingOf(row) !== null).length };
}
