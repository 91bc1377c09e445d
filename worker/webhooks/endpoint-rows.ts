import { and, asc, eq, inArray, isNull, lte, sql } from "drizzle-orm";
import { endpointsMax, type EndpointState, type PauseReason, type Signing } from "../../contract/endpoint.ts";
import { automaticPauseReasons, type EventType } from "../../contract/event.ts";
import type { Id } from "../../contract/ids.ts";
import { commit, onlyIf, violatesNotNull, type Database, type Statement } from "../platform/database.ts";
import { endpoints } from "./tables.ts";

export type EndpointRow = typeof endpoints.$inferSelect;

export async function findEndpoint(database: Database, id: Id<"endpoint">): Promise<EndpointRow | undefined> {
  const [row] = await database.select().from(endpoints).where(eq(endpoints.id, id));
  return row;
}

/** Oldest first: ids sort by when they were made. */
export async function endpointsOf(database: Database, organisationId: Id<"organisation">): Promise<EndpointRow[]> {
  return database.select().from(endpoints).where(eq(endpoints.organisationId, organisationId)).orderBy(asc(endpoints.id));
}

export async function activeEndpointIds(database: Database): Promise<Id<"endpoint">[]> {
  const rows = await database.select({ id: endpoints.id }).from(endpoints).where(eq(endpoints.state, "active"));
  return rows.map((row) => row.id);
}

/** Whether there was room for it: of several that come at once, no more get in than the limit has left. */
export async function addEndpoint(database: Database, row: EndpointRow, told: Statement): Promise<boolean> {
  const present = sql`(select count(*) from ${endpoints} where ${endpoints.organisationId} = ${row.organisationId})`;
  try {
    await commit(database, [database.insert(endpoints).values({ ...row, url: onlyIf(sql`${present} < ${endpointsMax}`, row.url) }), told]);
    return true;
  } catch (error) {
    if (violatesNotNull(error, "endpoints.url")) return false;
    throw error;
  }
}

export async function removeEndpoint(database: Database, id: Id<"endpoint">, told: Statement): Promise<void> {
  await commit(database, [database.delete(endpoints).where(eq(endpoints.id, id)), told]);
}

/** Changes the columns that are given, and answers the row as it is then. */
export async function alterEndpoint(
  database: Database,
  id: Id<"endpoint">,
  columns: {
    url?: string | undefined;
    description?: string | undefined;
    eventTypes?: EventType[] | undefined;
    spaceIds?: Id<"space">[] | undefined;
    includesClosed?: boolean | undefined;
    signing?: Signing | undefined;
    state?: EndpointState | undefined;
    pauseReason?: PauseReason | null | undefined;
    pausedAt?: string | null | undefined;
    ownersToldAt?: null | undefined;
  },
  told: Statement,
): Promise<EndpointRow | undefined> {
  if (Object.values(columns).every((value) => value === undefined)) return findEndpoint(database, id);
  const [rows] = await database.batch([database.update(endpoints).set(columns).where(eq(endpoints.id, id)).returning(), told]);
  return rows[0];
}

/**
 * What was the secret becomes the earlier one in the same statement: two rotations at once cannot lose both. `unreadable` is one that is not worth keeping as
 * that, as it is stored.
 */
export async function replaceSecret(
  database: Database,
  id: Id<"endpoint">,
  { secretEncrypted, previousUntil, unreadable }: { secretEncrypted: string; previousUntil: string; unreadable: string | null },
  told: Statement,
): Promise<void> {
  const previousSecretEncrypted = sql`nullif(${endpoints.secretEncrypted}, ${unreadable})`;
  await commit(database, [
    database
      .update(endpoints)
      .set({ previousSecretEncrypted, previousSecretUntil: previousUntil, secretEncrypted })
      .where(eq(endpoints.id, id)),
    told,
  ]);
}

/** Takes away the earlier secrets that are signed with no longer. */
export async function forgetPreviousSecrets(database: Database, now: Date): Promise<void> {
  await database
    .update(endpoints)
    .set({ previousSecretEncrypted: null, previousSecretUntil: null })
    .where(lte(endpoints.previousSecretUntil, now.toISOString()));
}

/**
 * The statement that pauses an endpoint for what was seen at the address it was sent to. It stops the whole batch (see `onlyIf`) where the
 * endpoint has moved or been paused since.
 */
export function pauseItself(
  database: Database,
  { id, url }: Pick<EndpointRow, "id" | "url">,
  reason: (typeof automaticPauseReasons)[number],
  at: Date,
): Statement {
  const isAsSeen = sql`${endpoints.state} = 'active' and ${endpoints.url} = ${url}`;
  return database
    .update(endpoints)
    .set({ state: onlyIf(isAsSeen, "paused"), pauseReason: reason, pausedAt: at.toISOString(), ownersToldAt: null })
    .where(eq(endpoints.id, id));
}

/** Endpoints that paused themselves and whose owners have not been told. */
export async function untoldPauses(database: Database): Promise<EndpointRow[]> {
  return database
    .select()
    .from(endpoints)
    .where(and(eq(endpoints.state, "paused"), inArray(endpoints.pauseReason, automaticPauseReasons), isNull(endpoints.ownersToldAt)));
}

/** The owners were told of the pause that began then; one that has begun since is told of anew. */
export async function noteOwnersTold(database: Database, { id, pausedAt }: EndpointRow, now: Date): Promise<void> {
  if (pausedAt === null) return;
  await database
    .update(endpoints)
    .set({ ownersToldAt: now.toISOString() })
    .where(and(eq(endpoints.id, id), eq(endpoints.pausedAt, pausedAt)));
}
