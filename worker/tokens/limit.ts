import { createMiddleware } from "hono/factory";
import { tokenAllowance } from "../../contract/token.ts";
import type { AppEnv } from "../access/context.ts";
import { problemResponse, refuse } from "../platform/refusal.ts";

const policy = `"token";q=${tokenAllowance.requests};w=${tokenAllowance.windowS}`;

/** A token's share, said in the headers of draft-ietf-httpapi-ratelimit-headers. People at screens are not counted: a look-up for every click buys them nothing. */
export const limitTokens = createMiddleware<AppEnv>(async (c, next) => {
  const { actor } = c.var;
  const tokenId = actor.kind === "token" || actor.kind === "person" ? actor.tokenId : undefined;
  if (tokenId === undefined) return next();
  const { allowed, left, renewedInS } = await c.env.ALLOWANCES.getByName(tokenId).take();
  if (allowed) await next();
  else c.res = problemResponse(refuse("too_many_requests"));
  const headers = new Headers(c.res.headers);
  headers.set("ratelimit-policy", policy);
  headers.set("ratelimit", `"token";r=${left};t=${renewedInS}`);
  if (!allowed) headers.set("retry-after", String(renewedInS));
  c.res = new Response(c.res.body, { status: c.res.status, statusText: c.res.statusText, headers });
  return undefined;
});
