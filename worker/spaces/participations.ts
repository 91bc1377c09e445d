import { and, asc, between, eq, exists, isNull, lt, ne, sql, type SQL } from "drizzle-orm";
import { alias } from "drizzle-orm/sqlite-core";
import type * as v from "valibot";
import type { AuditVerb } from "../../contract/audit.ts";
import type { Id } from "../../contract/ids.ts";
import { type newParticipationSchema, type participationChangeSchema, type SpaceRole } from "../../contract/space.ts";
import type { Person } from "../access/actor.ts";
import { noted } from "../audit/log.ts";
import { append } from "../events/feed.ts";
import { findParties } from "../organisations/directory.ts";
import { copenhagenDate } from "../platform/clock.ts";
import {
  commit,
  inForceOn,
  isAnyOf,
  onlyIf,
  violatesNotNull,
  violatesUnique,
  type Database,
  type Statement,
} from "../platform/database.ts";
import { newId } from "../platform/ids.ts";
import { refuse, type Refusal } from "../platform/refusal.ts";
import { participations } from "./tables.ts";

export type ParticipationRow = typeof participations.$inferSelect;

/** Who takes part on the day, in the order in which they came. */
export async function listParticipations(database: Database, spaceId: Id<"space">, day: string): Promise<ParticipationRow[]> {
  return database
    .select()
    .from(participations)
    .where(
      and(
        eq(participations.spaceId, spaceId),
        isNull(participations.endedAt),
        inForceOn(day, participations.validFrom, participations.validTo),
      ),
    )
    .orderBy(asc(participations.id));
}

/** Those whose last day is between the two. */
export async function listParticipationsEnding(database: Database, from: string, to: string): Promise<ParticipationRow[]> {
  return database
    .select()
    .from(participations)
    .where(and(isNull(participations.endedAt), between(participations.validTo, from, to)));
}

/** By id, ended or not; unknown ids are left out. */
export async function findParticipations(database: Database, ids: Iterable<Id<"participation">>): Promise<ParticipationRow[]> {
  return database.select().from(participations).where(isAnyOf(participations.id, ids));
}

export async function findParticipation(database: Database, id: Id<"participation">): Promise<ParticipationRow | undefined> {
  const [row] = await database
    .select()
    .from(participations)
    .where(and(eq(participations.id, id), isNull(participations.endedAt)));
  return row;
}

export async function addParticipation(
  database: Database,
  actor: Person,
  spaceId: Id<"space">,
  input: v.InferOutput<typeof newParticipationSchema>,
  baseUrl: string,
  now: Date,
): Promise<Id<"participation"> | Refusal> {
  const day = copenhagenDate(now);
  const parties = await findParties(database, [input.partyId], day);
  if (!parties.has(input.partyId)) return refuse("invalid_input", [{ path: "partyId", issue: "nobody has this id" }]);
  if (hasPassed(input.validTo, now)) return refuse("invalid_input", [{ path: "validTo", issue: "has passed" }]);
  const id = newId("participation", now);
  try {
    await commit(database, begun(database, actor.personId, { id, spaceId, ...input }, baseUrl, now));
  } catch (error) {
    if (violatesUnique(error, "participations.party_id")) return refuse("participation_exists");
    throw error;
  }
  return id;
}

/** Whether a last day of access lies before today. */
export const hasPassed = (validTo: string | null, now: Date): boolean => validTo !== null && validTo < copenhagenDate(now);

/**
 * The statements that let a party in from today, by the word of `actorId`. One whose last day has passed is still on record until then, and makes way.
 * Whoever commits them asks for `participations.party_id` among the errors: the party may be in already.
 */
