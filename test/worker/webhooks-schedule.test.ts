import { describe, expect, test } from "vitest";
import { deliveryTerms } from "../../contract/delivery.ts";
import { judgeAttempt } from "../../worker/webhooks/schedule.ts";

const at = new Date("2026-03-02T10:00:00.000Z");
const minute = 60_000;
const hour = 60 * minute;
const answer = (httpStatus: number | null, retryAfter: string | null = null) => ({ httpStatus, retryAfter });

function waitMs(attempt: number, jitter: number, retryAfter: string | null = null): number {
  const verdict = judgeAttempt(attempt, answer(503, retryAfter), at, jitter);
  if (verdict.kind !== "retry") throw new Error(`attempt ${attempt} is not retried but ${verdict.kind}`);
  return verdict.at.getTime() - at.getTime();
}

describe("what follows from an attempt", () => {
  test.each([200, 201, 202, 204, 299])("%d is a delivery", (status) => {
    expect(judgeAttempt(1, answer(status), at, 0.5)).toEqual({ kind: "delivered" });
  });

  test.each([null, 199, 300, 301, 302, 307, 400, 401, 404, 429, 500, 503])("%s is tried again", (status) => {
    expect(judgeAttempt(1, answer(status), at, 0.5).kind).toBe("retry");
  });

  test.each([1, 4, 10])("410 ends it, at attempt %d", (attempt) => {
    expect(judgeAttempt(attempt, answer(410), at, 0.5)).toEqual({ kind: "refused_for_good" });
  });

  test("the waits grow from five seconds to a day, ten attempts in about 75 hours", () => {
    const waits = deliveryTerms.retryDelaysS.map((_, index) => waitMs(index + 1, 0.5));
    expect(waits).toEqual([5000, 5 * minute, 30 * minute, 2 * hour, 5 * hour, 10 * hour, 14 * hour, 20 * hour, 24 * hour]);
    expect(Math.floor(waits.reduce((sum, wait) => sum + wait, 0) / hour)).toBe(75);
  });

  test("the tenth failure is the last", () => {
    expect(judgeAttempt(10, answer(500), at, 0.5)).toEqual({ kind: "given_up" });
    expect(judgeAttempt(10, answer(500, "5"), at, 0.5)).toEqual({ kind: "given_up" });
  });

  test("chance moves a wait by a tenth at most, either way", () => {
    expect(waitMs(2, 0)).toBe(4.5 * minute);
    expect(waitMs(2, 1)).toBe(5.5 * minute);
  });

  test("a receiver that asks for more time is given it, in seconds or as a date", () => {
    expect(waitMs(1, 0.5, "120")).toBe(2 * minute);
    expect(waitMs(1, 0.5, "Mon, 02 Mar 2026 10:10:00 GMT")).toBe(10 * minute);
  });

  test("a receiver that asks for less than the schedule's wait waits by the schedule", () => {
    expect(waitMs(2, 0.5, "1")).toBe(5 * minute);
    expect(waitMs(2, 0.5, "Mon, 02 Mar 2020 10:10:00 GMT")).toBe(5 * minute);
  });

  test("a receiver that asks for a year is given a day", () => {
    expect(waitMs(1, 0.5, "31536000")).toBe(24 * hour);
    expect(waitMs(1, 0.5, "Tue, 02 Mar 2027 10:00:00 GMT")).toBe(24 * hour);
  });

  test.each(["soon", "", "-5", "1e9"])("a Retry-After of %j asks for nothing", (header) => {
    expect(waitMs(1, 0.5, header)).toBe(5000);
  });
});
