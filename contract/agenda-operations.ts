import { agendaPublicationSchema, itemTextViewSchema, publicationPreviewSchema } from "./agenda-answers.ts";
import * as v from "valibot";
import { agendaOrderSchema, changedItemSchema, newPublicationSchema } from "./agenda.ts";
import { meetingViewSchema } from "./forum-answers.ts";
import type { Operation } from "./operation.ts";

const list = v.array;

/** An agenda while it is made, and its publications. */
export const agendaOperations = {
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
    by: "person",
    gives: { 200: itemTextViewSchema },
    refuses: ["frozen_text_damaged"],
  },
  changeAgendaItem: {
    method: "PATCH",
    path: "/agenda-items/:agendaItemId",
    by: "person",
    takes: changedItemSchema,
    gives: { 200: meetingViewSchema },
    refuses: ["wrong_state"],
  },
  setAsideAgendaItem: {
    method: "DELETE",
    path: "/agenda-items/:agendaItemId",
    by: "person",
    gives: { 200: meetingViewSchema },
    refuses: ["wrong_state"],
  },
  putBackAgendaItem: {
    method: "POST",
    path: "/agenda-items/:agendaItemId/return",
    by: "person",
    gives: { 200: meetingViewSchema },
    refuses: ["agenda_item_taken", "wrong_state"],
  },
  orderAgenda: {
    method: "PUT",
    path: "/meetings/:meetingId/agenda-order",
    by: "person",
    takes: agendaOrderSchema,
    gives: { 200: meetingViewSchema },
    refuses: ["wrong_state"],
  },
  addStandardItems: {
    method: "POST",
    path: "/meetings/:meetingId/standard-items",
    by: "person",
    gives: { 200: meetingViewSchema },
    refuses: ["wrong_state"],
  },
  previewPublication: {
    method: "GET",
    path: "/meetings/:meetingId/publication",
    by: "person",
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
    by: "person",
    takes: newPublicationSchema,
    gives: { 201: meetingViewSchema },
    refuses: ["cpr_in_text", "text_changed", "wrong_state"],
  },
} as const satisfies Record<string, Operation>;
