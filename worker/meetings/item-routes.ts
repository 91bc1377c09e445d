import { Hono, type Context } from "hono";
import { itemChangeSchema } from "../../contract/agenda.ts";
import type { Id } from "../../contract/ids.ts";
import type { Person } from "../access/actor.ts";
import type { AppEnv } from "../access/context.ts";
import { requirePermission, requirePerson, requireReader } from "../access/require.ts";
import { readJson } from "../platform/input.ts";
import { found, settled } from "../platform/refusal.ts";
import { viewMeeting } from "../screens/meeting.ts";
import { viewItemText } from "../screens/item-text.ts";
import type { AgendaItemRow } from "./agenda.ts";
import { changeItem, putBackItem, setAsideItem } from "./building.ts";
import { requireItem } from "./item-door.ts";
import { openItemText } from "./item-text.ts";
import { findMeeting, type MeetingRow } from "./meetings.ts";

type RouteContext = Context<AppEnv>;

export const itemRoutes = new Hono<AppEnv>()
  .get("/agenda-items/:agendaItemId/text", async (c) => {
    const actor = settled(requireReader(c.var.actor, "records"));
    const { meeting, item } = await requireItem(c, actor, "item.read", c.req.param("agendaItemId"));
    return c.json(settled(await viewItemText(c.env, c.var.database, actor, meeting, item)));
  })
  .post("/agenda-items/:agendaItemId/text", async (c) => {
    const actor = settled(requirePerson(c.var.actor));
    const { meeting, item } = await requireItem(c, actor, "item.write", c.req.param("agendaItemId"));
    const textId = await openItemText(c.env, c.var.database, actor, item, c.var.now);
    return c.json(settled(await viewItemText(c.env, c.var.database, actor, meeting, { ...item, textId })));
  })
  .patch("/agenda-items/:agendaItemId", async (c) => {
    const { actor, meeting, item } = await enter(c, c.req.param("agendaItemId"));
    const change = settled(await readJson(c.req.raw, itemChangeSchema));
    settled(await changeItem(c.var.database, actor, meeting, item, change, c.var.now));
    return c.json(await answer(c, actor, meeting.id));
  })
  .delete("/agenda-items/:agendaItemId", async (c) => {
    const { actor, meeting, item } = await enter(c, c.req.param("agendaItemId"));
    settled(await setAsideItem(c.var.database, actor, meeting, item, c.var.now));
    return c.json(await answer(c, actor, meeting.id));
  })
  .post("/agenda-items/:agendaItemId/return", async (c) => {
    const { actor, meeting, item } = await enter(c, c.req.param("agendaItemId"));
    settled(await putBackItem(c.var.database, actor, meeting, item, c.var.now));
    return c.json(await answer(c, actor, meeting.id));
  });

/** The signed-in person, and the item of an agenda that they may change. */
async function enter(c: RouteContext, id: string): Promise<{ actor: Person; meeting: MeetingRow; item: AgendaItemRow }> {
  const actor = settled(requirePerson(c.var.actor));
  const { meeting, item } = await requireItem(c, actor, "item.read", id);
  settled(requirePermission(actor, { verb: "meeting.read", meeting }, { verb: "agenda.change", meeting }));
  return { actor, meeting, item };
}

const answer = async (c: RouteContext, actor: Person, meetingId: Id<"meeting">) =>
  found(await viewMeeting(c.var.database, actor, found(await findMeeting(c.var.database, meetingId)), c.var.now));
