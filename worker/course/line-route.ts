import { Hono } from "hono";
import type { AppEnv } from "../access/context.ts";
import { problemResponse, refuse } from "../platform/refusal.ts";
import { isSameOrigin } from "../platform/security.ts";
import { enterMeeting } from "./door.ts";
import { meetingBellOf } from "./meeting-bell.ts";

/** `GET /sync/meetings/:meetingId`, the socket of those who follow a meeting. Whoever may not is refused here, before the object wakes. */
export const lineRoute = new Hono<AppEnv>().get("/sync/meetings/:meetingId", async (c) => {
  if (c.req.header("upgrade")?.toLowerCase() !== "websocket") return problemResponse(refuse("upgrade_expected"));
  if (!isSameOrigin(c.req.raw)) return problemResponse(refuse("wrong_origin"));
  const { meeting } = await enterMeeting(c, "meeting.follow", c.req.param("meetingId"));
  return meetingBellOf(c.env, meeting.id).fetch(c.req.raw);
});
