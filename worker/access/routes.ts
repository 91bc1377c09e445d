import { Hono } from "hono";
import { problemStatus } from "../../contract/problem.ts";
import { linkRequestSchema } from "../../contract/sign-in.ts";
import { readJson } from "../platform/input.ts";
import { problemResponse, refuse, refuseFor, settled } from "../platform/refusal.ts";
import { isSameOrigin } from "../platform/security.ts";
import type { AppEnv } from "./context.ts";
import { openSessions, type SignedIn } from "./session.ts";

/** Of better-auth's routes only those the product uses; the rest stay closed. What it is handed has been read and measured here. */
export const sessionRoutes = (signedIn: SignedIn) =>
  new Hono<AppEnv>()
    .post("/auth/sign-in/magic-link", async (c) => {
      const input = settled(await readJson(c.req.raw, linkRequestSchema));
      const headers = new Headers(c.req.raw.headers);
      headers.delete("content-length");
      const request = new Request(c.req.raw.url, { method: "POST", headers, body: JSON.stringify(input) });
      return inOurTerms(await openSessions(c.env, c.var.database, c.var.now).handler(request));
    })
    .get("/auth/magic-link/verify", async (c) => {
      // It signs somebody in: another's page that sends a visitor here would have them work in the sender's name.
      if (!isSameOrigin(c.req.raw)) return problemResponse(refuse("wrong_origin"));
      return inOurTerms(await openSessions(c.env, c.var.database, c.var.now, signedIn).handler(c.req.raw));
    })
    .post("/auth/sign-out", async (c) => inOurTerms(await openSessions(c.env, c.var.database, c.var.now).handler(c.req.raw)));

/** better-auth counts by itself how often somebody asks to be signed in. Its "too often" is said as ours. */
function inOurTerms(answer: Response): Response {
  if (answer.status !== problemStatus.too_many_requests) return answer;
  return problemResponse(refuseFor(Number(answer.headers.get("x-retry-after") ?? "60"), "too_many_requests"));
}
