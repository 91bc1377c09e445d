import type { Id } from "../../contract/ids.ts";
import { permits, type SpaceFacts } from "../access/policy.ts";
import { forumsOfOrganisation } from "../forums/seats.ts";
import { copenhagenDate } from "../platform/clock.ts";
import type { Database } from "../platform/database.ts";
import { findSpaceFacts } from "../spaces/facts.ts";
import type { Visibility } from "./run.ts";

/**
 * What the organisation as such may be told on the day of `at`. Answers by the one policy; the facts are read once per readership, so
 * it is to live no longer than a run.
 */
export async function readershipOf(
  database: Database,
  organisationId: Id<"organisation">,
  at: Date,
): Promise<(entry: Visibility) => Promise<boolean>> {
  const day = copenhagenDate(at);
  const forumIds = await forumsOfOrganisation(database, organisationId, day);
  const spaces = new Map<Id<"space">, Promise<SpaceFacts | null>>();

  const factsOf = (spaceId: Id<"space">): Promise<SpaceFacts | null> => {
    const facts = spaces.get(spaceId) ?? findSpaceFacts(database, spaceId, day);
    spaces.set(spaceId, facts);
    return facts;
  };

  return async ({ spaceId, forumId, access }) => {
    const space = spaceId === null ? null : await factsOf(spaceId);
    return permits({ kind: "organisation", organisationId, forumIds }, { verb: "event.read", space, forumId, access });
  };
}
