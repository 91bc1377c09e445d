import { and, asc, between, eq, isNull } from "drizzle-orm";
import type { NewAction } from "../../contract/action.ts";
import type { Id } from "../../contract/ids.ts";
import type { PartyId } from "../../contract/space.ts";
import { dueWindow } from "../../text/due.ts";
import type { Person } from "../access/actor.ts";
import { isCalledOff } from "../access/state-claims.ts";
import { noted } from "../audit/log.ts";
import { changeMeeting, meetingChanged } from "../course/course.ts";
import type { AgendaItemRow } from "../meetings/agenda.ts";
import { listMeetings, type MeetingRow } from "../meetings/meetings.ts";
import { findParties } from "../organisations/directory.ts";
import { copenhagenDate } from "../platform/clock.ts";
import { commit, isAnyOf, type Database } from "../platform/database.ts";
import { refuse, type Refusal } from "../platform/refusal.ts";
import { agreedActions } from "./tables.ts";

export type ActionRow = typeof agreedActions.$inferSelect;

/** What was agreed can be put right until the minutes are approved. */
const agreeable = ["in_progress", "held", "minutes_draft"] as const;

/**
 * Enters what was agreed under an item, or puts right what was entered under the same id. The words for when stay as they were said; what they mean is read from
 * the day of the meeting.
 */
export async function agreeOnAction(
  database: Database,
  actor: Person,
  meeting: MeetingRow,
  item: AgendaItemRow,
  id: Id<"action">,
  input: NewAction,
  now: Date,
): Promise<null | Refusal> {
  const known = await findAction(database, id);
  if (known !== undefined && known.agendaItemId !== item.id) return refuse("idempotency_key_reused");
  const on = copenhagenDate(new Date(meeting.startsAt));
  const { ownerId } = input;
  if (ownerId !== null && !(await findParties(database, [ownerId], on)).has(ownerId))
    return refuse("invalid_input", [{ path: "ownerId", issue: "nobody known" }]);
  const window = input.due === null ? null : dueWindow(input.due, { on, nextMeeting: await nextMeetingAfter(database, meeting) });
  const said = {
    what: input.what,
    ownerId,
    ownerName: input.ownerName,
    due: input.due,
    dueFrom: window?.from ?? null,
    dueTo: window?.to ?? null,
  };
  return changeMeeting(
    database,
    meeting.id,
    [...agreeable],
    [
      database
        .insert(agreedActions)
        .values({
          id,
          forumId: meeting.forumId,
          meetingId: meeting.id,
          agendaItemId: item.id,
          ...said,
          agreedAt: now.toISOString(),
          agreedBy: actor.personId,
        })
        .onConflictDoUpdate({ target: agreedActions.id, set: said }),
      noted(database, { at: now, actorId: actor.personId, verb: "action.agreed", subjectId: id, forumId: meeting.forumId }),
    ],
  );
}

async function nextMeetingAfter(database: Database, meeting: MeetingRow): Promise<string | null> {
  const later = (await listMeetings(database, meeting.forumId)).filter(
    ({ startsAt, state }) => startsAt > meeting.startsAt && !isCalledOff(state),
  );
  const next = later.at(-1);
  return next === undefined ? null : copenhagenDate(new Date(next.startsAt));
}

/** Takes out what was not agreed after all. */
export async function removeAction(database: Database, actor: Person, action: ActionRow, now: Date): Promise<null | Refusal> {
  return changeMeeting(
    database,
    action.meetingId,
    [...agreeable],
    [
      database.delete(agreedActions).where(eq(agreedActions.id, action.id)),
      noted(database, { at: now, actorId: actor.personId, verb: "action.removed", subjectId: action.id, forumId: action.forumId }),
    ],
  );
}

/** Says that it is done, or that it is not after all. */
export async function settleAction(
  database: Database,
  actor: Person,
  action: ActionRow,
  settlement: { done: boolean; note: string | null },
  now: Date,
): Promise<void> {
  const { done, note } = settlement;
  await commit(database, [
    meetingChanged(database, action.meetingId),
    database
      .update(agreedActions)
      .set(done ? { settledAt: now.toISOString(), settledBy: actor.personId, note } : { settledAt: null, settledBy: null, note: null })
      .where(eq(agreedActions.id, action.id)),
    noted(database, {
      at: now,
      actorId: actor.personId,
      verb: "action.settled",
      subjectId: action.id,
      forumId: action.forumId,
      detail: { done },
    }),
  ]);
}

export async function findAction(database: Database, id: Id<"action">): Promise<ActionRow | undefined> {
  const [row] = await database.select().from(agreedActions).where(eq(agreedActions.id, id));
  return row;
}

/** What was agreed in the meeting, in the order in which it was. */
export async function actionsOf(database: Database, meetingId: Id<"meeting">): Promise<ActionRow[]> {
  return database.select().from(agreedActions).where(eq(agreedActions.meetingId, meetingId)).orderBy(asc(agreedActions.id));
}

export async function listActionsOfForum(database: Database, forumId: Id<"forum">): Promise<ActionRow[]> {
  return database.select().from(agreedActions).where(eq(agreedActions.forumId, forumId));
}

/** What is not done and has its last day between the two. */
export async function listActionsDue(database: Database, from: string, to: string): Promise<ActionRow[]> {
  return database
    .select()
    .from(agreedActions)
    .where(and(isNull(agreedActions.settledAt), between(agreedActions.dueTo, from, to)));
}

/** By id; unknown ids are left out. */
export async function findActions(database: Database, ids: Iterable<Id<"action">>): Promise<ActionRow[]> {
  return database.select().from(agreedActions).where(isAnyOf(agreedActions.id, ids));
}

/** What any of the parties is to do: to be awaited, or asked for in a batch. */
export function listActionsOwnedBy(database: Database, ownerIds: Iterable<PartyId>, onlyOpen: boolean) {
  return database
    .select()
    .from(agreedActions)
    .where(and(isAnyOf(agreedActions.ownerId, ownerIds), onlyOpen ? isNull(agreedActions.settledAt) : undefined));
}
