import { operationEntries } from "../../contract/operations.ts";
import { problemResponse, refuse } from "../platform/refusal.ts";

const known = operationEntries.map(([, { method, path }]) => ({
  method,
  pattern: new RegExp(`^/api${path.replaceAll(/:\w+/g, "[^/]+")}$`),
}));

/** The answer where no route was: by which methods the address can be asked for, if there is one at all. */
export function answerUnrouted(request: Request): Response {
  const { pathname } = new URL(request.url);
  const methods = new Set(known.filter(({ pattern }) => pattern.test(pathname)).map(({ method }) => method));
  if (methods.size === 0) return problemResponse(refuse("unknown_route"));
  const allow = [...methods].flatMap((method) => (method === "GET" ? ["GET", "HEAD"] : [method])).toSorted();
  const response = request.method === "OPTIONS" ? new Response(null, { status: 204 }) : problemResponse(refuse("method_not_allowed"));
  response.headers.set("allow", allow.join(", "));
  return response;
}
