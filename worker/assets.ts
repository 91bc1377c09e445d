import type { Context } from "hono";
import type { AppEnv } from "./access/context.ts";
import { problemResponse, refuse } from "./platform/refusal.ts";

/** Addresses of the app's own pages have no dot; files have one. */
const isPage = (path: string): boolean => !path.slice(path.lastIndexOf("/")).includes(".");

/** The app's files, and for every address that is not one of them the app itself, which shows the page or says there is none. */
export async function serveApp(c: Context<AppEnv>): Promise<Response> {
  if (c.req.method !== "GET" && c.req.method !== "HEAD") return problemResponse(refuse("unknown_route"));
  const url = new URL(c.req.url);
  if (isPage(url.pathname)) url.pathname = "/";
  const file = await c.env.ASSETS.fetch(new Request(url, { method: c.req.method, headers: c.req.raw.headers }));
  const hashed = url.pathname.startsWith("/assets/") && /-[\w-]{8,}\.\w+$/.test(url.pathname);
  const response = new Response(file.body, file);
  // A hashed name never changes its content; everything else is asked for again, which costs a 304.
  response.headers.set("cache-control", hashed && file.ok ? "public, max-age=31536000, immutable" : "no-cache");
  return response;
}
