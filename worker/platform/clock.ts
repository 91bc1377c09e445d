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

/** The first instant of a day in Europe/Copenhagen. Summer time begins and ends hours after midnight, so one of the two offsets is right. */
export function dayBegins(day: string): Date {
  const [summer, winter] = ["+02:00", "+01:00"].map((offset) => new Date(`${day}T00:00:00${offset}`)) as [Date, Date];
  return copenhagenDate(summer) === day ? summer : winter;
}

/** The first instant after the day. */
export function dayEnds(day: string): Date {
  const noon = new Date(`${day}T12:00:00Z`);
  return dayBegins(copenhagenDate(new Date(noon.getTime() + 24 * 60 * 60 * 1000)));
}
