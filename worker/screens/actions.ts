import type { ActionView, AgreedAction } from "../../contract/action-answers.ts";
import type { ActionRow } from "../actions/actions.ts";
import type { Actor } from "../access/actor.ts";
import { findPeople } from "../access/people.ts";
import { permits, type ItemFacts } from "../access/policy.ts";
import { forumNames } from "../forums/forums.ts";
import { findAgendaItems } from "../meetings/agenda.ts";
import { findMeetings } from "../meetings/meetings.ts";
import { findParties } from "../organisations/directory.ts";
import { copenhagenDate } from "../platform/clock.ts";
import type { Database } from "../platform/database.ts";

/** What a meeting agreed on, for somebody who may read of its items. */
export async function viewActions(
  database: Database,
  actor: Actor,
  rows: { action: ActionRow; item: ItemFacts }[],
  now: Date,
): Promise<ActionView[]> {
  const [owners, people] = await Promise.all([
    findParties(
      database,
      rows.flatMap(({ action }) => action.ownerId ?? []),
      copenhagenDate(now),
    ),
    findPeople(
      database,
      rows.flatMap(({ action }) => action.settledBy ?? []),
    ),
  ]);
  return rows.map(({ action, item }) => ({
    id: action.id,
    what: action.what,
    owner: { id: action.ownerId, name: action.ownerName ?? (action.ownerId === null ? "" : (owners.get(action.ownerId)?.name ?? "")) },
    due: action.due,
    window: action.dueFrom === null || action.dueTo === null ? null : { from: action.dueFrom, to: action.dueTo },
    settled:
      action.settledAt === null || action.settledBy === null
        ? null
        : { at: action.settledAt, by: people.get(action.settledBy)?.name ?? "", note: action.note },
    may: { settle: permits(actor, { verb: "action.settle", item, ownerId: action.ownerId }) },
  }));
}

/** Those of the actions that the actor may read, each with where it was agreed. */
export async function viewAgreedActions(database: Database, actor: Actor, rows: ActionRow[], now: Date): Promise<AgreedAction[]> {
  const [items, meetings, names] = await Promise.all([
    findAgendaItems(
      database,
      rows.map((row) => row.agendaItemId),
    ),
    findMeetings(
      database,
      rows.map((row) => row.meetingId),
    ),
    forumNames(
      database,
      rows.map((row) => row.forumId),
    ),
  ]);
  const readable = rows.flatMap((action) => {
    const item = items.find(({ id }) => id === action.agendaItemId);
    const meeting = meetings.find(({ id }) => id === action.meetingId);
    if (item === undefined || meeting === undefined) return [];
    const facts = { meeting, access: item.access, state: item.state };
    if (!permits(actor, { verb: "action.read", item: facts, ownerId: action.ownerId })) return [];
    return [{ action, item, meeting, facts }];
  });
  const views = await viewActions(
    database,
    actor,
    readable.map(({ action, facts }) => ({ action, item: facts })),
    now,
  );
  return readable.flatMap(({ action, item, meeting }, index) => {
    const view = views[index];
    if (view === undefined) return [];
    return [
      {
        ...view,
        forum: { id: action.forumId, name: names.get(action.forumId) ?? "" },
        meeting: { id: meeting.id, startsAt: meeting.startsAt },
        agendaItem: { id: item.id, number: item.number, title: item.title, access: item.access },
      },
    ];
  });
}
