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