export function begun(
  database: Database,
  actorId: Id<"person">,
  { id, spaceId, partyId, role, validTo }: Pick<ParticipationRow, "id" | "spaceId" | "partyId" | "role" | "validTo">,
  baseUrl: string,
  now: Date,
): Statement[] {
  const day = copenhagenDate(now);
  return [
    database
      .update(participations)
      .set({ endedAt: now.toISOString() })
      .where(
        and(
          eq(participations.spaceId, spaceId),
          eq(participations.partyId, partyId),
          isNull(participations.endedAt),
          lt(participations.validTo, day),
        ),
      ),
    database.insert(participations).values({ id, spaceId, partyId, role, validFrom: day, validTo }),
    ...changed(database, actorId, { id, spaceId, partyId, role }, "added", baseUrl, now),
  ];
}

/** Gives the participation another role or another last day, or both. */
export async function changeParticipation(
  database: Database,
  actor: Person,
  participation: ParticipationRow,
  change: v.InferOutput<typeof participationChangeSchema>,
  baseUrl: string,
  now: Date,
): Promise<null | Refusal> {
  const role = change.role ?? participation.role;
  const validTo = change.validTo === undefined ? participation.validTo : change.validTo;
  if (change.validTo !== undefined && hasPassed(validTo, now)) return refuse("invalid_input", [{ path: "validTo", issue: "has passed" }]);
  const what = [
    ...(role === participation.role ? [] : (["role_changed"] as const)),
    ...(validTo === participation.validTo ? [] : (["dates_changed"] as const)),
  ];
  if (what.length === 0) return null;
  const allowed = role === "lead" && validTo === null ? sql`true` : leavesALead(database, participation);
  return commitWithALead(database, [
    database
      .update(participations)
      .set({ role: onlyIf<SpaceRole>(allowed, role), validTo })
      .where(eq(participations.id, participation.id)),
    ...what.flatMap((word) => changed(database, actor.personId, { ...participation, role }, word, baseUrl, now)),
  ]);
}

/** Takes the participation away at once. The row stays, with its end. */
export async function endParticipation(
  database: Database,
  actor: Person,
  participation: ParticipationRow,
  baseUrl: string,
  now: Date,
): Promise<null | Refusal> {
  return commitWithALead(database, [
    database
      .update(participations)
      .set({ endedAt: now.toISOString(), role: onlyIf<SpaceRole>(leavesALead(database, participation), participations.role) })
      .where(eq(participations.id, participation.id)),
    ...changed(database, actor.personId, participation, "ended", baseUrl, now),
  ]);
}

/**
 * That the space has a lead also without this one: a space without could never be changed again. One whose part ends by itself does not
 * count, because nobody would be asked on that day. Asked by the statement itself, because two leads may go at the same moment.
 */
function leavesALead(database: Database, { id, spaceId }: ParticipationRow): SQL {
  const others = alias(participations, "others");
  const remaining = database
    .select({ id: others.id })
    .from(others)
    .where(and(eq(others.spaceId, spaceId), eq(others.role, "lead"), ne(others.id, id), isNull(others.endedAt), isNull(others.validTo)));
  return sql`(${participations.role} <> 'lead' or ${exists(remaining)})`;
}

async function commitWithALead(database: Database, statements: Statement[]): Promise<null | Refusal> {
  try {
    await commit(database, statements);
  } catch (error) {
    if (violatesNotNull(error, "participations.role")) return refuse("last_lead");
    throw error;
  }
  return null;
}

const verbOf = {
  added: "participation.added",
  role_changed: "participation.changed",
  dates_changed: "participation.changed",
  ended: "participation.ended",
} as const satisfies Record<string, AuditVerb>;

/** The event and what the audit log says of it. */
function changed(
  database: Database,
  actorId: Id<"person">,
  { id, spaceId, partyId, role }: Pick<ParticipationRow, "id" | "spaceId" | "partyId" | "role">,
  change: keyof typeof verbOf,
  baseUrl: string,
  now: Date,
): Statement[] {
  return [
    append(database, {
      type: "space.participant_changed",
      data: { space: { id: spaceId, url: `${baseUrl}/spaces/${spaceId}` }, participationId: id, change },
      occurredAt: now,
      actorId,
      spaceId,
      forumId: null,
      access: "open",
    }),
    noted(database, { at: now, actorId, verb: verbOf[change], subjectId: id, spaceId, detail: { partyId, role } }),
  ];
}
