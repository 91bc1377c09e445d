import type { Me } from "../../contract/views.ts";
import type { Person } from "../access/actor.ts";
import { findPerson } from "../access/people.ts";
import { seatsOf } from "../forums/seats.ts";
import { membershipsOf } from "../organisations/memberships.ts";
import { copenhagenDate } from "../platform/clock.ts";
import type { Database } from "../platform/database.ts";

/** The signed-in person, and what they are part of today. */
export async function viewMe(database: Database, actor: Person, now: Date): Promise<Me> {
  const day = copenhagenDate(now);
  const [person, memberships, seats] = await Promise.all([
    findPerson(database, actor.personId),
    membershipsOf(database, actor.personId, day),
    seatsOf(database, actor.personId, day),
  ]);
  if (person === undefined) throw new Error(`the session's person ${actor.personId} is not there`);
  return {
    person,
    organisations: memberships.map((row) => ({
      id: row.organisationId,
      name: row.organisationName,
      sector: row.sector,
      administrator: row.administrator,
    })),
    seats: seats.map((row) => ({ forum: { id: row.forumId, name: row.forumName }, role: row.role })),
  };
}
