import type { Id } from "../../contract/ids.ts";
import type { NotificationAbout } from "../../contract/notification.ts";
import type { Person } from "../access/actor.ts";
import { permits } from "../access/policy.ts";
import { findUnsettled } from "../access-requests/requests.ts";
import { forumNames } from "../forums/forums.ts";
import { copenhagenDate } from "../platform/clock.ts";
import type { Database } from "../platform/database.ts";
import { findFactsOfSpaces } from "../spaces/facts.ts";
import { findSpaces } from "../spaces/spaces.ts";
import { listUnreported } from "../status/rounds.ts";

/** The spaces at whose doors somebody stands, by the request, for those who can let them in. One that is settled concerns nobody any more. */
export async function findNotifiedDoors(
  database: Database,
  actor: Person,
  ids: Id<"accessRequest">[],
  spaceIds: Id<"space">[],
  now: Date,
): Promise<(id: Id<"accessRequest">, spaceId: Id<"space">) => NotificationAbout | null> {
  if (ids.length === 0) return () => null;
  const [waiting, spaces, facts] = await Promise.all([
    findUnsettled(database, ids),
    findSpaces(database, spaceIds),
    findFactsOfSpaces(database, spaceIds, copenhagenDate(now)),
  ]);
  return (id, spaceId) => {
    const row = spaces.find((space) => space.id === spaceId);
    const space = facts.get(spaceId);
    if (row === undefined || space === undefined || !waiting.some((request) => request.id === id)) return null;
    return permits(actor, { verb: "participation.change", space }) ? { thing: "door", id: spaceId, title: row.name, closed: false } : null;
  };
}

/** The rounds to which the person's organisations still owe something. What has been reported, or is shown, concerns nobody any more. */
export async function findNotifiedRounds(
  database: Database,
  actor: Person,
  ids: Id<"statusRound">[],
): Promise<(id: Id<"statusRound">) => NotificationAbout | null> {
  if (ids.length === 0) return () => null;
  const owed = (
    await listUnreported(
      database,
      actor.memberships.map(({ organisationId }) => organisationId),
    )
  ).filter(({ organisationId }) => permits(actor, { verb: "status.report", organisationId }));
  const names = await forumNames(
    database,
    owed.map(({ round }) => round.forumId),
  );
  return (id) => {
    const round = owed.find(({ roundId }) => roundId === id)?.round;
    if (round === undefined) return null;
    const { name: title, forumId, deadline } = round;
    return { thing: "round", id, title, forum: { id: forumId, name: names.get(forumId) ?? "" }, deadline, closed: false };
  };
}
