import type { Id } from "../../contract/ids.ts";
import type { ForumRulesView } from "../../contract/seat.ts";
import type { Actor } from "../access/actor.ts";
import { permits } from "../access/policy.ts";
import { listAllSeats } from "../forums/changes.ts";
import { findForum } from "../forums/forums.ts";
import { forumAboveUnled } from "../forums/seats.ts";
import { summarisePeople } from "../organisations/directory.ts";
import { findOrganisations } from "../organisations/organisations.ts";
import { copenhagenDate } from "../platform/clock.ts";
import type { Database } from "../platform/database.ts";

/** How the forum works, and its seats; those in force first, the latest first among the rest. */
export async function viewForumRules(
  database: Database,
  actor: Actor,
  forumId: Id<"forum">,
  now: Date,
): Promise<ForumRulesView | undefined> {
  const day = copenhagenDate(now);
  const [forum, rows] = await Promise.all([findForum(database, forumId), listAllSeats(database, forumId, day)]);
  if (forum === undefined || !permits(actor, { verb: "forum.read", forumId })) return undefined;
  const [people, organisations] = await Promise.all([
    summarisePeople(
      database,
      rows.map(({ seat }) => seat.personId),
      day,
    ),
    findOrganisations(
      database,
      rows.map(({ seat }) => seat.organisationId),
    ),
  ]);
  return {
    forum: { id: forum.id, name: forum.name },
    kind: forum.kind,
    rules: forum.rules,
    usual: forum.usual,
    seats: rows
      .toSorted((a, b) => b.isInForce - a.isInForce || b.seat.validFrom.localeCompare(a.seat.validFrom))
      .flatMap(({ seat, isInForce }) => {
        const person = people.get(seat.personId);
        const { id, role, substituteFor, validFrom, validTo } = seat;
        const organisationName = organisations.get(seat.organisationId)?.name ?? "";
        return person === undefined
          ? []
          : [{ id, person, organisationName, role, substituteFor, validFrom, validTo, isInForce: isInForce === 1 }];
      }),
    may: { change: permits(actor, { verb: "forum.change", forumId, above: await forumAboveUnled(database, forum, day) }) },
  };
}
