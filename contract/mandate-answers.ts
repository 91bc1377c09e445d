import * as v from "valibot";
import { idSchema } from "./ids.ts";
import { mandateFindingSchema, mandateScopes } from "./mandate.ts";
import { personSummarySchema, seatRoles } from "./organisation.ts";
import { questionSchema } from "./question.ts";

const disputeViewSchema = v.object({
  id: idSchema("mandateDispute"),
  words: v.string(),
  raisedAt: v.string(),
  raisedBy: v.nullable(personSummarySchema),
  /** Null while it is open. */
  settlement: v.nullable(v.object({ stands: v.boolean(), words: v.string(), at: v.string(), by: v.nullable(personSummarySchema) })),
});

/** GET /api/forums/:id/mandates: those in force first, then those that are over. */
export const mandateViewSchema = v.object({
  id: idSchema("mandate"),
  scope: v.picklist(mandateScopes),
  subject: v.string(),
  amountLimit: v.nullable(v.number()),
  holderRole: v.nullable(v.picklist(seatRoles)),
  issuer: v.string(),
  reportsTo: v.nullable(v.string()),
  validFrom: v.string(),
  validTo: v.nullable(v.string()),
  isInForce: v.boolean(),
  /** Its text is decided here by a decision that is not final yet. */
  isAwaited: v.boolean(),
  /** Where it was decided, as written; null where it was here. */
  source: v.nullable(v.string()),
  /** Where the text stands that was decided. */
  decisionId: v.nullable(idSchema("decision")),
  disputes: v.array(disputeViewSchema),
  may: v.object({ dispute: v.boolean(), settle: v.boolean() }),
});

/** What a text is asked before it goes on: which mandate reaches it, and what does not seem to add up. */
export const checksViewSchema = v.object({
  questions: v.array(questionSchema),
  /** Null where nothing is to be decided. */
  mandate: v.nullable(mandateFindingSchema),
});

/** GET /api/documents/:id/checks: the same of a document, and what its forum has asked that must be answered first, and how many people sit in it. */
export const documentChecksViewSchema = v.object({
  ...checksViewSchema.entries,
  unanswered: v.array(v.object({ id: idSchema("question"), words: v.string() })),
  members: v.number(),
});

/** GET /api/decisions/:id/mandate-terms: what the decided text seems to say, for a person to mend and confirm. */
export const mandateTermsSchema = v.object({
  scope: v.nullable(v.picklist(mandateScopes)),
  subject: v.string(),
  amountLimit: v.nullable(v.number()),
  issuer: v.string(),
  reportsTo: v.nullable(v.string()),
  validFrom: v.nullable(v.string()),
  validTo: v.nullable(v.string()),
});
