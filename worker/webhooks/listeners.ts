import { and, eq, sql } from "drizzle-orm";
import type { Id } from "../../contract/ids.ts";
import { isAnyOf, type Database } from "../platform/database.ts";
import { endpoints } from "./tables.ts";

/** Of the organisations, those that have an endpoint which is told of what happens there: in the space, or, with null, in a forum. Which it is, is theirs to know. */
export async function listenersOf(
  database: Database,
  organisationIds: Id<"organisation">[],
  { spaceId, isClosed }: { spaceId: Id<"space"> | null; isClosed: boolean },
): Promise<Id<"organisation">[]> {
  const narrowed = sql`json_array_length(${endpoints.spaceIds})`;
  const wanted =
    spaceId === null
      ? sql`${narrowed} = 0`
      : sql`(${narrowed} = 0 or exists (select 1 from json_each(${endpoints.spaceIds}) where value = ${spaceId}))`;
  const rows = await database
    .selectDistinct({ organisationId: endpoints.organisationId })
    .from(endpoints)
    .where(
      and(
        isAnyOf(endpoints.organisationId, organisationIds),
        eq(endpoints.state, "active"),
        wanted,
        isClosed ? eq(endpoints.includesClosed, true) : undefined,
      ),
    );
  return rows.map((row) => row.organisationId);
}
