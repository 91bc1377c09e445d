import { deliveryTerms } from "../../contract/delivery.ts";

const second = 1000;

/** Each wait is stretched or cut by up to a tenth, so that a thousand failures at once do not come back at once. */
const jitterShare = 0.1;

/** What the receiver said, if it said anything. `retryAfter` is the header as it came. */
export type Answer = { httpStatus: number | null; retryAfter: string | null };

/** What follows from an attempt. `refused_for_good`: the receiver wants nothing more, and the endpoint is to be paused. */
export type Verdict = { kind: "delivered" } | { kind: "retry"; at: Date } | { kind: "refused_for_good" } | { kind: "given_up" };

/**
 * Judges attempt number `attempt` (from 1) that ended at `at`. Only 2xx is success: a redirect is never followed and counts as failure.
 * `jitter` is chance, from 0 to 1.
 */
export function judgeAttempt(attempt: number, answer: Answer, at: Date, jitter: number): Verdict {
  const { httpStatus } = answer;
  if (httpStatus !== null && httpStatus >= 200 && httpStatus < 300) return { kind: "delivered" };
  if (httpStatus === 410) return { kind: "refused_for_good" };
  const delayS = deliveryTerms.retryDelaysS[attempt - 1];
  if (delayS === undefined) return { kind: "given_up" };
  const ownMs = delayS * second * (1 - jitterShare + 2 * jitterShare * jitter);
  return { kind: "retry", at: new Date(at.getTime() + Math.max(Math.round(ownMs), retryAfterMs(answer.retryAfter, at))) };
}

/** Whether an endpoint is to be paused that has failed once more: a day lies between the first failure and this one, and no success. */
export function hasFailedTooLong(failingSince: Date | null, at: Date): boolean {
  return failingSince !== null && at.getTime() - failingSince.getTime() >= deliveryTerms.failingMaxS * second;
}

/** The wait that `Retry-After` asks for (RFC 9110 10.2.3: seconds, or an HTTP date), within its bounds; 0 when it asks for nothing. */
function retryAfterMs(header: string | null, at: Date): number {
  if (header === null) return 0;
  const asked = /^\s*\d+\s*$/.test(header) ? Number(header) * second : Date.parse(header) - at.getTime();
  return Number.isNaN(asked) ? 0 : Math.min(Math.max(asked, 0), deliveryTerms.retryAfterMaxS * second);
}
