import { Hono } from "hono";
import type { AgreedAction } from "../../contract/action-answers.ts";
import { actionQuerySchema, newActionSchema, settlementSchema } from "../../contract/action.ts";
import type { AppEnv } from "../access/context.ts";
import { partyIds } from "../access/policy.ts";
import { requireId, requirePermission, requirePerson } from "../access/require.ts";
import { enterItem, refuseOffAgenda } from "../course/door.ts";
import { findForum } from "../forums/forums.ts";
import { parse, readJson } from "../platform/input.ts";
import { answerPage, type Order } from "../platform/pages.ts";
import { found, refuse, settled } from "../platform/refusal.ts";
import { viewAgreedActions } from "../screens/actions.ts";
import { viewLiveMeeting } from "../screens/live.ts";
import { agreeOnAction, findAction, listActionsOfForum, listActionsOwnedBy, removeAction, settleAction } from "./actions.ts";

/** Not done before done, and then by when it is due; what has no date comes after what has. */
const byUrgency: Order<AgreedAction> = {
  placeOf: ({ settled: done, window, id }) => `${done === null ? 0 : 1}~${window?.to ?? "none"}~${id}`,
  direction: "ascending",
};

const underItem = "/agenda-items/:agendaItemId/actions/:actionId";

/** What was agreed that somebody does. */
export const actionRoutes = new Hono<AppEnv>()
  .put(underItem, async (c) => {
    const { database, now } = c.var;
    const { actor, meeting, item } = await enterItem(c, "meeting.conduct", c.req.param("agendaItemId"));
    settled(await refuseOffAgenda(database, item));
    const input = settled(await readJson(c.req.raw, newActionSchema));
    const id = settled(requireId("action", c.req.param("actionId")));
    settled(await agreeOnAction(database, actor, meeting, item, id, input, now));
    return c.json(await viewLiveMeeting(database, actor, meeting, now));
  })
  .delete(underItem, async (c) => {
    const { database, now } = c.var;
    const { actor, meeting, item } = await enterItem(c, "meeting.conduct", c.req.param("agendaItemId"));
    const action = found(await findAction(database, settled(requireId("action", c.req.param("actionId")))));
    if (action.agendaItemId !== item.id) settled(refuse("not_found"));
    settled(await removeAction(database, actor, action, now));
    return c.json(await viewLiveMeeting(database, actor, meeting, now));
  })
  .put("/actions/:actionId/settlement", async (c) => {
    const { database, now } = c.var;
    const actor = settled(requirePerson(c.var.actor));
    const action = found(await findAction(database, settled(requireId("action", c.req.param("actionId")))));
    const [view] = await viewAgreedActions(database, actor, [action], now);
    // Whoever may not read of it learns nothing of its being there.
    settled(view === undefined ? refuse("not_found") : view.may.settle ? null : refuse("not_allowed"));
    await settleAction(database, actor, action, settled(await readJson(c.req.raw, settlementSchema)), now);
    return c.json(found((await viewAgreedActions(database, actor, [found(await findAction(database, action.id))], now))[0]));
  })
  .get("/actions", async (c) => {
    const actor = settled(requirePerson(c.var.actor));
    const { open } = settled(parse(actionQuerySchema, c.req.query()));
    const rows = await listActionsOwnedBy(c.var.database, partyIds(actor), open === "1");
    return c.json(answerPage(c, await viewAgreedActions(c.var.database, actor, rows, c.var.now), byUrgency));
  })
  .get("/forums/:forumId/actions", async (c) => {
    const actor = settled(requirePerson(c.var.actor));
    const forum = found(await findForum(c.var.database, settled(requireId("forum", c.req.param("forumId")))));
    settled(requirePermission(actor, { verb: "forum.read", forumId: forum.id }));
    const rows = await listActionsOfForum(c.var.database, forum.id);
    return c.json(answerPage(c, await viewAgreedActions(c.var.database, actor, rows, c.var.now), byUrgency));
  });
