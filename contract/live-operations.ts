import { attendanceMarkSchema, currentItemSchema, itemAbsenceSchema, liveQuerySchema } from "./live.ts";
import { liveMeetingViewSchema } from "./live-answers.ts";
import type { Operation } from "./operation.ts";

/** A meeting while it runs, for those who sit in the forum. */
export const liveOperations = {
  followMeeting: {
    method: "GET",
    path: "/meetings/:meetingId/live",
    by: "person",
    query: liveQuerySchema,
    gives: { 200: liveMeetingViewSchema },
  },
  takeUpItem: {
    method: "PUT",
    path: "/meetings/:meetingId/current-item",
    by: "person",
    takes: currentItemSchema,
    gives: { 200: liveMeetingViewSchema },
    refuses: ["wrong_state"],
  },
  noteAttendance: {
    method: "PUT",
    path: "/meetings/:meetingId/attendance/:attendeeId",
    by: "person",
    takes: attendanceMarkSchema,
    gives: { 200: liveMeetingViewSchema },
    refuses: ["wrong_state"],
  },
  noteItemAbsence: {
    method: "PUT",
    path: "/agenda-items/:agendaItemId/attendance/:attendeeId",
    by: "person",
    takes: itemAbsenceSchema,
    gives: { 200: liveMeetingViewSchema },
    refuses: ["wrong_state"],
  },
} as const satisfies Record<string, Operation>;
