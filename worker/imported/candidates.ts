import type { ImportComparison, NameCandidate } from "../../contract/imported-views.ts";
import type { Id } from "../../contract/ids.ts";
import { findPeople } from "../access/people.ts";
import { listEverSeated } from "../forums/seats.ts";
import { findOrganisations, listOrganisations, listUnits } from "../organisations/organisations.ts";
import type { Database } from "../platform/database.ts";
import { matchOrganisation, matchPerson, type Match } from "./match-names.ts";

type Known = Pick<NameCandidate, "partyId" | "kind" | "name" | "detail"> & { match: (written: string) => Match | null };

const mostCandidates = 5;

/**
 * Who the names may be: people who have or had a seat in the forum, and organisations and units of the day. Nobody else: minutes are no reason to go through
 * everybody there is.
 */
export async function suggestParties(
  database: Database,
  forumId: Id<"forum">,
  day: string,
  names: string[],
): Promise<ImportComparison["names"]> {
  if (names.length === 0) return [];
  const known = [...(await seatedPeople(database, forumId)), ...(await bodies(database, day))];
  return [...new Set(names)].flatMap((name) => {
    const candidates = known
      .flatMap(({ match, ...candidate }) => {
        const found = match(name);
        return found === null ? [] : [{ ...candidate, ...found }];
      })
      .toSorted((a, b) => b.score - a.score)
      .slice(0, mostCandidates);
    return candidates.length === 0 ? [] : [{ name, candidates }];
  });
}

async function seatedPeople(database: Database, forumId: Id<"forum">): Promise<Known[]> {
  const seats = await listEverSeated(database, forumId);
  const [people, organisations] = await Promise.all([
    findPeople(
      database,
      seats.map((seat) => seat.personId),
    ),
    findOrganisations(
      database,
      seats.map((seat) => seat.organisationId),
    ),
  ]);
  return [...people.values()].map((person) => {
    const seat = seats.find(({ personId }) => personId === person.id);
    const organisation = seat === undefined ? undefined : organisations.get(seat.organisationId)?.name;
    return {
      partyId: person.id,
      kind: "person",
      name: person.name,
      detail: [person.title, organisation ?? ""].filter((words) => words !== "").join(", "),
      match: (written) => matchPerson(written, person.name),
    };
  });
}

async function bodies(database: Database, day: string): Promise<Known[]> {
  const [organisations, units] = await Promise.all([listOrganisations(database, day, ""), listUnits(database, day)]);
  return [
    ...organisations.map(({ id, name, kind }): Known => ({
      partyId: id,
      kind: "organisation",
      name,
      detail: kind,
      match: (written) => matchOrganisation(written, name),
    })),
    ...units.map(({ id, name, organisationName }): Known => ({
      partyId: id,
      kind: "unit",
      name,
      detail: organisationName,
      match: (written) => matchOrganisation(written, name),
    })),
  ];
}
