import type { Id } from "../../contract/ids.ts";
import type { CalendarMeeting } from "../calendars/entries.ts";
import { isCalledOff } from "../access/state-claims.ts";
import { forumNames } from "../forums/forums.ts";
import { listAgendaItems, unpublished } from "../meetings/agenda.ts";
import { listEditions } from "../meetings/agenda-to-publish.ts";
import { listCancellations } from "../meetings/cancellations.ts";
import { listMeetingsOf, type MeetingRow } from "../meetings/meetings.ts";
import { listMoves } from "../meetings/moves.ts";
import type { Database } from "../platform/database.ts";

/** The meetings of the forums, for whoever has a seat in them. What stands on an agenda is said once the agenda is out. */
export async function listCalendarMeetings(database: Database, forumIds: Id<"forum">[]): Promise<CalendarMeeting[]> {
  const meetings = await listMeetingsOf(database, forumIds);
  const ids = meetings.map(({ id }) => id);
  const [names, items, editions, moves, cancellations] = await Promise.all([
    forumNames(database, forumIds),
    listAgendaItems(database, ids),
    listEditions(database, ids),
    listMoves(database, ids),
    listCancellations(database, ids),
  ]);
  return meetings.map((meeting) => {
    const changes = [
      ...editions.map(({ meetingId, publishedAt }) => ({ meetingId, at: publishedAt })),
      ...moves.map(({ meetingId, movedAt }) => ({ meetingId, at: movedAt })),
      ...cancellations.map(({ meetingId, cancelledAt }) => ({ meetingId, at: cancelledAt })),
    ].filter(({ meetingId }) => meetingId === meeting.id);
    return {
      id: meeting.id,
      forumName: names.get(meeting.forumId) ?? "",
      startsAt: meeting.startsAt,
      place: meeting.place,
      state: standing(meeting),
      changes: changes.length,
      changedAt:
        changes
          .map(({ at }) => at)
          .toSorted()
          .at(-1) ?? meeting.createdAt,
      items: items
        .filter((item) => item.meetingId === meeting.id && item.state !== "on_agenda" && item.state !== "withdrawn")
        .map(({ number, title, access }) => ({ number, title: access === "open" ? title : null })),
    };
  });
}

const standing = ({ state }: MeetingRow): CalendarMeeting["state"] =>
  isCalledOff(state) ? "cancelled" : unpublished.includes(state) ? "tentative" : "confirmed";
