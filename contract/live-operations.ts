import * as v from "valibot";
import { actionQuerySchema, newActionSchema, settlementSchema } from "./action.ts";
import { agreedActionSchema } from "./action-answers.ts";
import { attendanceMarkSchema, currentItemSchema, itemAbsenceSchema, liveQuerySchema } from "./live.ts";
import { liveMeetingViewSchema } from "./live-answers.ts";
import { newRemarkSchema, remarkEntrySchema } from "./remark.ts";
import type { Operation } from "./operation.ts";
import { pageQuerySchema } from "./paging.ts";

/** A meeting while it runs, for those who sit in the forum. */
export const liveOperations = {
  followMeeting: {
    method: "GET",
    path: "/meetings/:meetingId/live",
    by: "act",
    query: liveQuerySchema,
    gives: { 200: liveMeetingViewSchema },
  },
  takeUpItem: {
    method: "PUT",
    path: "/meetings/:meetingId/current-item",
    by: "act",
    takes: currentItemSchema,
    gives: { 200: liveMeetingViewSchema },
    refuses: ["item_withdrawn", "wrong_state"],
  },
  noteAttendance: {
    method: "PUT",
    path: "/meetings/:meetingId/attendance/:attendeeId",
    by: "act",
    takes: attendanceMarkSchema,
    gives: { 200: liveMeetingViewSchema },
    refuses: ["wrong_state"],
  },
  noteItemAbsence: {
    method: "PUT",
    path: "/agenda-items/:agendaItemId/attendance/:attendeeId",
    by: "act",
    takes: itemAbsenceSchema,
    gives: { 200: liveMeetingViewSchema },
    refuses: ["item_withdrawn", "wrong_state"],
  },
  recordRemark: {
    method: "PUT",
    path: "/agenda-items/:agendaItemId/remarks/:remarkId",
    by: "act",
    takes: newRemarkSchema,
    gives: { 200: liveMeetingViewSchema },
    refuses: ["item_withdrawn", "wrong_state", "idempotency_key_reused"],
  },
  takeBackRemark: {
    method: "DELETE",
    path: "/agenda-items/:agendaItemId/remarks/:remarkId",
    by: "act",
    gives: { 200: liveMeetingViewSchema },
    refuses: ["wrong_state"],
  },
  enterRemark: {
    method: "PUT",
    path: "/agenda-items/:agendaItemId/remarks/:remarkId/entry",
    by: "act",
    takes: remarkEntrySchema,
    gives: { 200: liveMeetingViewSchema },
    refuses: ["wrong_state"],
  },
  agreeOnAction: {
    method: "PUT",
    path: "/agenda-items/:agendaItemId/actions/:actionId",
    by: "act",
    takes: newActionSchema,
    gives: { 200: liveMeetingViewSchema },
    refuses: ["item_withdrawn", "wrong_state", "idempotency_key_reused"],
  },
  removeAction: {
    method: "DELETE",
    path: "/agenda-items/:agendaItemId/actions/:actionId",
    by: "act",
    gives: { 200: liveMeetingViewSchema },
    refuses: ["wrong_state"],
  },
  settleAction: {
    method: "PUT",
    path: "/actions/:actionId/settlement",
    by: "act",
    takes: settlementSchema,
    gives: { 200: agreedActionSchema },
  },
  listActions: { method: "GET", path: "/actions", by: "act", query: actionQuerySchema, gives: { 200: v.array(agreedActionSchema) } },
  listForumActions: {
    method: "GET",
    path: "/forums/:forumId/actions",
    by: "act",
    query: pageQuerySchema,
    gives: { 200: v.array(agreedActionSchema) },
  },
} as const satisfies Record<string, Operation>;
