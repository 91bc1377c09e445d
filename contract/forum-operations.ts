import * as v from "valibot";
import { forumListingSchema, forumViewSchema, meetingSummarySchema, meetingViewSchema } from "./forum-answers.ts";
import {
  earlierTreatmentSchema,
  importComparisonViewSchema,
  importedItemViewSchema,
  importedMeetingSchema,
  importSummarySchema,
} from "./imported-answers.ts";
import { importComparisonSchema, importWithdrawalSchema, newTreatmentSchema } from "./imported.ts";
import { minutesDraftSchema } from "./draft-answers.ts";
import { meetingCancellationSchema, meetingProgressSchema, newAgendaItemSchema, newMeetingSchema, meetingChangeSchema } from "./meeting.ts";
import type { Operation } from "./operation.ts";
import { pageQuerySchema } from "./paging.ts";
import { recordQuerySchema, recordRebuildSchema } from "./record.ts";
import { recordPageSchema, recordRebuildViewSchema } from "./record-answers.ts";

const list = v.array;
const treatments = list(earlierTreatmentSchema);

/** Forums, their meetings, what they decided, and what they decided before. */
export const forumOperations = {
  listForums: { method: "GET", path: "/forums", by: "records", query: pageQuerySchema, gives: { 200: list(forumListingSchema) } },
  readForum: { method: "GET", path: "/forums/:forumId", by: "records", gives: { 200: forumViewSchema } },
  planMeeting: {
    method: "POST",
    path: "/forums/:forumId/meetings",
    by: "act",
    takes: newMeetingSchema,
    gives: { 201: meetingViewSchema },
  },
  listMeetings: { method: "GET", path: "/meetings", by: "records", query: pageQuerySchema, gives: { 200: list(meetingSummarySchema) } },
  readMeeting: { method: "GET", path: "/meetings/:meetingId", by: "records", gives: { 200: meetingViewSchema } },
  addAgendaItem: {
    method: "POST",
    path: "/meetings/:meetingId/agenda-items",
    by: "act",
    takes: newAgendaItemSchema,
    gives: { 201: meetingViewSchema },
    refuses: ["agenda_item_taken", "wrong_state"],
  },
  progressMeeting: {
    method: "POST",
    path: "/meetings/:meetingId/progress",
    by: "act",
    takes: meetingProgressSchema,
    gives: { 200: meetingViewSchema },
    refuses: ["cpr_in_text", "files_left_behind", "text_changed", "wrong_state"],
  },
  /** Until it is opened. Where its agenda is out, people have the day in their calendars: then with a reason, and letters. */
  rescheduleMeeting: {
    method: "PATCH",
    path: "/meetings/:meetingId",
    by: "act",
    takes: meetingChangeSchema,
    gives: { 200: meetingViewSchema },
    refuses: ["changed_meanwhile", "cpr_in_text", "wrong_state"],
  },
  /** Until it is opened. */
  cancelMeeting: {
    method: "POST",
    path: "/meetings/:meetingId/cancellation",
    by: "act",
    takes: meetingCancellationSchema,
    gives: { 201: meetingViewSchema },
    refuses: ["cpr_in_text", "wrong_state"],
  },
  /** Takes back that the meeting has ended, until its minutes are with the members. */
  reopenMeeting: {
    method: "DELETE",
    path: "/meetings/:meetingId/ending",
    by: "act",
    gives: { 200: meetingViewSchema },
    refuses: ["wrong_state"],
  },
  linkTreatmentToAgendaItem: {
    method: "POST",
    path: "/agenda-items/:agendaItemId/earlier-treatments",
    by: "act",
    takes: newTreatmentSchema,
    gives: { 201: treatments },
    refuses: ["import_withdrawn", "treatment_exists"],
  },
  unlinkTreatmentFromAgendaItem: {
    method: "DELETE",
    path: "/agenda-items/:agendaItemId/earlier-treatments/:treatmentId",
    by: "act",
    gives: { 200: treatments },
  },
  searchRecord: { method: "GET", path: "/record", by: "records", query: recordQuerySchema, gives: { 200: recordPageSchema } },
  rebuildRecord: {
    method: "POST",
    path: "/record/rebuilds",
    by: "operator",
    takes: recordRebuildSchema,
    gives: { 200: recordRebuildViewSchema },
  },

  readMinutes: { method: "POST", path: "/imports/minutes", by: "act", takes: "text/plain", gives: { 200: minutesDraftSchema } },
  compareImport: {
    method: "POST",
    path: "/forums/:forumId/imports/comparison",
    by: "act",
    takes: importComparisonSchema,
    gives: { 200: importComparisonViewSchema },
  },
  listImports: {
    method: "GET",
    path: "/forums/:forumId/imports",
    by: "act",
    query: pageQuerySchema,
    gives: { 200: list(importSummarySchema) },
  },
  storeImport: {
    method: "PUT",
    path: "/forums/:forumId/imports/:importId",
    by: "act",
    takes: "multipart/form-data",
    gives: { 200: importedMeetingSchema, 201: importedMeetingSchema },
    refuses: ["cpr_in_text", "import_exists", "import_resembles_another"],
  },
  readImport: { method: "GET", path: "/imports/:importId", by: "act", gives: { 200: importedMeetingSchema } },
  readImportSource: {
    method: "GET",
    path: "/imports/:importId/source",
    by: "act",
    gives: { 200: "application/octet-stream" },
    refuses: ["import_source_missing"],
  },
  readImportText: {
    method: "GET",
    path: "/imports/:importId/text",
    by: "act",
    gives: { 200: "text/plain" },
    refuses: ["import_source_missing"],
  },
  withdrawImport: {
    method: "POST",
    path: "/imports/:importId/withdrawal",
    by: "act",
    takes: importWithdrawalSchema,
    gives: { 200: importedMeetingSchema },
    refuses: ["import_cited", "import_withdrawn"],
  },
  putImportBack: {
    method: "DELETE",
    path: "/imports/:importId/withdrawal",
    by: "act",
    gives: { 200: importedMeetingSchema },
    refuses: ["import_resembles_another", "wrong_state"],
  },
  readImportedItem: { method: "GET", path: "/imported-items/:importedItemId", by: "act", gives: { 200: importedItemViewSchema } },
} as const satisfies Record<string, Operation>;
