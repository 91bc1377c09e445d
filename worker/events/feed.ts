import { and, asc, desc, eq, gt, inArray, max, sql } from "drizzle-orm";
import type { EventData, EventEnvelope, EventType } from "../../contract/event.ts";
import type { Id } from "../../contract/ids.ts";
import type { ItemAccess } from "../../contract/meeting.ts";
import type { Database, Statement } from "../platform/database.ts";
import { newId } from "../platform/ids.ts";
import { events } from "./tables.ts";

export type NewEvent<T extends EventType> = {
  type: T;
  data: EventData<T>;
  occurredAt: Date;
  actorId: Id<"person">;
  spaceId: Id<"space"> | null;
  forumId: Id<"forum"> | null;
  /** Given where the event is one organisation's own affair: then nobody else is told. */
  organisationId?: Id<"organisation">;
  access: ItemAccess;
};

/** The statement that appends to the feed. It goes into the same batch as the change it tells of, or the two can part. */
export function append<T extends EventType>(database: Database, event: NewEvent<T>): Statement {
  return database.insert(events).values({
    id: newId("event", event.occurredAt),
    type: event.type,
    occurredAt: event.occurredAt.toISOString(),
    actorId: event.actorId,
    spaceId: event.spaceId,
    forumId: event.forumId,
    organisationId: event.organisationId ?? null,
    access: event.access,
    data: JSON.stringify(event.data),
  });
}

/** A row of the feed with what decides who may read it. */
export type FeedEntry = {
  envelope: EventEnvelope;
  actorId: Id<"person">;
  spaceId: Id<"space"> | null;
  forumId: Id<"forum"> | null;
  organisationId: Id<"organisation"> | null;
  access: ItemAccess;
};

/** The feed after a number, oldest first, at most `limit` rows. */
export async function readFeed(database: Database, after: number, limit: number): Promise<FeedEntry[]> {
  const rows = await database.select().from(events).where(gt(events.seq, after)).orderBy(asc(events.seq)).limit(limit);
  return rows.map(entryOf);
}

export async function findEvent(database: Database, id: Id<"event">): Promise<FeedEntry | undefined> {
  const [row] = await database.select().from(events).where(eq(events.id, id));
  return row === undefined ? undefined : entryOf(row);
}

/** What happened to the thing with the id, e.g. a decision, oldest first. */
export async function eventsAbout(database: Database, id: string): Promise<FeedEntry[]> {
  const rows = await database
    .select()
    .from(events)
    .where(sql`"data" ->> '$.id' = ${id}`)
    .orderBy(asc(events.seq));
  return rows.map(entryOf);
}

/** The latest events of the types, newest first; of one forum where it is named. Only what is open. */
export async function latestOpenEvents(
  database: Database,
  types: EventType[],
  forumId: Id<"forum"> | null,
  limit: number,
): Promise<FeedEntry[]> {
  const ofForum = forumId === null ? undefined : eq(events.forumId, forumId);
  const rows = await database
    .select()
    .from(events)
    .where(and(inArray(events.type, types), eq(events.access, "open"), ofForum))
    .orderBy(desc(events.seq))
    .limit(limit);
  return rows.map(entryOf);
}

/** The latest events of the space, newest first. Whoever shows them asks the policy about each. */
export async function latestEventsOfSpace(database: Database, spaceId: Id<"space">, limit: number): Promise<FeedEntry[]> {
  const rows = await database.select().from(events).where(eq(events.spaceId, spaceId)).orderBy(desc(events.seq)).limit(limit);
  return rows.map(entryOf);
}

function entryOf(row: typeof events.$inferSelect): FeedEntry {
  return {
    // The row was written by `append` from the type's own data, so its JSON has the type's form.
    envelope: {
      id: row.id,
      seq: row.seq,
      type: row.type,
      timestamp: row.occurredAt,
      data: JSON.parse(row.data) as unknown,
    } as EventEnvelope,
    actorId: row.actorId,
    spaceId: row.spaceId,
    forumId: row.forumId,
    organisationId: row.organisationId,
    access: row.access,
  };
}

/** The number of the newest event, 0 when there is none. */
export async function feedHead(database: Database): Promise<number> {
  const [row] = await database.select({ head: max(events.seq) }).from(events);
  return row?.head ?? 0;
}
