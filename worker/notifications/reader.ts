import type { Id } from "../../contract/ids.ts";
import type { Person } from "../access/actor.ts";
import { findPerson } from "../access/people.ts";
import { seatsOf } from "../forums/seats.ts";
import { membershipsOf } from "../organisations/memberships.ts";
import { copenhagenDate } from "../platform/clock.ts";
import type { Database } from "../platform/database.ts";

/** Somebody who is written to, with what they may on the day, and where letters reach them. Undefined where nobody has the id any more. */
export async function readerOf(
  database: Database,
  personId: Id<"person">,
  now: Date,
): Promise<{ actor: Person; email: string } | undefined> {
  const day = copenhagenDate(now);
  const [person, memberships, seats] = await Promise.all([
    findPerson(database, personId),
    membershipsOf(database, personId, day),
    seatsOf(database, personId, day),
  ]);
  return person && { actor: { kind: "person", personId, name: person.name, memberships, seats }, email: person.email };
}
