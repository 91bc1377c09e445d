import { Hono } from "hono";
import { importMaxBytes, type MinutesDraft } from "../../contract/imports.ts";
import type { AppEnv } from "../access/context.ts";
import { requirePerson } from "../access/require.ts";
import { readBody } from "../platform/input.ts";
import { refuse, settled, Refusal } from "../platform/refusal.ts";
import { readMinutes } from "./read-minutes.ts";

/** Minutes somebody brings along, read and handed back. Nothing is stored. */
export const importRoutes = new Hono<AppEnv>().post("/imports/minutes", async (c) => {
  settled(requirePerson(c.var.actor));
  const text = settled(await readPlainText(c.req.raw));
  return c.json<MinutesDraft>(readMinutes(text), 200, { "cache-control": "no-store" });
});

/** The body as text: UTF-8 that says it is plain text and is not something else in disguise. */
async function readPlainText(request: Request): Promise<string | Refusal> {
  const [type = "", ...parameters] = (request.headers.get("content-type") ?? "").split(";").map((part) => part.trim().toLowerCase());
  const charset = parameters.find((parameter) => parameter.startsWith("charset="))?.replaceAll('"', "");
  if (type !== "text/plain" || (charset !== undefined && charset !== "charset=utf-8" && charset !== "charset=utf8")) {
    return refuse("unsupported_media_type");
  }
  const bytes = await readBody(request, importMaxBytes);
  if (bytes instanceof Refusal) return bytes;
  if (bytes.includes(0)) return refuse("invalid_input", [{ path: "", issue: "not a text" }]);
  try {
    // The byte order mark is kept, so that places in the text are places in what was sent.
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return refuse("invalid_input", [{ path: "", issue: "not UTF-8" }]);
  }
}
