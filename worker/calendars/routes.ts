import { Hono } from "hono";
import type { AppEnv } from "../access/context.ts";
import { requirePerson } from "../access/require.ts";
import { seatsOf } from "../forums/seats.ts";
import { copenhagenDate } from "../platform/clock.ts";
import { problemResponse, refuse, settled } from "../platform/refusal.ts";
import { listCalendarMeetings } from "../screens/calendar.ts";
import { closeCalendar, findCalendar, findCalendarOf, openCalendar } from "./calendars.ts";
import { calendarOf } from "./entries.ts";

/** Whether somebody has an address for their calendar, under `/api`. */
export const calendarRoutes = new Hono<AppEnv>()
  .get("/calendar", async (c) => {
    const actor = settled(requirePerson(c.var.actor));
    const row = await findCalendarOf(c.var.database, actor.personId);
    return c.json({ createdAt: row?.createdAt ?? null });
  })
  .post("/calendar", async (c) => {
    const actor = settled(requirePerson(c.var.actor));
    const secret = await openCalendar(c.var.database, actor, c.var.now);
    return c.json({ url: `${c.env.BASE_URL}/calendars/${secret}.ics` }, 201, { "cache-control": "no-store" });
  })
  .delete("/calendar", async (c) => {
    const actor = settled(requirePerson(c.var.actor));
    await closeCalendar(c.var.database, actor, c.var.now);
    return c.json({ createdAt: null });
  });

/** The calendar itself, for programs that know its address and nothing else. What it says is what its owner may read today. */
export const calendarFileRoutes = new Hono<AppEnv>().get("/calendars/:file", async (c) => {
  const { database, now } = c.var;
  const secret = /^([0-9a-f]{48})\.ics$/.exec(c.req.param("file"))?.[1];
  const calendar = secret === undefined ? undefined : await findCalendar(database, secret);
  if (calendar === undefined) return problemResponse(refuse("not_found"));
  const seats = await seatsOf(database, calendar.personId, copenhagenDate(now));
  const meetings = await listCalendarMeetings(
    database,
    seats.map(({ forumId }) => forumId),
  );
  return c.body(calendarOf(meetings, c.env.BASE_URL), 200, {
    "content-type": "text/calendar; charset=utf-8",
    "cache-control": "private, no-store",
    "referrer-policy": "no-referrer",
  });
});
