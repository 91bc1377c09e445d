import type { MiddlewareHandler } from "hono";
import type { Env } from "./env.ts";
import { problemResponse, refuse } from "./refusal.ts";

const safeMethods = new Set(["GET", "HEAD", "OPTIONS"]);

/**
 * Whether the request comes from our own pages or from no browser at all. Browsers send `Origin` with every state-changing
 * request and every socket upgrade; a program that sends neither header has no cookies to abuse.
 */
export function isSameOrigin(request: Request): boolean {
  const origin = request.headers.get("origin");
  if (origin !== null) return origin === new URL(request.url).origin;
  const site = request.headers.get("sec-fetch-site");
  return site === null || site === "same-origin" || site === "none";
}

/**
 * Whether the request says by a bearer's header who asks. No other site's page can have a browser add one (as it can a name and password that the browser
 * remembers), and for such a request no cookie is read.
 */
export const saysWhoAsks = (request: Request): boolean => /^Bearer /i.test(request.headers.get("authorization") ?? "");

export const sameOriginOnly: MiddlewareHandler<{ Bindings: Env }> = async (c, next) => {
  if (!safeMethods.has(c.req.method) && !saysWhoAsks(c.req.raw) && !isSameOrigin(c.req.raw)) return problemResponse(refuse("wrong_origin"));
  await next();
  return undefined;
};

const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "manifest-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join("; ");

/** On every answer, errors and static files included. */
export const securityHeaders: MiddlewareHandler<{ Bindings: Env }> = async (c, next) => {
  await next();
  // An upgraded socket's response has no body to protect, and its headers cannot be changed.
  if (c.res.status === 101) return;
  const headers = new Headers(c.res.headers);
  // What does not say that it may be kept is kept by nobody: the next person at a shared machine could go back to it.
  if (!headers.has("cache-control")) headers.set("cache-control", "no-store");
  // A page that stands alone has its style within it, and says so by a policy of its own, which allows that style and nothing else.
  if (!headers.has("content-security-policy")) headers.set("content-security-policy", contentSecurityPolicy);
  headers.set("x-content-type-options", "nosniff");
  headers.set("referrer-policy", "same-origin");
  headers.set("cross-origin-opener-policy", "same-origin");
  headers.set("cross-origin-resource-policy", "same-origin");
  headers.set("permissions-policy", "camera=(), microphone=(), geolocation=()");
  if (c.env.BASE_URL.startsWith("https:")) headers.set("strict-transport-security", "max-age=31536000; includeSubDomains");
  c.res = new Response(c.res.body, { status: c.res.status, statusText: c.res.statusText, headers });
};
