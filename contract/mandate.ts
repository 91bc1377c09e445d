import * as v from "valibot";
import { idSchema } from "./ids.ts";
import { prose } from "./words.ts";

/** What a holder may do under a mandate. Only with `decide` is what it says the end of it. */
export const mandateScopes = ["decide", "recommend", "coordinate"] as const;

/** Whether a mandate reaches as far as the matter: `exceeded` is by its amount. */
export const mandateStandings = ["covered", "not_described", "disputed", "exceeded"] as const;

/** Whole kroner. */
export const kroner = v.pipe(v.number(), v.integer("not whole kroner"), v.minValue(0, "not whole kroner"), v.maxValue(1e12, "too large"));

/** Under which mandate the forum acts, as whoever records says it. */
export const mandateClaimSchema = v.object({
  /** Null for the one that fits best. */
  mandateId: v.nullable(idSchema("mandate")),
  /** What the matter costs; null where it costs nothing, or nobody has said. */
  amount: v.nullable(kroner),
  /** Why it stands as a decision although no mandate covers it, in a chair's words; null where it counts as a recommendation then. */
  stands: v.nullable(v.object({ chairId: idSchema("person"), words: v.pipe(prose(2000), v.minLength(1, "empty")) })),
});

/** What was found when the mandates in force were looked up, as it is kept with a decision. */
export const mandateFindingSchema = v.object({
  standing: v.picklist(mandateStandings),
  mandateId: v.nullable(idSchema("mandate")),
  subject: v.nullable(v.string()),
  scope: v.nullable(v.picklist(mandateScopes)),
  amountLimit: v.nullable(v.number()),
  amount: v.nullable(v.number()),
  stands: mandateClaimSchema.entries.stands,
});
export type MandateFinding = v.InferOutput<typeof mandateFindingSchema>;
