import { and, desc, eq, isNull } from "drizzle-orm";
import type { Id } from "../../contract/ids.ts";
import type { CanonicalText } from "../../contract/text.ts";
import type { Actor, Person } from "../access/actor.ts";
import { itemTextRole, type ItemFacts } from "../access/policy.ts";
import { requirePerson } from "../access/require.ts";
import { meetingChanged } from "../course/course.ts";
import { admissionOf } from "../documents/admission.ts";
import { commit, type Database } from "../platform/database.ts";
import type { Env } from "../platform/env.ts";
import { newId } from "../platform/ids.ts";
import { refuse, Refusal } from "../platform/refusal.ts";
import { roomOf } from "../room/address.ts";
import type { Admission } from "../room/admission.ts";
import { readFrozen } from "../room/frozen.ts";
import { findAgendaItem, listAgendaItems, type AgendaItemRow } from "./agenda.ts";
import { listMeetings, type MeetingRow } from "./meetings.ts";
import { agendaItems, meetings } from "./tables.ts";

/** What the policy needs to know of an item. */
export const itemFacts = (meeting: MeetingRow, { access, state }: Pick<AgendaItemRow, "access" | "state">): ItemFacts => ({
  meeting,
  access,
  state,
});

/**
 * The room of the item's live text, made when it is first written in. Of two who begin at the same moment both get the one that the row then names; a room
 * without a row is reachable by nobody.
 */
export async function openItemText(env: Env, database: Database, actor: Person, item: AgendaItemRow, now: Date): Promise<Id<"document">> {
  if (item.textId !== null) return item.textId;
  const id = newId("document", now);
  await roomOf(env, id).seed({ documentId: id, kind: "agenda_item", title: "", by: actor.personId, at: now.toISOString() });
  await commit(database, [
    database
      .update(agendaItems)
      .set({ textId: id })
      .where(and(eq(agendaItems.id, item.id), isNull(agendaItems.textId))),
    meetingChanged(database, item.meetingId),
  ]);
  const textId = (await findAgendaItem(database, item.id))?.textId;
  if (textId === undefined || textId === null) throw new Error(`item ${item.id} went while its text was made`);
  return textId;
}

/** Who may enter the room of an item's text. A room that is no item's is not found. */
export async function admitToItemText(database: Database, actor: Actor, textId: Id<"document">, now: Date): Promise<Admission | Refusal> {
  const person = requirePerson(actor);
  if (person instanceof Refusal) return person;
  // A postponed item's text goes with the matter to its next meeting, whose state then counts.
  const [last] = await findItemsOfText(database, textId);
  const role = last === undefined ? null : itemTextRole(person, itemFacts(last.meeting, last.item));
  return role === null ? refuse("not_found") : admissionOf(person, role, now);
}

/** The items that the text is of, the last one first. */
export async function findItemsOfText(database: Database, textId: Id<"document">): Promise<{ item: AgendaItemRow; meeting: MeetingRow }[]> {
  return database
    .select({ item: agendaItems, meeting: meetings })
    .from(agendaItems)
    .innerJoin(meetings, eq(meetings.id, agendaItems.meetingId))
    .where(eq(agendaItems.textId, textId))
    .orderBy(desc(agendaItems.id));
}

/** What was last published of the item's own text: the sections, never the decision. Null while nothing is. */
export async function readPublishedText(
  env: Pick<Env, "ARTEFACTS">,
  { textVersionId, textSha256 }: Pick<AgendaItemRow, "textVersionId" | "textSha256">,
): Promise<CanonicalText | null | Refusal> {
  if (textVersionId === null || textSha256 === null) return null;
  const frozen = await readFrozen(env, textVersionId, textSha256);
  return "text" in frozen ? frozen.text : frozen;
}

/** The rooms of the texts of the forum's items. */
export async function listItemTexts(database: Database, forumId: Id<"forum">): Promise<Id<"document">[]> {
  const held = await listMeetings(database, forumId);
  const items = await listAgendaItems(
    database,
    held.map(({ id }) => id),
  );
  return items.flatMap(({ textId }) => textId ?? []);
}
