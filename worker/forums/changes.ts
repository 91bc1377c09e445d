import { and, eq, ne, sql, type SQL } from "drizzle-orm";
import type * as v from "valibot";
import type { forumRulesChangeSchema, RuleOverrides } from "../../contract/forum-rules.ts";
import type { Id } from "../../contract/ids.ts";
import type { NewSeat, SeatChange } from "../../contract/seat.ts";
import type { Person } from "../access/actor.ts";
import { isLeading } from "../access/standing.ts";
import { noted } from "../audit/log.ts";
import { commit, inForceOn, isAnyOf, onlyIf, violatesNotNull, type Database } from "../platform/database.ts";
import { newId } from "../platform/ids.ts";
import { refuse, type Refusal } from "../platform/refusal.ts";
import { refuseUnseen } from "../platform/unseen.ts";
import { findForum } from "./forums.ts";
import { overridesFor } from "./rules.ts";
import { forums, seats } from "./tables.ts";

export type SeatRow = typeof seats.$inferSelect;

/** The forum works by these rules from now on, as far as they are changed. What is as in its kind goes on following the kind. */
export async function changeRules(
  database: Database,
  actor: Person,
  forumId: Id<"forum">,
  { rules, seen }: v.InferOutput<typeof forumRulesChangeSchema>,
  now: Date,
): Promise<null | Refusal> {
  const forum = await findForum(database, forumId);
  if (forum === undefined) return refuse("not_found");
  const before: Record<string, unknown> = seen;
  const change = Object.fromEntries(Object.entries(rules).filter(([name, rule]) => JSON.stringify(rule) !== JSON.stringify(before[name])));
  const refused = refuseUnseen(forum.rules, change, seen);
  if (refused !== null) return refused;
  const ruleOverrides = overridesFor(forum.usual, { ...forum.rules, ...change });
  const isAsRead = sql`json(${forums.ruleOverrides}) = json(${JSON.stringify(forum.ruleOverrides)})`;
  try {
    await commit(database, [
      database
        .update(forums)
        .set({ ruleOverrides: onlyIf<RuleOverrides>(isAsRead, sql`${JSON.stringify(ruleOverrides)}`) })
        .where(eq(forums.id, forumId)),
      noted(database, { at: now, actorId: actor.personId, verb: "forum.rules_changed", subjectId: forumId, forumId }),
    ]);
  } catch (error) {
    if (violatesNotNull(error, "forums.rule_overrides")) return refuse("changed_meanwhile");
    throw error;
  }
  return null;
}

/** Gives a person a seat, in which they speak for the organisation. */
export async function addSeat(
  database: Database,
  actor: Person,
  forumId: Id<"forum">,
  organisationId: Id<"organisation">,
  seat: NewSeat,
  now: Date,
): Promise<null | Refusal> {
  const refused = await refuseSubstitution(database, forumId, seat.role, seat.substituteFor);
  if (refused !== null) return refused;
  if (seat.validTo !== null && seat.validTo < seat.validFrom) return refuse("invalid_input", [{ path: "validTo", issue: "too small" }]);
  const id = newId("seat", now);
  await commit(database, [
    database.insert(seats).values({ id, forumId, organisationId, ...seat }),
    noted(database, { at: now, actorId: actor.personId, verb: "seat.added", subjectId: id, forumId, organisationId }),
  ]);
  return null;
}

/** Changes a seat, or ends it. Somebody must go on leading the forum, or nobody could change anything in it any more. */
export async function changeSeat(
  database: Database,
  actor: Person,
  seat: SeatRow,
  { seen, ...change }: SeatChange,
  day: string,
  now: Date,
): Promise<null | Refusal> {
  const unseen = refuseUnseen(seat, change, seen);
  if (unseen !== null) return unseen;
  const changed = { ...seat, ...change };
  const substituteFor = changed.role === "substitute" ? changed.substituteFor : null;
  const refused = await refuseSubstitution(database, seat.forumId, changed.role, substituteFor);
  if (refused !== null) return refused;
  if (changed.validTo !== null && changed.validTo < seat.validFrom)
    return refuse("invalid_input", [{ path: "validTo", issue: "too small" }]);
  const stillLeads = isLeading(changed.role) && (changed.validTo === null || changed.validTo >= day);
  const forumId = seat.forumId;
  const isAsRead = sql`${eq(seats.role, seat.role)} and ${seats.substituteFor} is ${seat.substituteFor} and ${seats.validTo} is ${seat.validTo}`;
  const mayBe = stillLeads ? isAsRead : sql`${isAsRead} and ${isLedByAnother(seat, day)}`;
  try {
    await commit(database, [
      database
        .update(seats)
        .set({
          role: onlyIf<SeatRow["role"]>(mayBe, sql`${changed.role}`),
          substituteFor,
          validTo: changed.validTo,
        })
        .where(eq(seats.id, seat.id)),
      noted(database, { at: now, actorId: actor.personId, verb: "seat.changed", subjectId: seat.id, forumId }),
    ]);
  } catch (error) {
    if (!violatesNotNull(error, "seats.role")) throw error;
    return JSON.stringify(await findSeat(database, seat.id)) === JSON.stringify(seat)
      ? refuse("invalid_input", [{ path: "role", issue: "nobody would lead the forum" }])
      : refuse("changed_meanwhile");
  }
  return null;
}

const isLedByAnother = (seat: SeatRow, day: string): SQL =>
  sql`exists (select 1 from ${seats} as other where other.forum_id = ${seat.forumId} and other.id <> ${seat.id} and other.role in ('chair', 'co_chair', 'secretariat')
    and other.valid_from <= ${day} and (other.valid_to is null or other.valid_to >= ${day}))`;

async function refuseSubstitution(
  database: Database,
  forumId: Id<"forum">,
  role: SeatRow["role"],
  substituteFor: Id<"seat"> | null,
): Promise<null | Refusal> {
  if (substituteFor === null) return null;
  const [sat] = await database
    .select({ id: seats.id })
    .from(seats)
    .where(and(eq(seats.id, substituteFor), eq(seats.forumId, forumId), ne(seats.role, "substitute")));
  return role === "substitute" && sat !== undefined
    ? null
    : refuse("invalid_input", [{ path: "substituteFor", issue: "not a seat of this forum" }]);
}

export async function findSeat(database: Database, id: Id<"seat">): Promise<SeatRow | undefined> {
  const [row] = await database.select().from(seats).where(eq(seats.id, id));
  return row;
}

/** By id, in force or not; unknown ids are left out. */
export async function findSeats(database: Database, ids: Iterable<Id<"seat">>): Promise<SeatRow[]> {
  return database.select().from(seats).where(isAnyOf(seats.id, ids));
}

/** All seats that the forum has, had or will have. */
export async function listAllSeats(database: Database, forumId: Id<"forum">, day: string) {
  return database
    .select({ seat: seats, isInForce: sql<number>`${inForceOn(day, seats.validFrom, seats.validTo)}` })
    .from(seats)
    .where(eq(seats.forumId, forumId));
}
