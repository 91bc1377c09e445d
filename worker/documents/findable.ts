import { and, eq, inArray, ne, or, sql, type SQL } from "drizzle-orm";
import type { SQLiteColumn } from "drizzle-orm/sqlite-core";
import type { DocumentState } from "../../contract/document.ts";
import type { Id } from "../../contract/ids.ts";
import { isAnyOf, type Database } from "../platform/database.ts";
import { documents } from "./tables.ts";

/** Spaces whose texts somebody may read: all of those they take part in, and what is no draft of those that answer to their forums. */
export type Reach = { own: Id<"space">[]; reviewed: Id<"space">[] };

/**
 * The column's document may be one that somebody with the reach reads, and is in the state. Asked in the query, so that neither a number nor a page's end tells of what they may not read; the
 * policy is asked of each one that comes out all the same.
 */
export function isWithinReach(database: Database, column: SQLiteColumn, { own, reviewed }: Reach, state: DocumentState | undefined): SQL {
  return inArray(
    column,
    database
      .select({ id: documents.id })
      .from(documents)
      .where(
        and(
          or(isAnyOf(documents.spaceId, own), and(isAnyOf(documents.spaceId, reviewed), ne(documents.state, "draft"))) ?? sql`false`,
          state === undefined ? undefined : eq(documents.state, state),
        ),
      ),
  );
}
