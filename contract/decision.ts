import * as v from "valibot";
import { idSchema } from "./ids.ts";
import { prose } from "./words.ts";

/** Source of the words: the glossary's outcome list. `unknown` is for what a machine read and nobody has judged. */
export const outcomes = [
  "approved",
  "approved_with_conditions",
  "endorsed",
  "recommended",
  "forwarded",
  "noted",
  "discussed",
  "appointed",
  "postponed",
  "returned",
  "rejected",
  "withdrawn",
  "no_remarks",
  "lapsed",
  "split",
  "unknown",
] as const;
export type Outcome = (typeof outcomes)[number];

export const decisionStates = ["recorded", "awaiting", "final", "lapsed"] as const;
export type DecisionState = (typeof decisionStates)[number];

export const newDecisionSchema = v.pipe(
  v.object({
    outcome: v.picklist(
      outcomes.filter((outcome) => outcome !== "unknown"),
      "choose an outcome",
    ),
    text: v.pipe(prose(20_000), v.minLength(1, "empty")),
    /** The condition on the outcome; null when there is none. */
    reservation: v.nullable(v.pipe(prose(4000), v.minLength(1, "empty"))),
    deviatesFromProposal: v.boolean(),
    /** The competent body that the matter goes on to. */
    onwardTo: v.nullable(v.pipe(prose(300), v.minLength(1, "empty"))),
    /** The frozen version the forum had before it. Must be the item's own; null only where the item carries none. */
    versionId: v.nullable(idSchema("version")),
  }),
  v.forward(
    v.partialCheck(
      [["outcome"], ["onwardTo"]],
      (input) => input.outcome !== "recommended" || input.onwardTo !== null,
      "a recommendation names the body that decides",
    ),
    ["onwardTo"],
  ),
);
export type NewDecision = v.InferInput<typeof newDecisionSchema>;
