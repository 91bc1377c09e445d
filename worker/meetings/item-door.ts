import type { Context } from "hono";
import type { Person, TokenActor } from "../access/actor.ts";
import type { AppEnv } from "../access/context.ts";
import { requireId, requirePermission } from "../access/require.ts";
import { found, settled } from "../platform/refusal.ts";
import { findAgendaItem, type AgendaItemRow } from "./agenda.ts";
import { itemFacts } from "./item-text.ts";
import { findMeeting, type MeetingRow } from "./meetings.ts";

type RouteContext = Context<AppEnv>;

/** The item of an agenda, and its meeting, for whoever may do this with it. */
export async function requireItem(
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
