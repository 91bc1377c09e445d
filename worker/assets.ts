import type { Context } from "hono";
import type { AppEnv } from "./access/context.ts";
import { problemResponse, refuse } from "./platform/refusal.ts";

/** A file's name has an ending. Addresses of the app's own pages have none; a dot at their end is the sentence's that somebody copied them from. */
const isPage = (path: string): boolean => !/\.[^./]+$/.test(path);

/** The one file whose name says nothing of its content: the pages that the server writes link it without knowing the build. */
const unhashed = "/assets/site.css";

/** The app's files, and for every address of a page the app itself, which shows the page or says there is none; so it does to whoever goes to a file that is not there. */
export async function serveApp(c: Context<AppEnv>): Promise<Response> {
  if (c.req.method !== "GET" && c.req.method !== "HEAD") return problemResponse(refuse("unknown_route"));
  const url = new URL(c.req.url);
  if (isPage(url.pathname)) url.pathname = "/";
  const file = await c.env.ASSETS.fetch(new Request(url, { method: c.req.method, headers: c.req.raw.headers }));
  const isMissedPage = file.status === 404 && c.req.header("sec-fetch-mode") === "navigate";
  const shown = isMissedPage ? await c.env.ASSETS.fetch(new Request(new URL("/", url), { method: c.req.method })) : file;
  const hashed = url.pathname.startsWith("/assets/") && url.pathname !== unhashed;
  const response = new Response(shown.body, isMissedPage ? { status: 404, headers: shown.headers } : shown);
  // A hashed name never changes its content; everything else is asked for again, which costs a 304.
  response.headers.set("cache-control", hashed && file.ok ? "public, max-age=31536000, immutable" : "no-cache");
  return response;
}
