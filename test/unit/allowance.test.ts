import { describe, expect, it } from "vitest";
import { AllowanceWindow } from "../../worker/tokens/window.ts";

describe("an allowance", () => {
  const three = () => new AllowanceWindow({ requests: 3, windowS: 60 });

  it("is counted down, refused when it is used up, and whole again when its window has ended", () => {
    const window = three();
    expect([0, 1, 2].map((at) => window.take(at).left)).toEqual([2, 1, 0]);
    expect(window.take(30_000)).toEqual({ allowed: false, left: 0, renewedInS: 30 });
    expect(window.take(59_999)).toMatchObject({ allowed: false, renewedInS: 1 });
    expect(window.take(60_000)).toEqual({ allowed: true, left: 2, renewedInS: 60 });
  });

  it("begins with the first request, and anew where the clock was set back", () => {
    const window = three();
    expect(window.take(1e12)).toMatchObject({ left: 2, renewedInS: 60 });
    expect(window.take(1e12 - 1)).toMatchObject({ left: 2, renewedInS: 60 });
  });
});
