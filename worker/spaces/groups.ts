import { asc, eq } from "drizzle-orm";
import type * as v from "valibot";
import type { Id } from "../../contract/ids.ts";
import { type newGroupSchema, type PartyId } from "../../contract/space.ts";
import type { Person } from "../access/actor.ts";
import { noted } from "../audit/log.ts";
import { findParties } from "../organisations/directory.ts";
import { copenhagenDate } from "../platform/clock.ts";
import { commit, isAnyOf, type Database } from "../platform/database.ts";
import { newId } from "../platform/ids.ts";
import { refuse, type Refusal } from "../platform/refusal.ts";
import { groupMembers, groups } from "./tables.ts";

export async function createGroup(
  database: Database,
  actor: Person,
  spaceId: Id<"space">,
  input: v.InferOutput<typeof newGroupSchema>,
  now: Date,
): Promise<Id<"group"> | Refusal> {
  const members = [...new Set(input.members)];
  const known = await findParties(database, members, copenhagenDate(now));
  const unknown = members.findIndex((member) => !known.has(member));
  if (unknown !== -1) return refuse("invalid_input", [{ path: `members.${unknown}`, issue: "nobody has this id" }]);
  const id = newId("group", now);
  await commit(database, [
    database.insert(groups).values({ id, spaceId, name: input.name, purpose: input.purpose, createdAt: now.toISOString() }),
    noted(database, { at: now, actorId: actor.personId, verb: "group.created", subjectId: id, spaceId }),
    ...members.map((partyId) => database.insert(groupMembers).values({ groupId: id, partyId })),
  ]);
  return id;
}

/** The space's groups in the order in which they were made, each with the ids of its members. */
export async function listGroups(
  database: Database,
  spaceId: Id<"space">,
): Promise<{ id: Id<"group">; name: string; purpose: string; memberIds: PartyId[] }[]> {
  const rows = await database.select().from(groups).where(eq(groups.spaceId, spaceId)).orderBy(asc(groups.id));
  const members = await database
    .select()
    .from(groupMembers)
    .where(
      isAnyOf(
        groupMembers.groupId,
        rows.map((row) => row.id),
      ),
    );
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    purpose: row.purpose,
    memberIds: members.filter((member) => member.groupId === row.id).map((member) => member.partyId),
  }));
}
