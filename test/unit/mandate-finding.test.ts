import { describe, expect, it } from "vitest";
import { countsAsRecommendation, findingOf, noClaim, type Terms } from "../../worker/mandates/finding.ts";

const terms = (id: `man_${string}`, parts: Partial<Terms> = {}): Terms => ({
  id,
  scope: "decide",
  subject: "Sårbare ældre",
  amountLimit: null,
  isDisputed: false,
  ...parts,
});
const older = terms("man_older");
const young = terms("man_young", { subject: "Børn og unges trivsel" });

describe("which mandate a matter comes under", () => {
  it("is the one whose subject shares most with it, the one that was claimed, or none", () => {
    expect(findingOf([older, young], noClaim, "Trivsel blandt unge").mandateId).toBe("man_young");
    expect(findingOf([older, young], { ...noClaim, mandateId: "man_older" }, "Trivsel blandt unge").mandateId).toBe("man_older");
    expect(findingOf([older, young], { ...noClaim, mandateId: "none" }, "Trivsel").standing).toBe("not_described");
    expect(findingOf([older, young], noClaim, "Vejsalt").standing).toBe("not_described");
    expect(findingOf([older], noClaim, "Vejsalt").mandateId).toBe("man_older");
  });

  it("covers what costs just as much as its limit, and not a krone more", () => {
    const limited = terms("man_limited", { amountLimit: 300_000 });
    expect(findingOf([limited], { ...noClaim, amount: 300_000 }, "").standing).toBe("covered");
    expect(findingOf([limited], { ...noClaim, amount: 300_001 }, "").standing).toBe("exceeded");
    expect(findingOf([{ ...limited, isDisputed: true }], { ...noClaim, amount: 1 }, "").standing).toBe("disputed");
  });
});

describe("a yes", () => {
  it("is advice unless a mandate to decide covers it, or a chair says why it stands", () => {
    const covered = findingOf([older], noClaim, "");
    expect(countsAsRecommendation(covered, ["approved"])).toBe(false);
    expect(countsAsRecommendation({ ...covered, scope: "recommend" }, ["approved"])).toBe(true);
    expect(countsAsRecommendation({ ...covered, standing: "disputed" }, ["split", "noted", "endorsed"])).toBe(true);
    const stands = { chairId: "per_chair", words: "Aftalen giver os retten." } as const;
    expect(countsAsRecommendation({ ...covered, standing: "disputed", stands }, ["approved"])).toBe(false);
    expect(countsAsRecommendation({ ...covered, standing: "not_described" }, ["noted"])).toBe(false);
  });
});
