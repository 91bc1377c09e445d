import type { Id } from "../../contract/ids.ts";
import type { SeatRole } from "../../contract/organisation.ts";
import { findPeople, type PersonRow } from "../access/people.ts";
import { listSeats } from "../forums/seats.ts";
import { copenhagenDate } from "../platform/clock.ts";
import type { Database } from "../platform/database.ts";
import type { MeetingRow } from "./meetings.ts";

/** `person` is null where letters reach nobody: the seat's holder is not known here any more. */
type Recipient = { personId: Id<"person">; organisationId: Id<"organisation">; role: SeatRole; person: PersonRow | null };

/** Who is to have the agenda: everybody with a seat on the day of the meeting, each once. */
export async function recipientsOf(database: Database, meeting: MeetingRow): Promise<Recipient[]> {
  const seats = await listSeats(database, meeting.forumId, copenhagenDate(new Date(meeting.startsAt)));
  const people = await findPeople(
    database,
    seats.map(({ personId }) => personId),
  );
  const known = new Map(seats.map((seat) => [seat.personId, seat]));
  return Array.from(known.values(), (seat) => ({ ...seat, person: people.get(seat.personId) ?? null }));
}
