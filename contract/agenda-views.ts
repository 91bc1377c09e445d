import type * as v from "valibot";
import type { itemTextViewSchema } from "./agenda-answers.ts";

/** GET /api/agenda-items/:id/text: the item's own text, beside the submission that it may carry. */
export type ItemTextView = v.InferOutput<typeof itemTextViewSchema>;
