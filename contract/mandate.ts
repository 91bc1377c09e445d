import * as v from "valibot";
import { idSchema } from "./ids.ts";
import { seatRoles } from "./organisation.ts";
import { calendarDate, oneLine, prose } from "./words.ts";

/** What a holder may do under a mandate. Only with `decide` is what it says the end of it. */
export const mandateScopes = ["decide", "recommend", "coordinate"] as const;
export type MandateScope = (typeof mandateScopes)[number];

/** Whether a mandate reaches as far as the matter: `exceeded` is by its amount. */
export const mandateStandings = ["covered", "not_described", "disputed", "exceeded"] as const;
export type MandateStanding = (typeof mandateStandings)[number];

const words = (maxLength: number) => v.pipe(prose(maxLength), v.minLength(1, "empty"));

/** Whole kroner. */
const kroner = v.pipe(v.number(), v.integer("not whole kroner"), v.minValue(0, "not whole kroner"), v.maxValue(1e12, "too large"));

/** Under which mandate the forum acts, as whoever records says it. */
export const mandateClaimSchema = v.object({
  /** Null for the one that fits best; `none` where a person says that no mandate describes the matter. */
  mandateId: v.nullable(v.union([idSchema("mandate"), v.literal("none")], "not a mandate")),
  /** What the matter costs; null where it costs nothing, or nobody has said. */
  amount: v.nullable(kroner),
  /** Why it stands as a decision although no mandate covers it, in a chair's words; null where it counts as a recommendation then. */
  stands: v.nullable(v.object({ chairId: idSchema("person"), words: words(2000) })),
});
export type MandateClaim = v.InferOutput<typeof mandateClaimSchema>;

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

/** A mandate as a person settles it for the forum that holds it: decided here, or elsewhere by a body as written. */
export const newMandateSchema = v.pipe(
  v.object({
    scope: v.picklist(mandateScopes, "choose a scope"),
    subject: words(2000),
    amountLimit: v.nullable(kroner),
    /** The role in the forum that holds it; null where the forum does. */
    holderRole: v.nullable(v.picklist(seatRoles)),
    issuer: oneLine(300),
    reportsTo: v.nullable(oneLine(300)),
    validFrom: calendarDate,
    /** The last day; null until further notice. */
    validTo: v.nullable(calendarDate),
    /** The decision by which a mandate's text came into force; null where it was decided elsewhere. */
    decisionId: v.nullable(idSchema("decision")),
    /** Where it was decided, so that others can look it up: which body, when, under which item, or where it is published. Null where it was decided here. */
    source: v.nullable(oneLine(500)),
  }),
  v.forward(
    v.partialCheck([["decisionId"], ["source"]], ({ decisionId, source }) => (decisionId === null) === (source !== null), "empty"),
    ["source"],
  ),
  v.forward(
    v.partialCheck(
      [["validFrom"], ["validTo"]],
      ({ validFrom, validTo }) => validTo === null || validTo >= validFrom,
      "ends before it begins",
    ),
    ["validTo"],
  ),
);
export type NewMandate = v.InferInput<typeof newMandateSchema>;

export const newDisputeSchema = v.object({ words: words(2000) });
/** Where the mandate does not stand, it ends with the day before. */
export const disputeSettlementSchema = v.object({ stands: v.boolean(), words: words(2000) });
