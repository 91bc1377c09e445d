import type { Id } from "../../contract/ids.ts";
import type { DecisionSummary, ForumView } from "../../contract/views.ts";
import type { Actor } from "../access/actor.ts";
import { permits } from "../access/policy.ts";
import { listDecisions } from "../decisions/decisions.ts";
import { findForum } from "../forums/forums.ts";
import { listSeats } from "../forums/seats.ts";
import { findAgendaItems } from "../meetings/agenda.ts";
import { findMeetings, listMeetings } from "../meetings/meetings.ts";
import { summarisePeople } from "../organisations/directory.ts";
import { findOrganisations } from "../organisations/organisations.ts";
import { copenhagenDate } from "../platform/clock.ts";
import type { Database } from "../platform/database.ts";
import { findSpacesOfForum } from "../spaces/facts.ts";
import { listBacklog, summariseDecision, summariseMeetings } from "./meeting.ts";
import { summariseSpaces } from "./space.ts";

const shownDecisions = 100;

export async function viewForum(database: Database, actor: Actor, id: Id<"forum">, now: Date): Promise<ForumView | undefined> {
  const day = copenhagenDate(now);
  const forum = await findForum(database, id);
  if (forum === undefined || !permits(actor, { verb: "forum.read", forumId: id })) return undefined;
  const [seats, spaceIds, backlog, meetings, decisions] = await Promise.all([
    listSeats(database, id, day),
    findSpacesOfForum(database, id),
    listBacklog(database, actor, id, now),
    listMeetings(database, id).then((rows) => summariseMeetings(database, actor, rows)),
    listReadableDecisions(database, actor, id),
  ]);
  const [people, organisations, spaces] = await Promise.all([
    summarisePeople(
      database,
      seats.map((seat) => seat.personId),
      day,
    ),
    findOrganisations(
      database,
      seats.map((seat) => seat.organisationId),
    ),
    summariseSpaces(database, actor, spaceIds, now),
  ]);
  return {
    id: forum.id,
    name: forum.name,
    kind: forum.kind,
    level: forum.level,
    parent: forum.parent,
    successor: forum.successor,
    validTo: forum.validTo,
    rules: forum.rules,
    seats: seats.flatMap((seat) => {
      const person = people.get(seat.personId);
      return person === undefined
        ? []
        : [{ person, organisationName: organisations.get(seat.organisationId)?.name ?? "", role: seat.role }];
    }),
    spaces,
    backlog,
    meetings,
    decisions,
    may: {
      importMinutes: permits(actor, { verb: "import.store", forumId: id }),
      planMeeting: permits(actor, { verb: "meeting.plan", forumId: id }),
      readBacklog: permits(actor, { verb: "backlog.read", forumId: id }),
    },
  };
}

async function listReadableDecisions(database: Database, actor: Actor, forumId: Id<"forum">): Promise<DecisionSummary[]> {
  const rows = await listDecisions(database, forumId, shownDecisions);
  const [items, meetings] = await Promise.all([
    findAgendaItems(
      database,
      rows.map((row) => row.agendaItemId),
    ),
    findMeetings(
      database,
      rows.map((row) => row.meetingId),
    ),
  ]);
  return rows.flatMap((row) => {
    const item = items.find((candidate) => candidate.id === row.agendaItemId);
    const meeting = meetings.find((candidate) => candidate.id === row.meetingId);
    if (
      item === undefined ||
      meeting === undefined ||
      !permits(actor, { verb: "decision.read", item: { meeting, access: item.access, state: item.state } })
    )
      return [];
    return [summariseDecision(row, item, meeting)];
  });
}
