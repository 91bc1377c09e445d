import { Hono, type Context } from "hono";
import type { Person, TokenActor } from "../access/actor.ts";
import type { AppEnv } from "../access/context.ts";
import { requireId, requirePermission, requirePerson, requireReader } from "../access/require.ts";
import { found, settled } from "../platform/refusal.ts";
import { viewItemText } from "../screens/item-text.ts";
import { findAgendaItem, type AgendaItemRow } from "./agenda.ts";
import { itemFacts, openItemText } from "./item-text.ts";
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
  });

async function requireItem(
  c: RouteContext,
  actor: Person | TokenActor,
  verb: "item.read" | "item.write",
  id: string,
): Promise<{ meeting: MeetingRow; item: AgendaItemRow }> {
  const item = found(await findAgendaItem(c.var.database, settled(requireId("agendaItem", id))));
  const meeting = found(await findMeeting(c.var.database, item.meetingId));
  const facts = itemFacts(meeting, item);
  settled(requirePermission(actor, { verb: "item.read", item: facts }, { verb, item: facts }));
  return { meeting, item };
}
