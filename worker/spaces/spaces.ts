import { desc, eq } from "drizzle-orm";
import type * as v from "valibot";
import type { Id } from "../../contract/ids.ts";
import { type newSpaceSchema, type spaceChangeSchema } from "../../contract/space.ts";
import type { Person } from "../access/actor.ts";
import { permits } from "../access/policy.ts";
import { noted } from "../audit/log.ts";
import { append } from "../events/feed.ts";
import { isForumInForce } from "../forums/forums.ts";
import { copenhagenDate } from "../platform/clock.ts";
import { commit, isAnyOf, type Database } from "../platform/database.ts";
import { newId } from "../platform/ids.ts";
import { refuse, type Refusal } from "../platform/refusal.ts";
import { participations, spaces } from "./tables.ts";

export type SpaceRow = typeof spaces.$inferSelect;

/** Takes a space up: the space, its first lead and the event, in one batch. */
export async function createSpace(
  database: Database,
  actor: Person,
  input: v.InferOutput<typeof newSpaceSchema>,
  baseUrl: string,
  now: Date,
): Promise<Id<"space"> | Refusal> {
  if (!permits(actor, { verb: "space.create", organisationId: input.organisationId })) return refuse("not_allowed");
  const unknownForum = await refuseUnknownForum(database, input.forumId, now);
  if (unknownForum !== null) return unknownForum;
  const id = newId("space", now);
  await commit(database, [
    database.insert(spaces).values({
      id,
      name: input.name,
      purpose: input.purpose,
      goals: input.goals,
      forumId: input.forumId,
      createdAt: now.toISOString(),
      createdBy: actor.personId,
    }),
    database.insert(participations).values({
      id: newId("participation", now),
      spaceId: id,
      partyId: input.organisationId,
      role: "lead",
      validFrom: copenhagenDate(now),
    }),
    noted(database, { at: now, actorId: actor.personId, verb: "space.created", subjectId: id, spaceId: id, forumId: input.forumId }),
    append(database, {
      type: "space.created",
      data: { space: { id, name: input.name, url: `${baseUrl}/spaces/${id}` } },
      occurredAt: now,
      actorId: actor.personId,
      spaceId: id,
      forumId: null,
      access: "open",
    }),
  ]);
  return id;
}

export async function changeSpace(
  database: Database,
  actor: Person,
  id: Id<"space">,
  change: v.InferOutput<typeof spaceChangeSchema>,
  now: Date,
): Promise<null | Refusal> {
  const unknownForum = await refuseUnknownForum(database, change.forumId ?? null, now);
  if (unknownForum !== null) return unknownForum;
  const parts = Object.keys(change);
  if (parts.length === 0) return null;
  const entry = { at: now, actorId: actor.personId, verb: "space.changed", subjectId: id, spaceId: id } as const;
  await commit(database, [
    database.update(spaces).set(change).where(eq(spaces.id, id)),
    noted(database, { ...entry, forumId: change.forumId ?? null, detail: { parts: parts.join(", ") } }),
  ]);
  return null;
}

export async function findSpace(database: Database, id: Id<"space">): Promise<SpaceRow | undefined> {
  const [row] = await database.select().from(spaces).where(eq(spaces.id, id));
  return row;
}

/** Newest first; unknown ids are left out. */
export async function findSpaces(database: Database, ids: Iterable<Id<"space">>): Promise<SpaceRow[]> {
  return database.select().from(spaces).where(isAnyOf(spaces.id, ids)).orderBy(desc(spaces.id));
}

async function refuseUnknownForum(database: Database, forumId: Id<"forum"> | null, now: Date): Promise<null | Refusal> {
  if (forumId === null || (await isForumInForce(database, forumId, copenhagenDate(now)))) return null;
  return refuse("invalid_input", [{ path: "forumId", issue: "no such forum today" }]);
}
