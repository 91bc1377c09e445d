import { createMiddleware } from "hono/factory";
import { personAllowance, tokenAllowance } from "../../contract/token.ts";
import type { Actor } from "../access/actor.ts";
import type { AppEnv } from "../access/context.ts";
import type { Env } from "../platform/env.ts";
import { problemResponse, refuseFor } from "../platform/refusal.ts";
import { PeopleAllowances } from "./people.ts";
import type { Allowance, Share } from "./window.ts";

/** Of this place on the network, and not of a request: it outlives them. */
const people = new PeopleAllowances();

/** What somebody has left, said in the headers of draft-ietf-httpapi-ratelimit-headers: a program's token, also in its maker's name, apart from the person themselves. */
export const limitRequests = createMiddleware<AppEnv>(async (c, next) => {
  const taken = await takeFor(c.env, c.var.actor);
  if (taken === null) return next();
  const { name, share, allowance } = taken;
  const { allowed, left, renewedInS } = allowance;
  if (allowed) await next();
  else c.res = problemResponse(refuseFor(renewedInS, "too_many_requests"));
  const headers = new Headers(c.res.headers);
  headers.set("ratelimit-policy", `"${name}";q=${share.requests};w=${share.windowS}`);
  headers.set("ratelimit", `"${name}";r=${left};t=${renewedInS}`);
  c.res = new Response(c.res.body, { status: c.res.status, statusText: c.res.statusText, headers });
  return undefined;
});

type Taken = { name: "token" | "person"; share: Share; allowance: Allowance };

/** Nobody in particular is not counted: what they may ask is the same for everybody, and signing in has limits of its own. */
async function takeFor(env: Env, actor: Actor): Promise<Taken | null> {
  if (actor.kind !== "token" && actor.kind !== "person") return null;
  if (actor.tokenId !== undefined)
    return { name: "token", share: tokenAllowance, allowance: await env.ALLOWANCES.getByName(actor.tokenId).take(tokenAllowance) };
  // The machine's clock, also where the demo arranges another for what people do.
  return { name: "person", share: personAllowance, allowance: people.take(actor.personId, Date.now()) };
}
