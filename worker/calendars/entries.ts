import { calendarWords } from "../../i18n/calendar.ts";
import { calendarText, escaped, stamp } from "../platform/icalendar.ts";

/** `changes`: how often the agenda was put out or the meeting moved or called off. Titles are of open items; a closed one has a number and nothing else. */
export type CalendarMeeting = {
  id: string;
  forumName: string;
  startsAt: string;
  place: string;
  state: "tentative" | "confirmed" | "cancelled";
  changes: number;
  changedAt: string;
  items: { number: number; title: string | null }[];
};

/**
 * A member's meetings as a calendar (RFC 5545). An entry keeps its UID for as long as there is the meeting, and its SEQUENCE rises with each edition of the agenda, each move and when it is
 * called off, so that calendars replace what they have. Not every program shows that an entry is cancelled, so its name says it too.
 */
export function calendarOf(meetings: CalendarMeeting[], baseUrl: string): string {
  const host = new URL(baseUrl).host;
  const words = calendarWords.da;
  const entries = meetings.flatMap((meeting) => [
    "BEGIN:VEVENT",
    `UID:${meeting.id}@${host}`,
    `SEQUENCE:${meeting.changes}`,
    `DTSTAMP:${stamp(meeting.changedAt)}`,
    `LAST-MODIFIED:${stamp(meeting.changedAt)}`,
    `DTSTART:${stamp(meeting.startsAt)}`,
    `STATUS:${meeting.state.toUpperCase()}`,
    `SUMMARY:${escaped(meeting.state === "cancelled" ? words.calledOff(meeting.forumName) : meeting.forumName)}`,
    ...(meeting.place === "" ? [] : [`LOCATION:${escaped(meeting.place)}`]),
    ...(meeting.items.length === 0
      ? []
      : [`DESCRIPTION:${escaped(meeting.items.map(({ number, title }) => `${number}. ${title ?? words.closedItem}`).join("\n"))}`]),
    `URL:${baseUrl}/meetings/${meeting.id}`,
    "END:VEVENT",
  ]);
  return calendarText([
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//Samarbejdsrum//Mine moeder//DA",
    `X-WR-CALNAME:${escaped(words.name)}`,
    ...entries,
    "END:VCALENDAR",
  ]);
}
