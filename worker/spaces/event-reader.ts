import type { Id } from "../../contract/ids.ts";
import type { ItemAccess } from "../../contract/meeting.ts";
import type { Actor } from "../access/actor.ts";
import { permits, type SpaceFacts } from "../access/policy.ts";
import { copenhagenDate } from "../platform/clock.ts";
import type { Database } from "../platform/database.ts";
import { findSpaceFacts } from "./facts.ts";

type Visibility = {
  spaceId: Id<"space"> | null;
  forumId: Id<"forum"> | null;
  organisationId: Id<"organisation"> | null;
  access: ItemAccess;
};

/** Whether the actor may be told of an event, by the one policy. A space's facts are read once, so a reader lives no longer than a request. */
export function eventReaderOf(database: Database, actor: Actor, at: Date): (event: Visibility) => Promise<boolean> {
  const day = copenhagenDate(at);
  const spaces = new Map<Id<"space">, Promise<SpaceFacts | null>>();
  const factsOf = (spaceId: Id<"space">): Promise<SpaceFacts | null> => {
    const facts = spaces.get(spaceId) ?? findSpaceFacts(database, spaceId, day);
    spaces.set(spaceId, facts);
    return facts;
  };
  return async ({ spaceId, forumId, organisationId, access }) =>
    permits(actor, { verb: "event.read", space: spaceId === null ? null : await factsOf(spaceId), forumId, organisationId, access });
}
