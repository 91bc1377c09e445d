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

/** Those that say yes to what was asked, with conditions or without. To note or to discuss is not to approve. */
const yes: readonly Outcome[] = ["approved", "approved_with_conditions", "endorsed"];
export const saysYes = (outcome: Outcome): boolean => yes.includes(outcome);

export const decisionStates = ["recorded", "awaiting", "final", "lapsed"] as const;
export type DecisionState = (typeof decisionStates)[number];

/**
 * Whether it is advice by the way it stands: recommended in so many words, or a yes that no mandate covers. Of a yes that counts the state is never `recorded`, whatever
 * it waits for.
 */
export const isAdvice = (outcome: Outcome, state: DecisionState): boolean =>
  outcome === "recommended" || (saysYes(outcome) && state === "recorded");
