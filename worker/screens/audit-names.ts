import { idPrefixes, type Id, type IdKind } from "../../contract/ids.ts";
import type { Person } from "../access/actor.ts";
import { findPeople } from "../access/people.ts";
import { seesWhole } from "../access/policy.ts";
import { administers } from "../access/standing.ts";
import type { AuditRow } from "../audit/reading.ts";
import { findSeats } from "../forums/changes.ts";
import { forumNames } from "../forums/forums.ts";
import { findItemRequests } from "../item-requests/requests.ts";
import { findMandates } from "../mandates/mandates.ts";
import { findOrganisations } from "../organisations/organisations.ts";
import type { Database } from "../platform/database.ts";
import { findRounds } from "../status/rounds.ts";
import { findTemplates } from "../templates/templates.ts";
import { findTokens } from "../tokens/tokens.ts";
import { summariseSpaces } from "./space.ts";

export type Named = { title: string; url: string | null };

export const isOf =
  <K extends IdKind>(kind: K) =>
  (id: string): id is Id<K> =>
    id.startsWith(`${idPrefixes[kind]}_`);

/** What forums and organisations have besides their meetings, by id. What is a forum's own is named to those with a seat in it, a token to its administrators. */
export async function namesOfBodies(database: Database, actor: Person, ids: string[]): Promise<[string, Named][]> {
  const [forums, seats, templates, mandates, requests, rounds, tokens] = await Promise.all([
    forumNames(database, ids.filter(isOf("forum"))),
    findSeats(database, ids.filter(isOf("seat"))),
    findTemplates(database, ids.filter(isOf("template"))),
    findMandates(database, ids.filter(isOf("mandate"))),
    findItemRequests(database, ids.filter(isOf("itemRequest"))),
    findRounds(database, ids.filter(isOf("statusRound"))),
    findTokens(database, ids.filter(isOf("token"))),
  ]);
  const people = await findPeople(
    database,
    seats.map(({ personId }) => personId),
  );
  const seen = <Row extends { forumId: Id<"forum"> }>(rows: Row[]): Row[] => rows.filter(({ forumId }) => seesWhole(actor, forumId));
  return [
    ...Array.from(forums, ([id, title]): [string, Named] => [id, { title, url: `/forums/${id}` }]),
    ...seen(seats).flatMap(({ id, personId, forumId }): [string, Named][] => {
      const holder = people.get(personId);
      return holder === undefined ? [] : [[id, { title: holder.name, url: `/forums/${forumId}/rules` }]];
    }),
    ...seen(templates).map(({ id, name }): [string, Named] => [id, { title: name, url: `/templates/${id}` }]),
    ...seen(mandates).map(({ id, subject, forumId }): [string, Named] => [id, { title: subject, url: `/forums/${forumId}` }]),
    ...seen(requests).map(({ id, title, forumId }): [string, Named] => [id, { title, url: `/forums/${forumId}` }]),
    ...seen(rounds).map(({ id, name }): [string, Named] => [id, { title: name, url: `/status-rounds/${id}` }]),
    ...tokens
      .filter(({ organisationId }) => administers(actor, organisationId))
      .map(({ id, name }): [string, Named] => [id, { title: name, url: null }]),
  ];
}

/** Where each entry's thing happened, as far as the reader may know: the space, else the forum, else the organisation. */
export async function placesOf(database: Database, actor: Person, rows: AuditRow[], now: Date): Promise<(row: AuditRow) => Named | null> {
  const [spaces, forums, organisations] = await Promise.all([
    summariseSpaces(
      database,
      actor,
      rows.flatMap(({ spaceId }) => spaceId ?? []),
      now,
    ),
    forumNames(
      database,
      rows.flatMap(({ forumId }) => forumId ?? []),
    ),
    findOrganisations(
      database,
      rows.flatMap(({ organisationId }) => organisationId ?? []),
    ),
  ]);
  return ({ spaceId, forumId, organisationId }) => {
    const space = spaces.find(({ id }) => id === spaceId);
    if (space !== undefined) return { title: space.name, url: `/spaces/${space.id}` };
    const forum = forumId === null ? undefined : forums.get(forumId);
    if (forum !== undefined) return { title: forum, url: `/forums/${forumId}` };
    const organisation = organisationId === null ? undefined : organisations.get(organisationId);
    return organisation === undefined ? null : { title: organisation.name, url: null };
  };
}
