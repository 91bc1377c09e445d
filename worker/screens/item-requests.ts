import type { Id } from "../../contract/ids.ts";
import type { ItemRequestsView, ItemRequestView } from "../../contract/item-request.ts";
import type { Person } from "../access/actor.ts";
import { permits, type SpaceFacts } from "../access/policy.ts";
import { listItemRequests } from "../item-requests/requests.ts";
import { findAgendaItems, isAgendaOpen } from "../meetings/agenda.ts";
import { findMeetings, listMeetings } from "../meetings/meetings.ts";
import { summarisePeople } from "../organisations/directory.ts";
import { copenhagenDate } from "../platform/clock.ts";
import type { Database } from "../platform/database.ts";
import { findFactsOfSpaces, findSpacesOfForum } from "../spaces/facts.ts";

/** The spaces that answer to the forum, as one: whoever may read in it, by a part in one of them or by a seat, may want something on the agenda. */
export async function requestersOf(database: Database, forumId: Id<"forum">, now: Date): Promise<SpaceFacts> {
  const facts = await findFactsOfSpaces(database, await findSpacesOfForum(database, forumId), copenhagenDate(now));
  return { forumId, participations: [...facts.values()].flatMap(({ participations }) => participations) };
}

/** The forum's requests that the actor may read. */
export async function viewItemRequests(database: Database, actor: Person, forumId: Id<"forum">, now: Date): Promise<ItemRequestsView> {
  const answer = permits(actor, { verb: "item_request.answer", forumId });
  const [rows, ofForum, space] = await Promise.all([
    listItemRequests(database, forumId),
    listMeetings(database, forumId),
    requestersOf(database, forumId, now),
  ]);
  const requests = rows.filter(({ requestedBy }) => requestedBy === actor.personId || answer);
  const items = await findAgendaItems(
    database,
    requests.flatMap(({ agendaItemId }) => agendaItemId ?? []),
  );
  const [meetings, people] = await Promise.all([
    findMeetings(database, [...requests.flatMap(({ meetingId }) => meetingId ?? []), ...items.map(({ meetingId }) => meetingId)]),
    summarisePeople(
      database,
      requests.map(({ requestedBy }) => requestedBy),
      copenhagenDate(now),
    ),
  ]);
  const refOf = (id: Id<"meeting"> | null | undefined): ItemRequestView["wishedMeeting"] => {
    const meeting = meetings.find((candidate) => candidate.id === id);
    return meeting === undefined ? null : { id: meeting.id, startsAt: meeting.startsAt };
  };
  const request = permits(actor, { verb: "space.read", space });
  return {
    requests: requests.map(({ id, title, why, access, meetingId, requestedAt, requestedBy, answeredAt, agendaItemId, reason }) => ({
      ...{ id, title, why, access, requestedAt },
      wishedMeeting: refOf(meetingId),
      requestedBy: people.get(requestedBy) ?? null,
      answer:
        answeredAt === null ? null : { answeredAt, reason, meeting: refOf(items.find((item) => item.id === agendaItemId)?.meetingId) },
    })),
    // Who may neither ask nor answer has no use for them, and need not learn of meetings that are not announced.
    meetings:
      request || answer
        ? ofForum
            .filter(({ state }) => isAgendaOpen(state))
            .map(({ id, startsAt }) => ({ id, startsAt }))
            .toReversed()
        : [],
    may: { request, answer },
  };
}
