import { expect, test } from "vitest";
import { instantInCopenhagen } from "../../web/forums/copenhagen.ts";
import { monthsLater } from "../../web/spaces/months-later.ts";

test("a meeting at five in winter is at four in UTC, and in summer at three", () => {
  expect(instantInCopenhagen("2023-01-18", "17:00")).toBe("2023-01-18T16:00:00.000Z");
  expect(instantInCopenhagen("2023-04-19", "17:00")).toBe("2023-04-19T15:00:00.000Z");
});

test("the hours around the change of clocks come out as the clocks show them", () => {
  expect(instantInCopenhagen("2023-03-26", "01:59")).toBe("2023-03-26T00:59:00.000Z");
  expect(instantInCopenhagen("2023-03-26", "03:00")).toBe("2023-03-26T01:00:00.000Z");
  expect(instantInCopenhagen("2023-10-29", "01:30")).toBe("2023-10-28T23:30:00.000Z");
  expect(instantInCopenhagen("2023-10-29", "03:00")).toBe("2023-10-29T02:00:00.000Z");
});

test("what is not a date or not a time is no instant", () => {
  expect(instantInCopenhagen("", "")).toBeNull();
  expect(instantInCopenhagen("", "17:00")).toBeNull();
  expect(instantInCopenhagen("2023-04-19", "")).toBeNull();
  expect(instantInCopenhagen("2023-13-40", "17:00")).toBeNull();
});

test("three months from the end of November is the end of February", () => {
  expect(monthsLater(new Date(2026, 10, 30), 3)).toBe("2027-02-28");
  expect(monthsLater(new Date(2026, 10, 30, 0, 30), 1)).toBe("2026-12-30");
  expect(monthsLater(new Date(2027, 9, 31), 4)).toBe("2028-02-29");
});
