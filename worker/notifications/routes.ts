import { Hono } from "hono";
import {
  mailSettingsSchema,
  notificationQuerySchema,
  notificationReadingSchema,
  notificationReadingsSchema,
  type NotificationPage,
  type ReadingsDone,
} from "../../contract/notification.ts";
import type { Overview } from "../../contract/overview.ts";
import type { AppEnv } from "../access/context.ts";
import { requireId, requirePerson } from "../access/require.ts";
import { parse, readJson } from "../platform/input.ts";
import { found, settled } from "../platform/refusal.ts";
import { countUnread, viewNotifications } from "../screens/notifications.ts";
import { viewOverview } from "../screens/overview.ts";
import { listNotifications, markNotification, markThrough, unmark } from "./notifications.ts";
import { changeMailSettings, mailSettingsOf } from "./settings.ts";

/** What concerns the one who asks: what waits for them, what has happened, and when they want a mail about it. */
export const notificationRoutes = new Hono<AppEnv>()
  .get("/overview", async (c) => c.json<Overview>(await viewOverview(c.var.database, settled(requirePerson(c.var.actor)), c.var.now)))
  .get("/notifications", async (c) => {
    const { database, now } = c.var;
    const actor = settled(requirePerson(c.var.actor));
    const { kind, unread, before, limit } = settled(parse(notificationQuerySchema, c.req.query()));
    const rows = await listNotifications(database, actor.personId, { kind, onlyUnread: unread === "1", before }, limit);
    const notifications = await viewNotifications(database, actor, rows, now);
    return c.json<NotificationPage>({ notifications, next: rows.length < limit ? null : (rows.at(-1)?.id ?? null) });
  })
  .get("/notifications/count", async (c) => {
    const actor = settled(requirePerson(c.var.actor));
    return c.json(await countUnread(c.var.database, actor, c.var.now));
  })
  .put("/notifications/readings", async (c) => {
    const { database, now } = c.var;
    const { personId } = settled(requirePerson(c.var.actor));
    const readings = settled(await readJson(c.req.raw, notificationReadingsSchema));
    if (readings.read) return c.json<ReadingsDone>({ markedAt: await markThrough(database, personId, readings.through, now) });
    await unmark(database, personId, readings.markedAt);
    return c.json<ReadingsDone>({ markedAt: readings.markedAt });
  })
  .put("/notifications/:notificationId/reading", async (c) => {
    const { database, now } = c.var;
    const actor = settled(requirePerson(c.var.actor));
    const id = settled(requireId("notification", c.req.param("notificationId")));
    const { read } = settled(await readJson(c.req.raw, notificationReadingSchema));
    found((await markNotification(database, actor.personId, id, read, now)) ? true : null);
    return c.json(await countUnread(database, actor, now));
  })
  .get("/notifications/mail", async (c) => {
    const { personId } = settled(requirePerson(c.var.actor));
    return c.json(await mailSettingsOf(c.var.database, personId));
  })
  .put("/notifications/mail", async (c) => {
    const { personId } = settled(requirePerson(c.var.actor));
    const settings = settled(await readJson(c.req.raw, mailSettingsSchema));
    await changeMailSettings(c.var.database, personId, settings, c.var.now);
    return c.json(settings);
  });
