import { and, asc, eq, isNull, ne } from "drizzle-orm";
import type * as v from "valibot";
import type { Id } from "../../contract/ids.ts";
import { type newParticipationSchema, type SpaceRole } from "../../contract/space.ts";
import type { Person } from "../access/actor.ts";
import { append } from "../events/feed.ts";
import { findParties } from "../organisations/directory.ts";
import { copenhagenDate } from "../platform/clock.ts";
import { commit, inForceOn, violatesUnique, type Database, type Statement } from "../platform/database.ts";
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
  if (input.validTo !== null && input.validTo < day) return refuse("invalid_input", [{ path: "validTo", issue: "has passed" }]);
  const id = newId("participation", now);
  try {
    await commit(database, [
      database
        .insert(participations)
        .values({ id, spaceId, partyId: input.partyId, role: input.role, validFrom: day, validTo: input.validTo }),
      changed(database, actor, spaceId, id, "added", baseUrl, now),
    ]);
  } catch (error) {
    if (violatesUnique(error, "participations.party_id")) return refuse("participation_exists");
    throw error;
  }
  return id;
}

export async function changeRole(
  database: Database,
  actor: Person,
  participation: ParticipationRow,
  role: SpaceRole,
  baseUrl: string,
  now: Date,
): Promise<null | Refusal> {
  if (role !== "lead" && (await isLastLead(database, participation, now))) return refuse("last_lead");
  await commit(database, [
    database.update(participations).set({ role }).where(eq(participations.id, participation.id)),
    changed(database, actor, participation.spaceId, participation.id, "role_changed", baseUrl, now),
  ]);
  return null;
}

/** Takes the participation away at once. The row stays, with its end. */
export async function endParticipation(
  database: Database,
  actor: Person,
  participation: ParticipationRow,
  baseUrl: string,
  now: Date,
): Promise<null | Refusal> {
  if (await isLastLead(database, participation, now)) return refuse("last_lead");
  await commit(database, [
    database.update(participations).set({ endedAt: now.toISOString() }).where(eq(participations.id, participation.id)),
    changed(database, actor, participation.spaceId, participation.id, "ended", baseUrl, now),
  ]);
  return null;
}

/** A space without a lead could never be changed again. */
async function isLastLead(database: Database, participation: ParticipationRow, now: Date): Promise<boolean> {
  if (participation.role !== "lead") return false;
  const others = await database
    .select({ partyId: participations.partyId })
    .from(participations)
    .where(
      and(
        eq(participations.spaceId, participation.spaceId),
        eq(participations.role, "lead"),
        ne(participations.id, participation.id),
        isNull(participations.endedAt),
        inForceOn(copenhagenDate(now), participations.validFrom, participations.validTo),
      ),
    );
  return others.length === 0;
}

function changed(
  database: Database,
  actor: Person,
  spaceId: Id<"space">,
  participationId: Id<"participation">,
  change: "added" | "role_changed" | "ended",
  baseUrl: string,
  now: Date,
): Statement {
  return append(database, {
    type: "space.participant_changed",
    data: { space: { id: spaceId, url: `${baseUrl}/spaces/${spaceId}` }, participationId, change },
    occurredAt: now,
    actorId: actor.personId,
    spaceId,
    forumId: null,
    access: "open",
  });
}
