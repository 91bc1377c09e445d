import { and, asc, eq } from "drizzle-orm";
import type { EndpointState } from "../../contract/endpoint.ts";
import type { EventType } from "../../contract/event.ts";
import type { Id } from "../../contract/ids.ts";
import type { Database } from "../platform/database.ts";
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

export async function addEndpoint(database: Database, row: EndpointRow): Promise<void> {
  await database.insert(endpoints).values(row);
}

/** Changes the columns that are given, and answers the row as it is then. */
export async function alterEndpoint(
  database: Database,
  id: Id<"endpoint">,
  columns: {
    url?: string | undefined;
    description?: string | undefined;
    eventTypes?: EventType[] | undefined;
    state?: EndpointState | undefined;
  },
): Promise<EndpointRow | undefined> {
  if (Object.values(columns).every((value) => value === undefined)) return findEndpoint(database, id);
  const [row] = await database.update(endpoints).set(columns).where(eq(endpoints.id, id)).returning();
  return row;
}

/** For the receiver's own "no more", seen at the address it was sent to: an endpoint that has moved since goes on. */
export async function pauseEndpoint(database: Database, { id, url }: Pick<EndpointRow, "id" | "url">): Promise<void> {
  await database
    .update(endpoints)
    .set({ state: "paused" })
    .where(and(eq(endpoints.id, id), eq(endpoints.url, url)));
}
