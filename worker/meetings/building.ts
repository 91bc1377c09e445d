import { eq, sql, type SQL } from "drizzle-orm";
import type * as v from "valibot";
import type { agendaOrderSchema, ChangedItem, ItemChange, ItemCorrection } from "../../contract/agenda.ts";
import type { AuditVerb } from "../../contract/audit.ts";
import type { ForumRules } from "../../contract/forum-rules.ts";
import type { Id } from "../../contract/ids.ts";
import type { AgendaItemState, ItemType, MeetingState } from "../../contract/meeting.ts";
import type { Person } from "../access/actor.ts";
import { noted } from "../audit/log.ts";
import { rulesOf } from "../forums/rules.ts";
import { commit, isAnyOf, onlyIf, violatesNotNull, violatesUnique, type Database, type Statement } from "../platform/database.ts";
import { newId } from "../platform/ids.ts";
import { refuse, type Refusal } from "../platform/refusal.ts";
import { refuseUnseen } from "../platform/unseen.ts";
import { agendaBegins, findAgendaItem, listAgendaItems, listSetAside, unpublished, type AgendaItemRow } from "./agenda.ts";
import { isAsRead } from "./as-read.ts";
import type { MeetingRow } from "./meetings.ts";
import { meetingIsIn } from "./running.ts";
import { agendaItems } from "./tables.ts";

/** Where something may still be put on an agenda, or taken off it, without anybody having read of it. */
const buildable: MeetingState[] = [...unpublished, "agenda_published"];
const correctable: MeetingState[] = ["agenda_published"];

/**
 * Nobody has put the item out, taken it off or changed what is said of it since it was read: what may be done with it would then be something else, and what they wrote
 * would be lost.
 */
const isStill = (database: Database, item: AgendaItemRow, states: MeetingState[]): SQL =>
  sql`${meetingIsIn(database, item.meetingId, states)} and ${isAsRead(item)}`;

/** Tries anew where somebody else has changed the item, and done nothing more with it, between reading it and writing to it. */
async function untilWritten(
  database: Database,
  item: AgendaItemRow,
  write: (row: AgendaItemRow) => Promise<null | Refusal>,
): Promise<null | Refusal> {
  for (let row = item; ;) {
    const refused = await write(row);
    const latest = refused?.code === "wrong_state" ? await findAgendaItem(database, item.id) : undefined;
    if (latest === undefined || latest.state !== item.state || JSON.stringify(latest) === JSON.stringify(row)) return refused;
    row = latest;
  }
}

/**
 * Changes what is said of an item. On an agenda that is out the change waits until it is published as a correction, but for one: an item that is closed is closed
 * at once, for whoever closes it has seen that it should never have been open. What somebody else has changed since it was seen is not overwritten.
 */
export const changeItem = async (
  database: Database,
  actor: Person,
  meeting: MeetingRow,
  item: AgendaItemRow,
  { seen, ...change }: ItemChange,
  now: Date,
): Promise<null | Refusal> =>
  untilWritten(database, item, async (row) => {
    const refused = refuseUnseen({ ...row, ...row.correction }, change, seen);
    return refused ?? writeChange(database, actor, meeting, row, change, now);
  });

async function writeChange(
  database: Database,
  actor: Person,
  meeting: MeetingRow,
  item: AgendaItemRow,
  change: ChangedItem,
  now: Date,
): Promise<null | Refusal> {
  if (item.state !== "on_agenda" && item.state !== "published") return refuse("wrong_state");
  const isOut = item.state === "published";
  const closing: ChangedItem = change.access === "closed" ? { access: "closed" } : {};
  const set = isOut ? { ...closing, correction: correctionOf(item, { ...item.correction, ...change, ...closing }) } : change;
  if (Object.keys(set).length === 0) return null;
  const states = isOut ? correctable : buildable;
  return build(database, [
    database
      .update(agendaItems)
      .set({ ...set, state: onlyIf<AgendaItemState>(isStill(database, item, states), agendaItems.state) })
      .where(eq(agendaItems.id, item.id)),
    tell(actor, "agenda.item_changed", meeting, item.id, now)(database),
  ]);
}

/** What of a correction is otherwise than what is out; null when nothing is, so that whoever changes a thing back has corrected nothing. */
function correctionOf(item: AgendaItemRow, { withdrawn, ...change }: ItemCorrection): ItemCorrection | null {
  const outNow: Record<string, unknown> = item;
  const differing = Object.entries(change).filter(([name, value]) => JSON.stringify(outNow[name]) !== JSON.stringify(value));
  const correction: ItemCorrection = { ...Object.fromEntries(differing), ...(withdrawn === undefined ? {} : { withdrawn }) };
  return Object.keys(correction).length === 0 ? null : correction;
}

