import {
  minutesConclusionSchema,
  minutesCorrectionSchema,
  minutesExportQuerySchema,
  minutesQuerySchema,
  minutesVerdictSchema,
  newMinutesAdditionSchema,
} from "./minutes-requests.ts";
import { minutesViewSchema } from "./minutes-answers.ts";
import type { Operation } from "./operation.ts";
import { paperMediaTypes } from "./paper.ts";

/** Minutes: put together, approved, locked, published, added to, corrected. */
export const minutesOperations = {
  readMeetingMinutes: {
    method: "GET",
    path: "/meetings/:meetingId/minutes",
    by: "records",
    query: minutesQuerySchema,
    gives: { 200: minutesViewSchema },
    refuses: ["frozen_text_damaged"],
  },
  exportMinutes: {
    method: "GET",
    path: "/meetings/:meetingId/minutes/export",
    by: "records",
    query: minutesExportQuerySchema,
    gives: { 200: Object.values(paperMediaTypes).join(", ") },
    refuses: ["frozen_text_damaged"],
  },
  sendMinutes: {
    method: "POST",
    path: "/meetings/:meetingId/minutes/rounds",
    by: "act",
    gives: { 201: minutesViewSchema },
    refuses: ["cpr_in_text", "files_left_behind", "frozen_text_damaged", "wrong_state"],
  },
  takeBackMinutes: {
    method: "DELETE",
    path: "/meetings/:meetingId/minutes/round",
    by: "act",
    gives: { 200: minutesViewSchema },
    refuses: ["frozen_text_damaged", "wrong_state"],
  },
  judgeMinutes: {
    method: "PUT",
    path: "/meetings/:meetingId/minutes/verdict",
    by: "act",
    takes: minutesVerdictSchema,
    gives: { 200: minutesViewSchema },
    refuses: ["frozen_text_damaged", "text_changed", "wrong_state"],
  },
  concludeMinutes: {
    method: "POST",
    path: "/meetings/:meetingId/minutes/conclusion",
    by: "act",
    takes: minutesConclusionSchema,
    gives: { 201: minutesViewSchema },
    refuses: ["frozen_text_damaged", "text_changed", "wrong_state"],
  },
  publishMinutes: {
    method: "POST",
    path: "/meetings/:meetingId/minutes/publication",
    by: "act",
    gives: { 201: minutesViewSchema },
    refuses: ["frozen_text_damaged", "wrong_state"],
  },
  addToMinutes: {
    method: "POST",
    path: "/meetings/:meetingId/minutes/additions",
    by: "act",
    takes: newMinutesAdditionSchema,
    gives: { 201: minutesViewSchema },
    refuses: ["cpr_in_text", "frozen_text_damaged", "text_changed", "wrong_state"],
  },
  correctMinutes: {
    method: "PUT",
    path: "/agenda-items/:agendaItemId/correction",
    by: "act",
    takes: minutesCorrectionSchema,
    gives: { 200: minutesViewSchema },
    refuses: ["changed_meanwhile", "frozen_text_damaged", "wrong_state"],
  },
} as const satisfies Record<string, Operation>;
