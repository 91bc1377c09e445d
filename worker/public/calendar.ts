import type { MeetingSummary } from "../../contract/views.ts";
import { calendarWords } from "../../i18n/calendar.ts";
import { isCalledOff } from "../access/state-claims.ts";
import { calendarText, escaped, stamp } from "../platform/icalendar.ts";

/**
 * Open meetings as a calendar (RFC 5545). The id of an entry is the meeting's, so that a meeting that moves is moved and not doubled. Not every program shows that an entry is
 * cancelled, so its name says it too. `changes`: how often each was moved or called off.
 */
export function calendarOf(name: string, meetings: MeetingSummary[], changes: Map<string, number>, baseUrl: string, now: Date): string {
  const host = new URL(baseUrl).host;
  const entries = meetings.flatMap((meeting) => [
    "BEGIN:VEVENT",
    `UID:${meeting.id}@${host}`,
    `DTSTAMP:${stamp(now.toISOString())}`,
    `SEQUENCE:${changes.get(meeting.id) ?? 0}`,
    `DTSTART:${stamp(meeting.startsAt)}`,
    `STATUS:${isCalledOff(meeting.state) ? "CANCELLED" : "CONFIRMED"}`,
    `SUMMARY:${escaped(isCalledOff(meeting.state) ? calendarWords.da.calledOff(meeting.forum.name) : meeting.forum.name)}`,
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
