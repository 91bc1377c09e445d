import { Hono } from "hono";
import { currentItemSchema, liveQuerySchema } from "../../contract/live.ts";
import type { AppEnv } from "../access/context.ts";
import { requirePermission } from "../access/require.ts";
import { seatsOf } from "../forums/seats.ts";
import { findAgendaItem } from "../meetings/agenda.ts";
import { findMeeting } from "../meetings/meetings.ts";
import { copenhagenDate } from "../platform/clock.ts";
import { parse, readJson } from "../platform/input.ts";
import { found, refuse, settled } from "../platform/refusal.ts";
import { viewLiveMeeting } from "../screens/live.ts";
import { refuseSpentToken } from "../tokens/spent.ts";
import { findCourse, takeUp } from "./course.ts";
import { enterMeeting, refuseOffAgenda } from "./door.ts";
import { meetingBellOf } from "./meeting-bell.ts";

/** A meeting while it runs: what it is at, and news of it for those whose network lets no socket through. */
export const courseRoutes = new Hono<AppEnv>()
  .get("/meetings/:meetingId/live", async (c) => {
    const { database, now } = c.var;
    const { actor, meeting } = await enterMeeting(c, "meeting.follow", c.req.param("meetingId"));
    const { after, wait } = settled(parse(liveQuerySchema, c.req.query()));
    if (after !== undefined && wait !== undefined && wait > 0) {
      const course = await findCourse(database, meeting.id);
      if ((course?.revision ?? 0) <= after) await meetingBellOf(c.env, meeting.id).pastOrLater(after, wait * 1000);
      // The token, the seat and the meeting itself may have gone while the answer was held back.
      const [spent, seats, later] = await Promise.all([
        refuseSpentToken(database, actor, now),
        seatsOf(database, actor.personId, copenhagenDate(now)),
        findMeeting(database, meeting.id).then(found),
      ]);
      if (spent !== null) settled(spent);
      // Of those they came with: a program has not all of its maker's.
      const still = { ...actor, seats: seats.filter((seat) => actor.seats.some(({ forumId }) => forumId === seat.forumId)) };
      settled(requirePermission(still, { verb: "meeting.follow", meeting: later }));
      return c.json(await viewLiveMeeting(database, still, later, now));
    }
    return c.json(await viewLiveMeeting(database, actor, meeting, now));
  })
  .put("/meetings/:meetingId/current-item", async (c) => {
    const { database, now } = c.var;
    const { actor, meeting } = await enterMeeting(c, "meeting.conduct", c.req.param("meetingId"));
    const { agendaItemId, at } = settled(await readJson(c.req.raw, currentItemSchema));
    if (agendaItemId !== null) {
      const item = await findAgendaItem(database, agendaItemId);
      const isHere = item?.meetingId === meeting.id;
      const onAgenda = settled(isHere ? item : refuse("invalid_input", [{ path: "agendaItemId", issue: "not on this agenda" }]));
      settled(await refuseOffAgenda(database, onAgenda));
    }
    settled(await takeUp(database, actor, meeting, agendaItemId, at === null || new Date(at) > now ? now : new Date(at), now));
    return c.json(await viewLiveMeeting(database, actor, meeting, now));
  });