/** Takes an item off the agenda: out of sight, from where it can be put back, or, once the agenda is out, by a correction. */
export const setAsideItem = async (
  database: Database,
  actor: Person,
  meeting: MeetingRow,
  item: AgendaItemRow,
  now: Date,
): Promise<null | Refusal> => untilWritten(database, item, async (row) => takeOff(database, actor, meeting, row, now));

async function takeOff(database: Database, actor: Person, meeting: MeetingRow, item: AgendaItemRow, now: Date): Promise<null | Refusal> {
  const told = tell(actor, "agenda.item_set_aside", meeting, item.id, now)(database);
  if (item.state === "published") {
    const withdrawn = database
      .update(agendaItems)
      .set({
        correction: { ...item.correction, withdrawn: true },
        state: onlyIf<AgendaItemState>(isStill(database, item, correctable), agendaItems.state),
      })
      .where(eq(agendaItems.id, item.id));
    return build(database, [withdrawn, told]);
  }
  if (item.state !== "on_agenda") return refuse("wrong_state");
  return build(database, [...(await setAside(database, meeting, item)), told]);
}

/** The statements that take an item off an agenda where nobody has read it, for the batch of whatever takes it off. */
export async function setAside(database: Database, meeting: MeetingRow, item: AgendaItemRow): Promise<Statement[]> {
  const set = database
    .update(agendaItems)
    .set({ state: onlyIf<AgendaItemState>(isStill(database, item, buildable), "draft") })
    .where(eq(agendaItems.id, item.id));
  const others = (await listAgendaItems(database, [meeting.id])).map(({ id }) => id).filter((id) => id !== item.id);
  return [set, ...numbered(database, meeting.id, buildable, [...others, ...(await asideIn(database, meeting)), item.id])];
}

/** Puts back what was taken off the agenda; last, unless it was only to be taken off. */
export const putBackItem = async (
  database: Database,
  actor: Person,
  meeting: MeetingRow,
  item: AgendaItemRow,
  now: Date,
): Promise<null | Refusal> => untilWritten(database, item, async (row) => putOnAgain(database, actor, meeting, row, now));

async function putOnAgain(database: Database, actor: Person, meeting: MeetingRow, item: AgendaItemRow, now: Date): Promise<null | Refusal> {
  const told = tell(actor, "agenda.item_put_back", meeting, item.id, now)(database);
  if (item.state === "published" && item.correction?.withdrawn === true) {
    const { withdrawn: _, ...rest } = item.correction;
    const stays = database
      .update(agendaItems)
      .set({
        correction: correctionOf(item, rest),
        state: onlyIf<AgendaItemState>(isStill(database, item, correctable), agendaItems.state),
      })
      .where(eq(agendaItems.id, item.id));
    return build(database, [stays, told]);
  }
  if (item.state !== "draft") return refuse("wrong_state");
  const back = database
    .update(agendaItems)
    .set({ state: onlyIf<AgendaItemState>(isStill(database, item, buildable), "on_agenda") })
    .where(eq(agendaItems.id, item.id));
  const others = (await listAgendaItems(database, [meeting.id])).map(({ id }) => id);
  const aside = (await asideIn(database, meeting)).filter((id) => id !== item.id);
  return build(database, [back, ...numbered(database, meeting.id, buildable, [...others, item.id, ...aside]), told]);
}

/** Sets the order of an agenda that is not out yet. What is out keeps its numbers, because people have them. */
export async function orderItems(
  database: Database,
  actor: Person,
  meeting: MeetingRow,
  { itemIds, seen }: v.InferOutput<typeof agendaOrderSchema>,
  now: Date,
): Promise<null | Refusal> {
  if (!unpublished.includes(meeting.state)) return refuse("wrong_state");
  const rows = await listAgendaItems(database, [meeting.id]);
  const present = rows.map(({ id }) => id);
  // Somebody has added an item, or taken one off, since the order was made.
  if (present.length !== itemIds.length || new Set([...present, ...itemIds]).size !== present.length) return refuse("wrong_state");
  if (seen.join() !== present.join()) return refuse("changed_meanwhile");
  const told = tell(actor, "agenda.ordered", meeting, meeting.id, now)(database);
  const order = [...itemIds, ...(await asideIn(database, meeting))];
  const refused = await build(database, [inOrder(database, rows), ...numbered(database, meeting.id, unpublished, order), told]);
  if (refused?.code !== "wrong_state") return refused;
  // Of two who order at the same moment the second is told what the first has done.
  const latest = (await listAgendaItems(database, [meeting.id])).map(({ id }) => id);
  return latest.join() === present.join() ? refused : refuse("changed_meanwhile");
}

