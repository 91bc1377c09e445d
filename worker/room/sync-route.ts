import { Hono, type Context } from "hono";
import { idSchema, type Id } from "../../contract/ids.ts";
import { textSchemaVersion } from "../../contract/text.ts";
import type { AppEnv } from "../access/context.ts";
import { parse } from "../platform/input.ts";
import { problemResponse, Refusal, refuse } from "../platform/refusal.ts";
import { isSameOrigin } from "../platform/security.ts";
import { roomOf } from "./address.ts";
import { withAdmission, type Admission } from "./admission.ts";

/**
 * `GET /sync/:documentId`, the WebSocket that stock y-websocket clients open with the document's id as room name. Whoever may not enter is
 * refused here, in HTTP and before the room wakes: to a close code, older clients only answer by coming again.
 */
export function syncRoute(admit: (c: Context<AppEnv>, documentId: Id<"document">) => Promise<Admission | Refusal>) {
  return new Hono<AppEnv>().get("/sync/:documentId", async (c) => {
    if (c.req.header("upgrade")?.toLowerCase() !== "websocket") return problemResponse(refuse("upgrade_expected"));
    if (!isSameOrigin(c.req.raw)) return problemResponse(refuse("wrong_origin"));
    // An editor that knows fewer kinds of text deletes what it does not know, for everybody.
    if (isOlderSchema(c.req.query("schema"))) return problemResponse(refuse("upgrade_expected"));
    const documentId = parse(idSchema("document"), c.req.param("documentId"));
    if (documentId instanceof Refusal) return problemResponse(refuse("not_found"));
    const admission = await admit(c, documentId);
    if (admission instanceof Refusal) return problemResponse(admission);
    return roomOf(c.env, documentId).fetch(withAdmission(c.req.raw, admission));
  });
}

/** A client that says nothing of a schema is a program that brings its own text, and is let in. */
function isOlderSchema(given: string | undefined): boolean {
  return given !== undefined && !(Number(given) >= textSchemaVersion);
}
