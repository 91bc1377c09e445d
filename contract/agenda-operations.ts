import { agendaPublicationSchema, itemTextViewSchema, publicationPreviewSchema } from "./agenda-answers.ts";
import * as v from "valibot";
import { agendaOrderSchema, itemChangeSchema, newPublicationSchema } from "./agenda.ts";
import { attachmentsViewSchema } from "./attachment.ts";
import { calendarOpenedSchema, calendarViewSchema } from "./calendar.ts";
import { meetingViewSchema } from "./forum-answers.ts";
import { forumRulesChangeSchema } from "./forum-rules.ts";
import type { Operation } from "./operation.ts";
import { forumRulesViewSchema, newSeatSchema, seatChangeSchema } from "./seat.ts";

const list = v.array;

/** How a forum works, and who sits in it. */
const rulesOperations = {
  readForumRules: { method: "GET", path: "/forums/:forumId/rules", by: "records", gives: { 200: forumRulesViewSchema } },
  changeForumRules: {
    method: "PUT",
    path: "/forums/:forumId/rules",
    by: "act",
    takes: forumRulesChangeSchema,
    gives: { 200: forumRulesViewSchema },
    refuses: ["changed_meanwhile"],
  },
  addSeat: { method: "POST", path: "/forums/:forumId/seats", by: "act", takes: newSeatSchema, gives: { 201: forumRulesViewSchema } },
  changeSeat: {
    method: "PATCH",
    path: "/seats/:seatId",
    by: "act",
    takes: seatChangeSchema,
    gives: { 200: forumRulesViewSchema },
    refuses: ["changed_meanwhile"],
  },
} as const satisfies Record<string, Operation>;

/** Files that belong to an item. */
const attachmentOperations = {
  listAttachments: {
    method: "GET",
    path: "/agenda-items/:agendaItemId/attachments",
    by: "records",
    gives: { 200: attachmentsViewSchema },
  },
  addAttachment: {
    method: "POST",
    path: "/agenda-items/:agendaItemId/attachments",
    by: "act",
    takes: "multipart/form-data",
    gives: { 201: attachmentsViewSchema },
    refuses: ["cpr_in_text", "file_too_large", "file_type_refused"],
  },
  removeAttachment: { method: "DELETE", path: "/attachments/:attachmentId", by: "act", gives: { 200: attachmentsViewSchema } },
  readAttachment: {
    method: "GET",
    path: "/attachments/:attachmentId/file",
    by: "anybody",
    gives: { 200: "application/octet-stream" },
    refuses: ["frozen_text_damaged", "not_signed_in"],
  },
} as const satisfies Record<string, Operation>;

/** A person's meetings for their own calendar. */
const calendarOperations = {
  readCalendar: { method: "GET", path: "/calendar", by: "person", gives: { 200: calendarViewSchema } },
  openCalendar: { method: "POST", path: "/calendar", by: "person", gives: { 201: calendarOpenedSchema } },
  closeCalendar: { method: "DELETE", path: "/calendar", by: "person", gives: { 200: calendarViewSchema } },
} as const satisfies Record<string, Operation>;

/** An agenda while it is made, and its publications. */
export const agendaOperations = {
  ...rulesOperations,
  ...calendarOperations,
  ...attachmentOperations,
  readItemText: {
    method: "GET",
    path: "/agenda-items/:agendaItemId/text",
    by: "records",
    gives: { 200: itemTextViewSchema },
    refuses: ["frozen_text_damaged"],
  },
  openItemText: {
    method: "POST",
    path: "/agenda-items/:agendaItemId/text",
    by: "act",
    gives: { 200: itemTextViewSchema },
    refuses: ["frozen_text_damaged"],
  },
  changeAgendaItem: {
    method: "PATCH",
    path: "/agenda-items/:agendaItemId",
    by: "act",
    takes: itemChangeSchema,
    gives: { 200: meetingViewSchema },
    refuses: ["changed_meanwhile", "wrong_state"],
  },
  setAsideAgendaItem: {
    method: "DELETE",
    path: "/agenda-items/:agendaItemId",
    by: "act",
    gives: { 200: meetingViewSchema },
    refuses: ["wrong_state"],
  },
  putBackAgendaItem: {
    method: "POST",
    path: "/agenda-items/:agendaItemId/return",
    by: "act",
    gives: { 200: meetingViewSchema },
    refuses: ["agenda_item_taken", "wrong_state"],
  },
  orderAgenda: {
    method: "PUT",
    path: "/meetings/:meetingId/agenda-order",
    by: "act",
    takes: agendaOrderSchema,
    gives: { 200: meetingViewSchema },
    refuses: ["changed_meanwhile", "wrong_state"],
  },
  addStandardItems: {
    method: "POST",
    path: "/meetings/:meetingId/standard-items",
    by: "act",
    gives: { 200: meetingViewSchema },
    refuses: ["wrong_state"],
  },
  previewPublication: {
    method: "GET",
    path: "/meetings/:meetingId/publication",
    by: "act",
    gives: { 200: publicationPreviewSchema },
  },
  listPublications: {
    method: "GET",
    path: "/meetings/:meetingId/publications",
    by: "records",
    gives: { 200: list(agendaPublicationSchema) },
  },
  publishAgenda: {
    method: "POST",
    path: "/meetings/:meetingId/publications",
    by: "act",
    takes: newPublicationSchema,
    gives: { 201: meetingViewSchema },
    refuses: ["agenda_changed", "cpr_in_text", "files_left_behind", "text_changed", "wrong_state"],
  },
} as const satisfies Record<string, Operation>;
