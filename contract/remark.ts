import * as v from "valibot";
import { prose } from "./words.ts";

/** On whose behalf somebody asks to have something written down: their own, their organisation's, or their side's of the agreement. */
export const behalves = ["person", "organisation", "sector"] as const;

export const newRemarkSchema = v.object({ words: v.pipe(prose(4000), v.minLength(1, "empty")), onBehalfOf: v.picklist(behalves) });
export type NewRemark = v.InferOutput<typeof newRemarkSchema>;

/** Whether it has been entered where the minutes are written. */
export const remarkEntrySchema = v.object({ entered: v.boolean() });
