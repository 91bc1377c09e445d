import { Hono, type Context } from "hono";
import * as v from "valibot";
import { idSchema, type Id } from "../../contract/ids.ts";
import { packFrames, pollLimits, problemOfClose } from "../../contract/polling.ts";
import type { AppEnv } from "../access/context.ts";
import { newId } from "../platform/ids.ts";
import { parse, readAtMost } from "../platform/input.ts";
import { problemResponse, refuse, settled } from "../platform/refusal.ts";
import { roomOf } from "./address.ts";
import type { DocumentRoom } from "./document-room.ts";
import { enter, type Admit } from "./door.ts";
import type { PollKey } from "./polls.ts";

const countSchema = v.pipe(v.string(), v.regex(/^\d{1,15}$/), v.transform(Number));

/**
 * The room for those whose network blocks sockets, as contract/polling.ts has it. Each request passes the same door as a socket does once, so
 * whoever signs out or loses the document is refused at the next.
 */
export function pollRoutes(admit: Admit) {
  const find = async (c: Context<AppEnv>): Promise<{ room: DurableObjectStub<DocumentRoom>; key: PollKey }> => {
    const { documentId, admission } = settled(await enter(c, admit));
    const pollId = settled(parse(idSchema("poll"), c.req.param("pollId")));
    return { room: roomOf(c.env, documentId), key: { pollId, personId: admission.personId } };
  };
  return new Hono<AppEnv>()
    .post("/sync/:documentId/polls", async (c) => {
      const { documentId, admission } = settled(await enter(c, admit));
      const id: Id<"poll"> = newId("poll", c.var.now);
      const opened = await roomOf(c.env, documentId).openPoll(id, admission);
      if (opened.kind === "closed") return problemResponse(refuse(problemOfClose[opened.code]));
      return c.json({ id }, 201);
    })
    .get("/sync/:documentId/polls/:pollId/frames", async (c) => {
      const { room, key } = await find(c);
      const fetched = await room.fetchFrames(key, settled(parse(countSchema, c.req.query("after"))));
      if (fetched.kind === "closed") return problemResponse(refuse(problemOfClose[fetched.code]));
      return c.body(packFrames(fetched.frames), 200, { "content-type": "application/octet-stream" });
    })
    .post("/sync/:documentId/polls/:pollId/frames", async (c) => {
      const { room, key } = await find(c);
      const number = settled(parse(countSchema, c.req.query("number")));
      const body = await readAtMost(c.req.raw.body, pollLimits.bodyBytes);
      const taken = await room.takeFrames(key, number, settled(body ?? refuse("body_too_large")));
      if (taken.kind === "closed") return problemResponse(refuse(problemOfClose[taken.code]));
      return c.body(null, 204);
    })
    .delete("/sync/:documentId/polls/:pollId", async (c) => {
      const { room, key } = await find(c);
      await room.leavePoll(key);
      return c.body(null, 204);
    });
}
