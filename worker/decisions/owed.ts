import { and, eq, sql } from "drizzle-orm";
import type { Id } from "../../contract/ids.ts";
import type { Database } from "../platform/database.ts";
import { decisions, ratifications } from "./tables.ts";

/** The decisions that wait for an answer of one of the organisations, to be asked for in a batch. */
export const decisionsAwaiting = (database: Database, organisationIds: Iterable<Id<"organisation">>) => {
  const asked = sql`json_each(${decisions.ratifiers})`;
  return database
    .select({ id: decisions.id, agendaItemId: decisions.agendaItemId, meetingId: decisions.meetingId })
    .from(decisions)
    .where(
      and(
        eq(decisions.state, "awaiting"),
        sql`exists (select 1 from ${asked} where json_each.value in (select value from json_each(${JSON.stringify([...new Set(organisationIds)])}))
          and not exists (select 1 from ${ratifications} where ${ratifications.decisionId} = ${decisions.id} and ${ratifications.organisationId} = json_each.value))`,
      ),
    );
};
