import { desc, eq, isNull, sql } from "drizzle-orm";
import type { Id } from "../../contract/ids.ts";
import type { NewItemRequest } from "../../contract/item-request.ts";
import { cprPlaces } from "../../text/cpr.ts";
import type { Person } from "../access/actor.ts";
import { noted } from "../audit/log.ts";
import { oweLetters } from "../letters/mailings.ts";
import { addAgendaItem } from "../meetings/agenda.ts";
import { findMeeting, type MeetingRow } from "../meetings/meetings.ts";
import { commit, isAnyOf, onlyIf, violatesNotNull, type Database, type Statement } from "../platform/database.ts";
import { newId } from "../platform/ids.ts";
import { refuse, Refusal } from "../platform/refusal.ts";
import { itemRequests } from "./tables.ts";

export type ItemRequestRow = typeof itemRequests.$inferSelect;

export async function requestItem(
  database: Database,
  actor: Person,
  forumId: Id<"forum">,
  input: NewItemRequest,
  now: Date,
): Promise<null | Refusal> {
  const number = (["title", "why"] as const).find((field) => cprPlaces(input[field]).length > 0);
  if (number !== undefined) return refuse("cpr_in_text", [{ path: number, issue: "looks like a CPR number" }]);
  if (input.meetingId !== null && (await findMeeting(database, input.meetingId))?.forumId !== forumId)
    return refuse("invalid_input", [{ path: "meetingId", issue: "not a meeting of this forum" }]);
  const id = newId("itemRequest", now);
  await commit(database, [
    database
      .insert(itemRequests)
      .values({ ...input, id, forumId, requestedAt: now.toISOString(), requestedBy: actor.personId, answeredAt: null }),
    noted(database, { at: now, actorId: actor.personId, verb: "item.requested", subjectId: id, forumId }),
  ]);
  return null;
}

/** Takes what was asked for onto an agenda, where it is an item like any other; whoever asked is told in the same batch. */
export async function takeOn(
  database: Database,
  actor: Person,
  request: ItemRequestRow,
  meeting: MeetingRow,
  now: Date,
): Promise<null | Refusal> {
  const { title, access } = request;
  const item = { title, access, itemType: "decision" as const, submissionId: null, continuesId: null, standardKind: null };
  try {
    const added = await addAgendaItem(database, actor, meeting, item, now, (agendaItemId) =>
      answered(database, actor, request, { agendaItemId }, now),
    );
    return added instanceof Refusal ? added : null;
  } catch (error) {
    return alreadyAnswered(error);
  }
}

export async function decline(
  database: Database,
  actor: Person,
  request: ItemRequestRow,
  reason: string,
  now: Date,
): Promise<null | Refusal> {
  if (cprPlaces(reason).length > 0) return refuse("cpr_in_text", [{ path: "reason", issue: "looks like a CPR number" }]);
  try {
    await commit(database, answered(database, actor, request, { reason }, now));
  } catch (error) {
    return alreadyAnswered(error);
  }
  return null;
}

/** The answer, and the letter that it owes. Of two who answer at once the second's batch stops. */
function answered(
  database: Database,
  actor: Person,
  { id, forumId, requestedBy }: ItemRequestRow,
  answer: { agendaItemId: Id<"agendaItem"> } | { reason: string },
  now: Date,
): Statement[] {
  return [
    database
      .update(itemRequests)
      .set({
        ...answer,
        title: onlyIf<string>(isNull(itemRequests.answeredAt), itemRequests.title),
        answeredAt: now.toISOString(),
        answeredBy: actor.personId,
      })
      .where(eq(itemRequests.id, id)),
    oweLetters(database, { kind: "request_answered", subjectId: id, recipients: [requestedBy], owedAt: now }),
    noted(database, {
      at: now,
      actorId: actor.personId,
      verb: "agendaItemId" in answer ? "item_request.taken_on" : "item_request.declined",
      subjectId: id,
      forumId,
    }),
  ];
}

function alreadyAnswered(error: unknown): Refusal {
  if (violatesNotNull(error, "item_requests.title")) return refuse("wrong_state");
  throw error;
}

export async function findItemRequest(database: Database, id: Id<"itemRequest">): Promise<ItemRequestRow | undefined> {
  const [row] = await database.select().from(itemRequests).where(eq(itemRequests.id, id));
  return row;
}

/** By id; unknown ids are left out. */
export async function findItemRequests(database: Database, ids: Iterable<Id<"itemRequest">>): Promise<ItemRequestRow[]> {
  return database.select().from(itemRequests).where(isAnyOf(itemRequests.id, ids));
}

/** The forum's requests: those that wait first, and of each kind the newest. */
export async function listItemRequests(database: Database, forumId: Id<"forum">): Promise<ItemRequestRow[]> {
  return database
    .select()
    .from(itemRequests)
    .where(eq(itemRequests.forumId, forumId))
    .orderBy(sql`${itemRequests.answeredAt} is not null`, desc(itemRequests.id));
}
