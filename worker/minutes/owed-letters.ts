import type { Id } from "../../contract/ids.ts";
import { listSeats } from "../forums/seats.ts";
import { oweLetters } from "../letters/mailings.ts";
import type { MeetingRow } from "../meetings/meetings.ts";
import { copenhagenDate } from "../platform/clock.ts";
import type { Database, Statement } from "../platform/database.ts";

/** For the batch by which minutes wait for the members' word, or are out: everybody with a seat is to be told. */
export async function oweMinutesLetters(
  database: Database,
  meeting: MeetingRow,
  about: { kind: "minutes_sent"; subjectId: Id<"minutesRound"> } | { kind: "minutes_published"; subjectId: Id<"meeting"> },
  now: Date,
): Promise<Statement[]> {
  const seats = await listSeats(database, meeting.forumId, copenhagenDate(now));
  const recipients = [...new Set(seats.map(({ personId }) => personId))];
  return [oweLetters(database, { ...about, recipients, owedAt: now })];
}
