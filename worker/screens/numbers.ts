import type { Id } from "../../contract/ids.ts";
import type { Actor } from "../access/actor.ts";
import { isPublic, seesWhole } from "../access/policy.ts";
import { listAgendaItems, type AgendaItemRow } from "../meetings/agenda.ts";
import type { MeetingRow } from "../meetings/meetings.ts";
import type { Database } from "../platform/database.ts";

/**
 * The numbers under which a reader sees the items of a meeting, of those they may read. With a seat they are the agenda's own. To everybody else a gap would tell of
 * a closed item, so what they see is counted from 1 (docs/decisions/0026). `items` are all of the meeting's, in the agenda's order.
 */
export function numbersSeen(
  actor: Actor,
  meeting: Pick<MeetingRow, "forumId" | "state">,
  items: Pick<AgendaItemRow, "id" | "number" | "access" | "state">[],
): Map<Id<"agendaItem">, number> {
  if (seesWhole(actor, meeting.forumId)) return new Map(items.map(({ id, number }) => [id, number]));
  const open = items.filter(({ access, state }) => isPublic({ meeting, access, state }));
  return new Map(open.map(({ id }, place) => [id, place + 1]));
}

/** The same for the items of several meetings. */
export async function findNumbersSeen(database: Database, actor: Actor, meetings: MeetingRow[]): Promise<Map<Id<"agendaItem">, number>> {
  const items = await listAgendaItems(
    database,
    meetings.map(({ id }) => id),
  );
  return new Map(
    meetings.flatMap((meeting) => [
      ...numbersSeen(
        actor,
        meeting,
        items.filter(({ meetingId }) => meetingId === meeting.id),
      ),
    ]),
  );
}
