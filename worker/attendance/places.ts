import type { Attendee } from "./attendance.ts";
import { countsForQuorum, type Place } from "./quorum.ts";

/** The members' places, and when the member or whoever sits for them was in it. */
export function placesOf(attendance: Attendee[]): Place[] {
  const members = attendance.filter(({ role }) => role !== null && countsForQuorum(role));
  return members.map((member) => ({
    sector: member.sector,
    stays: attendance
      .filter(({ id, status, substituteFor }) => status === "present" && (id === member.id || substituteFor === member.id))
      .map(({ from, until }) => ({ from, until })),
  }));
}
