import type { MeetingSummary } from "../../contract/views.ts";

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
  return lines.map((line) => `${folded(line)}\r\n`).join("");
}

/** `20230419T150000Z` */
const stamp = (instant: string): string => `${instant.slice(0, 19).replace(/[-:]/g, "")}Z`;

const escaped = (text: string): string => text.replace(/[\\;,]/g, (sign) => `\\${sign}`).replace(/\r?\n/g, "\\n");

/** Lines of at most 75 bytes, as the format asks; what goes on begins with a space. A letter is never cut in two. */
function folded(line: string): string {
  const bytesMax = 74;
  const encoder = new TextEncoder();
  const pieces: string[] = [];
  let piece = "";
  for (const letter of line) {
    if (encoder.encode(piece + letter).length > bytesMax) {
      pieces.push(piece);
      piece = "";
    }
    piece += letter;
  }
  return [...pieces, piece].join("\r\n ");
}
