import type { Id } from "../../contract/ids.ts";
import type { ItemAccess } from "../../contract/meeting.ts";
import { importCitation } from "../../i18n/imported.ts";
import type { Actor } from "../access/actor.ts";
import { isPublic, seesWhole } from "../access/policy.ts";
import { citationOf } from "../decisions/decisions.ts";
import { listAgendaItems, type AgendaItemRow } from "../meetings/agenda.ts";
import type { MeetingRow } from "../meetings/meetings.ts";
import { copenhagenDate } from "../platform/clock.ts";
import type { Database } from "../platform/database.ts";

/**
 * The numbers under which a reader sees the items of a meeting, of those they may read. With a seat they are the agenda's own. To everybody else a gap would tell of
 * a closed item, so what they see is counted from 1 (docs/decisions/0023). `items` are all of the meeting's, in the agenda's order.
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

type Cited = { forumId: Id<"forum">; year: number; access: ItemAccess; number: number };

/**
 * How a decision is cited within its forum: `2023/4`, or `2023/L1`, for those with a seat. To everybody else it is the day and the item as they see it, `19. april 2023,
 * pkt. 4`: as items of imported minutes are cited.
 */
export function citationSeen(actor: Actor, decision: Cited, meeting: Pick<MeetingRow, "startsAt">, itemNumber: number | undefined): string {
  if (seesWhole(actor, decision.forumId)) return citationOf(decision);
  const day = copenhagenDate(new Date(meeting.startsAt));
  return importCitation.da("", day, itemNumber === undefined ? null : String(itemNumber)).replace(/^, /, "");
}
