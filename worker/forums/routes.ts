import { Hono } from "hono";
import { newMeetingSchema } from "../../contract/meeting.ts";
import type { AppEnv } from "../access/context.ts";
import { requireId, requirePermission, requirePerson, requireReader } from "../access/require.ts";
import { findMeeting, planMeeting } from "../meetings/meetings.ts";
import { copenhagenDate } from "../platform/clock.ts";
import { readJson } from "../platform/input.ts";
import { answerPage } from "../platform/pages.ts";
import { found, settled } from "../platform/refusal.ts";
import { viewForum } from "../screens/forum.ts";
import { viewMeeting } from "../screens/meeting.ts";
import { findForum, listForums } from "./forums.ts";

export const forumRoutes = new Hono<AppEnv>()
  .get("/forums", async (c) => {
    settled(requireReader(c.var.actor, "records"));
    const forums = await listForums(c.var.database, copenhagenDate(c.var.now));
    return c.json(answerPage(c, forums, { placeOf: ({ name, id }) => `${name}~${id}`, direction: "ascending" }));
  })
  .get("/forums/:forumId", async (c) => {
    const actor = settled(requireReader(c.var.actor, "records"));
    return c.json(found(await viewForum(c.var.database, actor, settled(requireId("forum", c.req.param("forumId"))), c.var.now)));
  })
  .post("/forums/:forumId/meetings", async (c) => {
    const actor = settled(requirePerson(c.var.actor));
    const forum = found(await findForum(c.var.database, settled(requireId("forum", c.req.param("forumId")))));
    settled(requirePermission(actor, { verb: "forum.read", forumId: forum.id }, { verb: "meeting.plan", forumId: forum.id }));
    const input = settled(await readJson(c.req.raw, newMeetingSchema));
    const id = await planMeeting(c.var.database, actor, forum.id, input, c.var.now);
    const meeting = found(await findMeeting(c.var.database, id));
    return c.json(found(await viewMeeting(c.var.database, actor, meeting, c.var.now)), 201);
  });
