import { Hono, type Context } from "hono";
import { itemRequestAcceptanceSchema, itemRequestRefusalSchema, newItemRequestSchema } from "../../contract/item-request.ts";
import type { Id } from "../../contract/ids.ts";
import type { Person } from "../access/actor.ts";
import type { AppEnv } from "../access/context.ts";
import { requireId, requirePermission, requirePerson } from "../access/require.ts";
import { findForum } from "../forums/forums.ts";
import { findMailing } from "../letters/mailings.ts";
import { findMeeting } from "../meetings/meetings.ts";
import { readJson } from "../platform/input.ts";
import { found, refuse, settled } from "../platform/refusal.ts";
import { requestersOf, viewItemRequests } from "../screens/item-requests.ts";
import { sendRequestLetter } from "./letters.ts";
import { decline, findItemRequest, requestItem, takeOn, type ItemRequestRow } from "./requests.ts";

type RouteContext = Context<AppEnv>;

/** What people want on a forum's agenda. */
export const itemRequestRoutes = new Hono<AppEnv>()
  .get("/forums/:forumId/item-requests", async (c) => {
    const { actor, forumId } = await enterForum(c);
    return c.json(await viewItemRequests(c.var.database, actor, forumId, c.var.now));
  })
  .post("/forums/:forumId/item-requests", async (c) => {
    const { actor, forumId } = await enterForum(c);
    const space = await requestersOf(c.var.database, forumId, c.var.now);
    settled(requirePermission(actor, { verb: "forum.read", forumId }, { verb: "space.read", space }));
    const input = settled(await readJson(c.req.raw, newItemRequestSchema));
    settled(await requestItem(c.var.database, actor, forumId, input, c.var.now));
    return c.json(await viewItemRequests(c.var.database, actor, forumId, c.var.now), 201);
  })
  .post("/item-requests/:itemRequestId/acceptance", async (c) => {
    const { actor, request } = await enter(c);
    const { meetingId } = settled(await readJson(c.req.raw, itemRequestAcceptanceSchema));
    const meeting = await findMeeting(c.var.database, meetingId);
    settled(
      meeting?.forumId === request.forumId
        ? await takeOn(c.var.database, actor, request, meeting, c.var.now)
        : refuse("invalid_input", [{ path: "meetingId", issue: "not a meeting of this forum" }]),
    );
    return answer(c, actor, request);
  })
  .post("/item-requests/:itemRequestId/refusal", async (c) => {
    const { actor, request } = await enter(c);
    const { reason } = settled(await readJson(c.req.raw, itemRequestRefusalSchema));
    settled(await decline(c.var.database, actor, request, reason, c.var.now));
    return answer(c, actor, request);
  });

async function enterForum(c: RouteContext): Promise<{ actor: Person; forumId: Id<"forum"> }> {
  const actor = settled(requirePerson(c.var.actor));
  const forum = found(await findForum(c.var.database, settled(requireId("forum", c.req.param("forumId") ?? ""))));
  settled(requirePermission(actor, { verb: "forum.read", forumId: forum.id }));
  return { actor, forumId: forum.id };
}

/** The signed-in person, and the request that they may answer. Whoever may not, and did not ask, does not learn that it is there. */
async function enter(c: RouteContext): Promise<{ actor: Person; request: ItemRequestRow }> {
  const actor = settled(requirePerson(c.var.actor));
  const request = found(await findItemRequest(c.var.database, settled(requireId("itemRequest", c.req.param("itemRequestId") ?? ""))));
  const { forumId, requestedBy } = request;
  const answering = { verb: "item_request.answer", forumId } as const;
  const isOwn = requestedBy === actor.personId;
  settled(requirePermission(actor, isOwn ? { verb: "forum.read", forumId } : answering, answering));
  return { actor, request };
}

/** The letter goes while nobody waits for it. */
async function answer(c: RouteContext, actor: Person, request: ItemRequestRow) {
  const { database, now } = c.var;
  const mailing = await findMailing(database, "request_answered", request.id);
  if (mailing !== undefined) c.executionCtx.waitUntil(sendRequestLetter(c.env, database, mailing, now));
  return c.json(await viewItemRequests(database, actor, request.forumId, now), 201);
}