const typeOf = {
  agenda_approval: "decision",
  minutes_approval: "decision",
  briefing: "briefing",
  any_other_business: "discussion",
} as const;

/** Of the forum's standard items, those that the agenda lacks. There may be several briefings, told apart by their titles. */
export const lackingStandardItems = (rules: ForumRules, present: AgendaItemRow[]): ForumRules["standardItems"] =>
  rules.standardItems.filter(
    ({ kind, title }) => !present.some((item) => item.standardKind === kind && (kind !== "briefing" || item.title === title)),
  );

/** Adds those of the forum's standard items that the agenda lacks, each where it belongs: before or after all others. */
export async function addStandardItems(database: Database, actor: Person, meeting: MeetingRow, now: Date): Promise<null | Refusal> {
  if (!unpublished.includes(meeting.state)) return refuse("wrong_state");
  const [rules, present, aside] = await Promise.all([
    rulesOf(database, meeting.forumId),
    listAgendaItems(database, [meeting.id]),
    listSetAside(database, meeting.id),
  ]);
  const rows = lackingStandardItems(rules, present).map(({ kind, title, position }, index) => {
    const itemType: ItemType = typeOf[kind];
    const id = newId("agendaItem", now);
    const number = present.length + aside.length + index + 1;
    return {
      position,
      row: { id, meetingId: meeting.id, number, title, itemType, access: "open" as const, state: "on_agenda" as const, standardKind: kind },
    };
  });
  const at = (wanted: "first" | "last") => rows.filter(({ position }) => position === wanted).map(({ row }) => row.id);
  const order = [...at("first"), ...present.map(({ id }) => id), ...at("last"), ...aside.map(({ id }) => id)];
  return build(database, [
    agendaBegins(database, meeting.id),
    ...rows.map(({ row }) => database.insert(agendaItems).values(row)),
    ...rows.map(({ row }) => tell(actor, "agenda.item_added", meeting, row.id, now)(database)),
    ...numbered(database, meeting.id, unpublished, order),
  ]);
}

const asideIn = async (database: Database, meeting: MeetingRow): Promise<Id<"agendaItem">[]> =>
  (await listSetAside(database, meeting.id)).map(({ id }) => id);

/**
 * Numbers the meeting's items from 1 in this order. By way of numbers below zero, because no two may have the same on the way. An item that is not in the list has
 * come since it was made: the column's constraint stops the batch, as it does where the meeting has left the states.
 */
function numbered(database: Database, meetingId: Id<"meeting">, states: MeetingState[], itemIds: Id<"agendaItem">[]): Statement[] {
  const place = onlyIf<number>(
    meetingIsIn(database, meetingId, states),
    sql`(select key + 1 from json_each(${JSON.stringify(itemIds)}) where value = ${agendaItems.id})`,
  );
  const ofMeeting = eq(agendaItems.meetingId, meetingId);
  return [
    database
      .update(agendaItems)
      .set({ number: sql`-${agendaItems.number}` })
      .where(ofMeeting),
    database.update(agendaItems).set({ number: place }).where(ofMeeting),
  ];
}

/** Changes nothing, and stops the batch where one of the items has another number than when it was read. */
function inOrder(database: Database, rows: AgendaItemRow[]): Statement {
  const read = JSON.stringify(Object.fromEntries(rows.map(({ id, number }) => [id, number])));
  const asRead = sql`${agendaItems.number} = (select value from json_each(${read}) where key = ${agendaItems.id})`;
  return database
    .update(agendaItems)
    .set({ number: onlyIf<number>(asRead, agendaItems.number) })
    .where(
      isAnyOf(
        agendaItems.id,
        rows.map(({ id }) => id),
      ),
    );
}

const tell =
  (actor: Person, verb: AuditVerb, { id: meetingId, forumId }: MeetingRow, subjectId: string, at: Date) =>
  (database: Database): Statement =>
    noted(database, { at, actorId: actor.personId, verb, subjectId, forumId, detail: { meetingId } });

/** Commits what belongs together, unless the meeting or its agenda has gone on since they were read. */
async function build(database: Database, statements: Statement[]): Promise<null | Refusal> {
  try {
    await commit(database, statements);
    return null;
  } catch (error) {
    if (violatesUnique(error, "agenda_items.submission_id") || violatesUnique(error, "agenda_items.continues_id"))
      return refuse("agenda_item_taken");
    if (violatesNotNull(error, "agenda_items.") || violatesUnique(error, "agenda_items.number")) return refuse("wrong_state");
    throw error;
  }
}
