import { Hono } from "hono";
import type { AppEnv } from "../access/context.ts";
import { problemResponse, Refusal, refuse } from "../platform/refusal.ts";
import { roomOf } from "./address.ts";
import { withAdmission } from "./admission.ts";
import { enter, type Admit } from "./door.ts";

/**
 * `GET /sync/:documentId`, the WebSocket that stock y-websocket clients open with the document's id as room name. Whoever may not enter is
 * refused here, in HTTP: to a close code, older clients only answer by coming again.
 */
export function syncRoute(admit: Admit) {
  return new Hono<AppEnv>().get("/sync/:documentId", async (c) => {
    if (c.req.header("upgrade")?.toLowerCase() !== "websocket") return problemResponse(refuse("upgrade_expected"));
    const entered = await enter(c, admit);
    if (entered instanceof Refusal) return problemResponse(entered);
    return roomOf(c.env, entered.documentId).fetch(withAdmission(c.req.raw, entered.admission));
  });
}
