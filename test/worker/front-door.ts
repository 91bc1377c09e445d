import { exports } from "cloudflare:workers";
import { holdToDescription } from "./conformance.ts";

/** The whole application, as HTTP finds it. Every answer that any test gets here is held against the API's description. */
export async function atTheDoor(url: string, init: RequestInit = {}): Promise<Response> {
  const response = await exports.default.fetch(url, init);
  const { pathname } = new URL(url);
  if (response.status !== 101 && pathname.startsWith("/api/")) await holdToDescription(init.method ?? "GET", pathname, response);
  return response;
}
