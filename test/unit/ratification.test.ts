import { describe, expect, it } from "vitest";
import { joiningOf, ratificationOutcomes, type RatificationOutcome, type RatificationRule } from "../../contract/ratification.ts";

const yes = (count: number): RatificationOutcome[] => Array.from({ length: count }, () => "endorsed");
const isFulfilled = (rule: RatificationRule, answers: RatificationOutcome[]) => joiningOf(rule, 4, answers).isFulfilled;

describe("when a decision that others have to join is final", () => {
  it("with all of them, and not with all but one", () => {
    expect([0, 3, 4].map((count) => isFulfilled({ kind: "all" }, yes(count)))).toEqual([false, false, true]);
  });

  it("with so many of them, whoever they are", () => {
    expect([1, 2, 3].map((count) => isFulfilled({ kind: "some", needed: 2 }, yes(count)))).toEqual([false, true, true]);
  });

  it("for each as it joins, and as a whole when each has answered and somebody has joined", () => {
    expect(joiningOf({ kind: "each" }, 4, yes(1))).toEqual({ joined: 1, asked: 4, isFulfilled: false, isBegun: true });
    expect(isFulfilled({ kind: "each" }, [...yes(1), "refused", "refused", "partly"])).toBe(true);
    expect(isFulfilled({ kind: "each" }, [...yes(3), "in_committee"])).toBe(false);
    expect(isFulfilled({ kind: "each" }, ["refused", "refused", "refused", "refused"])).toBe(false);
  });

  it("with a yes alone: of all that can be answered, two are one", () => {
    const counting = ratificationOutcomes.filter((outcome) => joiningOf({ kind: "all" }, 1, [outcome]).isFulfilled);
    expect(counting).toEqual(["endorsed", "endorsed_with_reservation"]);
  });
});
