import * as v from "valibot";

/** Source of the words: what a council may make of a matter. Only the first two join; `noted` and a committee's recommendation do not. */
export const ratificationOutcomes = [
  "endorsed",
  "endorsed_with_reservation",
  "in_committee",
  "partly",
  "refused",
  "noted",
  "not_treated",
] as const;
export type RatificationOutcome = (typeof ratificationOutcomes)[number];

/** Whether the answer is a yes. A committee's recommendation and having taken note are none. */
export const joins = (outcome: RatificationOutcome): boolean => outcome === "endorsed" || outcome === "endorsed_with_reservation";

/** Whether the organisation's own body has said what it will: nothing more is awaited of it. */
const isSettled = (outcome: RatificationOutcome): boolean => joins(outcome) || outcome === "partly" || outcome === "refused";

/**
 * When a decision that others have to join is final: with all of them, with so many of them, or for each that joins, and as a whole when each has answered and one
 * at least has joined.
 */
export const ratificationRuleSchema = v.variant("kind", [
  v.object({ kind: v.literal("all") }),
  v.object({
    kind: v.literal("some"),
    needed: v.pipe(v.number(), v.integer("not a number"), v.minValue(1, "too small"), v.maxValue(150, "too large")),
  }),
  v.object({ kind: v.literal("each") }),
]);
export type RatificationRule = v.InferOutput<typeof ratificationRuleSchema>;

export type Joining = {
  joined: number;
  asked: number;
  /** The decision waits for nobody any more. */
  isFulfilled: boolean;
  /** Somebody at least is bound by it: what was decided can be begun with. */
  isBegun: boolean;
};

/** How far a decision has come with those who have to join it. `answers`: the newest answer of each that has given one. Silence is never a yes. */
export function joiningOf(rule: RatificationRule, asked: number, answers: RatificationOutcome[]): Joining {
  const joined = answers.filter(joins).length;
  const isFulfilled = joined > 0 && hasCome(rule, asked, joined, answers);
  return { joined, asked, isFulfilled, isBegun: isFulfilled || (rule.kind === "each" && joined > 0) };
}

function hasCome(rule: RatificationRule, asked: number, joined: number, answers: RatificationOutcome[]): boolean {
  switch (rule.kind) {
    case "all":
      return joined === asked;
    case "some":
      return joined >= rule.needed;
    case "each":
      return answers.filter(isSettled).length === asked;
  }
}
