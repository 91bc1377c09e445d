import { Hono, type Context } from "hono";
import { forumRulesChangeSchema } from "../../contract/forum-rules.ts";
import type { Id } from "../../contract/ids.ts";
import { newSeatSchema, seatChangeSchema } from "../../contract/seat.ts";
import type { Person } from "../access/actor.ts";
import type { AppEnv } from "../access/context.ts";
import { requireId, requirePermission, requirePerson, requireReader } from "../access/require.ts";
import { findDocumentsOfSpaces } from "../documents/documents.ts";
import { listItemTexts } from "../meetings/item-text.ts";
import { membershipsOf } from "../organisations/memberships.ts";
import { copenhagenDate } from "../platform/clock.ts";
import { readJson } from "../platform/input.ts";
import { found, refuse, settled } from "../platform/refusal.ts";
import { readmitAll } from "../room/address.ts";
import { viewForumRules } from "../screens/forum-rules.ts";
import { findSpacesOfForum } from "../spaces/facts.ts";
import { listTemplates } from "../templates/templates.ts";
import { addSeat, changeRules, changeSeat, findSeat } from "./changes.ts";
import { findForum } from "./forums.ts";
import { forumAboveUnled } from "./seats.ts";

type RouteContext = Context<AppEnv>;

/** How a forum works, and who sits in it. */
export const forumRulesRoutes = new Hono<AppEnv>()
  .get("/forums/:forumId/rules", async (c) => {
    const actor = settled(requireReader(c.var.actor, "records"));
    return c.json(found(await viewForumRules(c.var.database, actor, settled(requireId("forum", c.req.param("forumId"))), c.var.now)));
  })
  .put("/forums/:forumId/rules", async (c) => {
    const { actor, forum } = await enter(c, settled(requireId("forum", c.req.param("forumId"))));
    const change = settled(await readJson(c.req.raw, forumRulesChangeSchema));
    settled(await changeRules(c.var.database, actor, forum.id, change, c.var.now));
    return c.json(await answer(c, actor, forum.id));
  })
  .post("/forums/:forumId/seats", async (c) => {
    const { actor, forum } = await enter(c, settled(requireId("forum", c.req.param("forumId"))));
    const seat = settled(await readJson(c.req.raw, newSeatSchema));
    const [membership] = await membershipsOf(c.var.database, seat.personId, copenhagenDate(c.var.now));
    const unaffiliated = refuse("invalid_input", [{ path: "personId", issue: "belongs to no organisation" }]);
    const organisationId = settled(membership?.organisationId ?? unaffiliated);
    settled(await addSeat(c.var.database, actor, forum.id, organisationId, seat, c.var.now));
    await readmit(c, forum.id);
    return c.json(await answer(c, actor, forum.id), 201);
  })
  .patch("/seats/:seatId", async (c) => {
    const seat = found(await findSeat(c.var.database, settled(requireId("seat", c.req.param("seatId")))));
    const { actor } = await enter(c, seat.forumId);
    const change = settled(await readJson(c.req.raw, seatChangeSchema));
    settled(await changeSeat(c.var.database, actor, seat, change, copenhagenDate(c.var.now), c.var.now));
    await readmit(c, seat.forumId);
    return c.json(await answer(c, actor, seat.forumId));
  });

async function enter(c: RouteContext, forumId: Id<"forum">) {
  const actor = settled(requirePerson(c.var.actor));
  const forum = found(await findForum(c.var.database, forumId));
  const above = await forumAboveUnled(c.var.database, forum, copenhagenDate(c.var.now));
  settled(requirePermission(actor, { verb: "forum.read", forumId }, { verb: "forum.change", forumId, above }));
  return { actor, forum };
}

/** Whoever reads or writes by a seat comes back with the rights that they have now: to the items' texts, the templates, and what the forum's spaces share with it. */
async function readmit({ env, var: { database } }: RouteContext, forumId: Id<"forum">): Promise<void> {
  const [texts, spaceIds, templates] = await Promise.all([
    listItemTexts(database, forumId),
    findSpacesOfForum(database, forumId),
    listTemplates(database, forumId),
  ]);
  const documents = await findDocumentsOfSpaces(database, spaceIds);
  await readmitAll(env, [...texts, ...templates.map(({ textId }) => textId), ...documents.map(({ id }) => id)]);
}

const answer = async (c: RouteContext, actor: Person, forumId: Id<"forum">) =>
  found(await viewForumRules(c.var.database, actor, forumId, c.var.now));
