import type * as v from "valibot";
import type { agendaDifferenceSchema, agendaPublicationSchema, itemTextViewSchema, publicationPreviewSchema } from "./agenda-answers.ts";

/** GET /api/agenda-items/:id/text: the item's own text, beside the submission that it may carry. */
export type ItemTextView = v.InferOutput<typeof itemTextViewSchema>;

export type AgendaDifference = v.InferOutput<typeof agendaDifferenceSchema>;

/** GET /api/meetings/:id/publication */
export type PublicationPreview = v.InferOutput<typeof publicationPreviewSchema>;

/** GET /api/meetings/:id/publications, newest first. */
export type AgendaPublication = v.InferOutput<typeof agendaPublicationSchema>;
