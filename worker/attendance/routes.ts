import { Hono } from "hono";
import { attendanceMarkSchema, attendeeIdSchema, itemAbsenceSchema } from "../../contract/live.ts";
import type { AppEnv } from "../access/context.ts";
import { enterItem, enterMeeting, refuseOffAgenda } from "../course/door.ts";
import { parse, readJson } from "../platform/input.ts";
import { Refusal, refuse, settled } from "../platform/refusal.ts";
import { viewLiveMeeting } from "../screens/live.ts";
import { noteAttendance, noteItemAbsence } from "./attendance.ts";

/** Who is there, noted by whoever leads the meeting. */
export const attendanceRoutes = new Hono<AppEnv>()
  .put("/meetings/:meetingId/attendance/:attendeeId", async (c) => {
    const { database, now } = c.var;
    const { actor, meeting } = await enterMeeting(c, "meeting.conduct", c.req.param("meetingId"));
    const attendeeId = attendeeIn(c.req.param("attendeeId"));
    const mark = settled(await readJson(c.req.raw, attendanceMarkSchema));
    settled(await noteAttendance(database, actor, meeting, attendeeId, mark, now));
    return c.json(await viewLiveMeeting(database, actor, meeting, now));
  })
  .put("/agenda-items/:agendaItemId/attendance/:attendeeId", async (c) => {
    const { database, now } = c.var;
    const { actor, meeting, item } = await enterItem(c, "meeting.conduct", c.req.param("agendaItemId"));
    settled(await refuseOffAgenda(database, item));
    const attendeeId = attendeeIn(c.req.param("attendeeId"));
    const { absence } = settled(await readJson(c.req.raw, itemAbsenceSchema));
    settled(await noteItemAbsence(database, actor, meeting, item.id, attendeeId, absence, now));
    return c.json(await viewLiveMeeting(database, actor, meeting, now));
  });

function attendeeIn(part: string) {
  const parsed = parse(attendeeIdSchema, part);
  return settled(parsed instanceof Refusal ? refuse("not_found") : parsed);
}
