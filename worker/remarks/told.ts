import type { Id } from "../../contract/ids.ts";
import { findPeople } from "../access/people.ts";
import { findOrganisations } from "../organisations/organisations.ts";
import type { Database } from "../platform/database.ts";
import { remarksOf } from "./remarks.ts";

/** A remark as the minutes and the decision have it: in whose words, and when they were said. */
export type ToldRemark = { agendaItemId: Id<"agendaItem">; name: string; organisationName: string; at: string; words: string };

export async function tellRemarks(database: Database, meetingId: Id<"meeting">): Promise<ToldRemark[]> {
  const rows = await remarksOf(database, meetingId);
  const [people, organisations] = await Promise.all([
    findPeople(
      database,
      rows.map(({ personId }) => personId),
    ),
    findOrganisations(
      database,
      rows.map(({ organisationId }) => organisationId),
    ),
  ]);
  return rows.map(({ agendaItemId, personId, organisationId, recordedAt, words }) => ({
    agendaItemId,
    name: people.get(personId)?.name ?? "",
    organisationName: organisations.get(organisationId)?.name ?? "",
    at: recordedAt,
    words,
  }));
}
