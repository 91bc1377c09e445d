import * as v from "valibot";
import { sha256Schema } from "./document.ts";
import { idSchema } from "./ids.ts";
import { outcomes, type Outcome } from "./decision.ts";
import { mandateClaimSchema } from "./mandate.ts";
import { answersSchema } from "./question.ts";
import { ratificationOutcomes, ratificationRuleSchema } from "./ratification.ts";
import { calendarDate, oneLine, prose, verbatim } from "./words.ts";

const words = (maxLength: number) => v.pipe(prose(maxLength), v.minLength(1, "empty"));
const listOf = <S extends v.GenericSchema>(schema: S, maxLength: number) => v.pipe(v.array(schema), v.maxLength(maxLength, "too many"));

const recordable = v.picklist(
  outcomes.filter((outcome) => outcome !== "unknown"),
  "choose an outcome",
);
const recordableOfClause = v.picklist(
  outcomes.filter((outcome) => outcome !== "unknown" && outcome !== "split"),
  "choose an outcome",
);

/** The decision's outcome where each clause of the proposal has its own: that of all of them, or `split`. */
export function outcomeOfClauses(clauses: readonly { outcome: Outcome }[]): Outcome {
  const [first, ...others] = new Set(clauses.map(({ outcome }) => outcome));
  return first === undefined ? "unknown" : others.length > 0 ? "split" : first;
}

const contentSchema = v.object({
  outcome: recordable,
  /** One for each clause of the frozen proposal, by its number from 1; none where the outcome is of the proposal as a whole. */
  clauses: v.optional(
    listOf(
      v.object({ number: v.pipe(v.number(), v.integer("not a number"), v.minValue(1, "not a number")), outcome: recordableOfClause }),
      100,
    ),
    [],
  ),
  text: words(20_000),
  /** The condition on the outcome; null when there is none. */
  reservation: v.nullable(words(4000)),
  deviatesFromProposal: v.boolean(),
  /** Who wanted it said that they were of another opinion. */
  dissent: v.optional(listOf(v.object({ who: oneLine(200), words: prose(4000) }), 50), []),
  /** The competent body that the matter goes on to, as written. */
  onwardTo: v.nullable(words(300)),
  /** The same body where it is one of ours. */
  onwardId: v.optional(v.nullable(v.union([idSchema("forum"), idSchema("organisation")], "not a body")), null),
  /** The organisations whose own approval is awaited. */
  ratifiers: v.optional(listOf(idSchema("organisation"), 150), []),
  /** When it is final with them. Nothing where nobody is asked. */
  ratificationRule: v.optional(ratificationRuleSchema, { kind: "all" }),
  /** The forum's earlier decision that this one takes the place of. */
  replacesId: v.optional(v.nullable(idSchema("decision")), null),
  /** Null for the mandate that fits best, without an amount. */
  mandate: v.optional(v.nullable(mandateClaimSchema), null),
  /** What was answered to the questions about it. */
  answers: v.optional(answersSchema, []),
  /** The frozen version the forum had before it. Must be the item's own; null only where the item carries none. */
  versionId: v.nullable(idSchema("version")),
});

type Outcomes = { outcome: Outcome; clauses: { outcome: Outcome }[] };

const namesTheBody = (input: Outcomes & { onwardTo: string | null }): boolean =>
  input.onwardTo !== null || ![input.outcome, ...input.clauses.map(({ outcome }) => outcome)].includes("recommended");

const followsFromClauses = ({ outcome, clauses }: Outcomes): boolean =>
  clauses.length === 0 ? outcome !== "split" : outcome === outcomeOfClauses(clauses);

const unnamedBody = "a recommendation names the body that decides";
const ownOutcome = "follows from the clauses";

/** What is to be read out: everything of a decision but the confirmation. */
export const newReadingSchema = v.pipe(
  contentSchema,
  v.forward(v.partialCheck([["outcome"], ["clauses"], ["onwardTo"]], namesTheBody, unnamedBody), ["onwardTo"]),
  v.forward(v.partialCheck([["outcome"], ["clauses"]], followsFromClauses, ownOutcome), ["outcome"]),
);
export type NewReading = v.InferInput<typeof newReadingSchema>;
export type DecisionInput = v.InferOutput<typeof newReadingSchema>;

/** The same, with the fingerprint of what was read out and confirmed: what counts is what was heard. */
export const newDecisionSchema = v.pipe(
  v.object({ ...contentSchema.entries, readOut: sha256Schema }),
  v.forward(v.partialCheck([["outcome"], ["clauses"], ["onwardTo"]], namesTheBody, unnamedBody), ["onwardTo"]),
  v.forward(v.partialCheck([["outcome"], ["clauses"]], followsFromClauses, ownOutcome), ["outcome"]),
);
export type NewDecision = v.InferInput<typeof newDecisionSchema>;

export const newAdditionSchema = v.object({ text: words(20_000), reason: words(1000) });

/** One organisation's own answer, with the evidence: which of its bodies, when, and under which item. */
export const newRatificationSchema = v.object({
  organisationId: idSchema("organisation"),
  outcome: v.picklist(ratificationOutcomes, "choose an outcome"),
  body: oneLine(200),
  date: calendarDate,
  itemNumber: v.nullable(oneLine(40)),
  /** Where the body's own minutes are. */
  url: v.nullable(v.pipe(verbatim(1000), v.trim(), v.url("not an address"), v.startsWith("https://", "not an address"))),
  reservation: v.nullable(words(4000)),
});

/** Which link a verification is to go on from; null from the first chain on. */
export const newVerificationSchema = v.object({ after: v.nullable(oneLine(200)) });
