import type { Env } from "./env.ts";
import { offersDemo } from "./env.ts";

/** Header with which the demo and the tests arrange time: an ISO instant. Read only where the demo is offered. */
const demoTimeHeader = "demo-time";

/** The instant of a request. The one place that reads the clock for what people do; everything inside is handed the answer. */
export function clockOf(env: Env, request: Request): Date {
  const arranged = offersDemo(env, request.url) ? request.headers.get(demoTimeHeader) : null;
  const instant = arranged === null ? new Date() : new Date(arranged);
  return Number.isNaN(instant.getTime()) ? new Date() : instant;
}

/** Made once: making one costs far more than a date. */
const inCopenhagen = new Intl.DateTimeFormat("sv-SE", { timeZone: "Europe/Copenhagen" });

/** The calendar date in Europe/Copenhagen, `YYYY-MM-DD`: what validity dates are compared with. */
export function copenhagenDate(at: Date): string {
  return inCopenhagen.format(at);
}
