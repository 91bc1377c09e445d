import type { Context } from "hono";
import type { Person } from "../access/actor.ts";
import type { AppEnv } from "../access/context.ts";
import { requireId, requirePermission, requirePerson } from "../access/require.ts";
import { findDecisionsOfItems } from "../decisions/decisions.ts";
import { findAgendaItem, type AgendaItemRow } from "../meetings/agenda.ts";
import { findMeeting, type MeetingRow } from "../meetings/meetings.ts";
import type { Database } from "../platform/database.ts";
import { found, refuse, settled, type Refusal } from "../platform/refusal.ts";

type Verb = "meeting.follow" | "meeting.conduct";

/** The signed-in person, and the meeting in which they may do this. Whoever may not follow the meeting learns nothing of it. */
export async function enterMeeting(c: Context<AppEnv>, verb: Verb, meetingId: string): Promise<{ actor: Person; meeting: MeetingRow }> {
  const actor = settled(requirePerson(c.var.actor));
  const meeting = found(await findMeeting(c.var.database, settled(requireId("meeting", meetingId))));
  settled(requirePermission(actor, { verb: "meeting.follow", meeting }, { verb, meeting }));
  return { actor, meeting };
}

/** The same by an item of its agenda. */
export async function enterItem(
  c: Context<AppEnv>,
  verb: Verb,
  agendaItemId: string,
): Promise<{ actor: Person; meeting: MeetingRow; item: AgendaItemRow }> {
  settled(requirePerson(c.var.actor));
  const item = found(await findAgendaItem(c.var.database, settled(requireId("agendaItem", agendaItemId))));
  const entered = await enterMeeting(c, verb, item.meetingId);
  // What was set aside before anybody read it is on no agenda, and nothing is said or agreed under it.
  if (item.state === "draft") settled(refuse("not_found"));
  return { ...entered, item };
}

/**
 * What a correction has taken off the agenda is not treated: nothing is said or agreed under it. What the meeting itself has decided to take off is, for somebody may
 * have something to say about that.
 */
export async function refuseOffAgenda(database: Database, { id, state }: AgendaItemRow): Promise<null | Refusal> {
  if (state !== "withdrawn") return null;
  return (await findDecisionsOfItems(database, [id])).length > 0 ? null : refuse("item_withdrawn");
}
