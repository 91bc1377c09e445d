import { byDanishName } from "../../i18n/language.ts";
import type { Id } from "../../contract/ids.ts";
import type { Reach } from "../../contract/endpoint-views.ts";
import { forumNames } from "../forums/forums.ts";
import { forumsOfOrganisation } from "../forums/seats.ts";
import { copenhagenDate } from "../platform/clock.ts";
import type { Database } from "../platform/database.ts";
import { refuse, type Refusal } from "../platform/refusal.ts";
import { findSpaceIdsFor } from "../spaces/facts.ts";
import { findSpaces } from "../spaces/spaces.ts";

/** Where the organisation as such takes part today: the spaces and forums that its endpoints can be told of. By name. */
export async function viewReach(database: Database, organisationId: Id<"organisation">, now: Date): Promise<Reach> {
  const day = copenhagenDate(now);
  const [spaceIds, forumIds] = await Promise.all([
    findSpaceIdsFor(database, [organisationId], [], day),
    forumsOfOrganisation(database, organisationId, day),
  ]);
  const [spaces, names] = await Promise.all([findSpaces(database, spaceIds), forumNames(database, forumIds)]);
  return {
    spaces: spaces.map(({ id, name }) => ({ id, name })).toSorted((a, b) => byDanishName(a.name, b.name)),
    forums: [...names].map(([id, name]) => ({ id, name })).toSorted((a, b) => byDanishName(a.name, b.name)),
  };
}

/** Null when the organisation takes part in all of the spaces. A space that it cannot be told of is as good as none. */
export async function requireReach(
  database: Database,
  organisationId: Id<"organisation">,
  spaceIds: Id<"space">[],
  now: Date,
): Promise<null | Refusal> {
  if (spaceIds.length === 0) return null;
  const own = new Set(await findSpaceIdsFor(database, [organisationId], [], copenhagenDate(now)));
  const unknown = spaceIds.findIndex((id) => !own.has(id));
  return unknown === -1 ? null : refuse("invalid_input", [{ path: `spaceIds.${unknown}`, issue: "not a space of the organisation" }]);
}
