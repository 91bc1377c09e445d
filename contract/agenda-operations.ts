import { itemTextViewSchema } from "./agenda-answers.ts";
import type { Operation } from "./operation.ts";

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
} as const satisfies Record<string, Operation>;
