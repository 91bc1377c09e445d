import type { Id } from "../../contract/ids.ts";
import { forumsOfOrganisation } from "../forums/seats.ts";
import { copenhagenDate } from "../platform/clock.ts";
import type { Database } from "../platform/database.ts";
import { eventReaderOf } from "../spaces/event-reader.ts";
import type { Visibility } from "./run.ts";

/** What the organisation as such may be told on the day of `at`. The facts are read once per readership, so it is to live no longer than a run. */
export async function readershipOf(
  database: Database,
  organisationId: Id<"organisation">,
  at: Date,
): Promise<(entry: Visibility) => Promise<boolean>> {
  const forumIds = await forumsOfOrganisation(database, organisationId, copenhagenDate(at));
  return eventReaderOf(database, { kind: "organisation", organisationId, forumIds }, at);
}
