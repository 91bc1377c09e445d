import type { MeetingSummary } from "../../contract/views.ts";
import { calendarText, escaped, stamp } from "../platform/icalendar.ts";

/** Open meetings as a calendar (RFC 5545). The id of an entry is the meeting's, so that a meeting that moves is moved and not doubled. */
export function calendarOf(name: string, meetings: MeetingSummary[], baseUrl: string, now: Date): string {
  const host = new URL(baseUrl).host;
  const entries = meetings.flatMap((meeting) => [
    "BEGIN:VEVENT",
    `UID:${meeting.id}@${host}`,
    `DTSTAMP:${stamp(now.toISOString())}`,
    `DTSTART:${stamp(meeting.startsAt)}`,
    `SUMMARY:${escaped(meeting.forum.name)}`,
    ...(meeting.place === "" ? [] : [`LOCATION:${escaped(meeting.place)}`]),
    `URL:${baseUrl}/public/meetings/${meeting.id}`,
    "END:VEVENT",
  ]);
  const lines = [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//Samarbejdsrum//Offentligt arkiv//DA",
    `X-WR-CALNAME:${escaped(name)}`,
    ...entries,
    "END:VCALENDAR",
  ];
  return calendarText(lines);
}
