import { createMiddleware } from "hono/factory";
import { attachmentMaxBytes } from "../../contract/attachment.ts";
import type { Actor } from "../access/actor.ts";
import type { AppEnv } from "../access/context.ts";
import { sha256Hex } from "../platform/hash.ts";
import { readAtMost } from "../platform/input.ts";
import { refuse, settled } from "../platform/refusal.ts";
import { contentHash } from "./content.ts";
import { claim, keep, release } from "./requests.ts";

/** The largest thing that any POST takes, and the form around it. */
const bodyMaxBytes = attachmentMaxBytes + 64 * 1024;

/**
 * A POST that comes with an `Idempotency-Key` is carried out once, however often it is sent within a day: the second gets the first one's answer. The key is its
 * asker's own. Where the server died between doing and answering, nobody knows; the request is then not carried out again.
 */
export const onceOnly = createMiddleware<AppEnv>(async (c, next) => {
  const given = c.req.header("idempotency-key");
  const asker = idOf(c.var.actor);
  if (given === undefined || asker === null || c.req.method !== "POST") return next();
  if (!/^[\x21-\x7e]{1,200}$/.test(given)) settled(refuse("invalid_input", [{ path: "Idempotency-Key", issue: "not a key" }]));
  // The route reads the body itself: this is a look at a copy.
  const body = await readAtMost(c.req.raw.clone().body, bodyMaxBytes);
  const bytes = settled(body ?? refuse("body_too_large"));
  const { database, now } = c.var;
  const url = new URL(c.req.url);
  const key = await hashOf(`${asker}\n${given}`);
  const request = await hashOf(`${url.pathname}${url.search}\n${await contentHash(bytes, c.req.header("content-type") ?? "")}`);

  const standing = await claim(database, key, request, now);
  if (standing !== null) {
    if (standing.request !== request) settled(refuse("idempotency_key_reused"));
    if (standing.status === null) settled(refuse("request_in_progress"));
    if (standing.body === null) settled(refuse("answer_not_kept"));
    const headers = new Headers({ "idempotency-replayed": "true" });
    if (standing.contentType !== null) headers.set("content-type", standing.contentType);
    return new Response(standing.body, { status: standing.status ?? 200, headers });
  }
  await next();
  const { res } = c;
  if (res.status >= 400 && res.status < 500) await release(database, key);
  // After a failure of ours the key stays taken: some of it may have been done.
  else if (res.status < 400) {
    // What must not be kept on the way holds a secret, which is not kept here either.
    const isSecret = res.headers.get("cache-control")?.includes("no-store") === true;
    await keep(database, key, {
      status: res.status,
      contentType: res.headers.get("content-type"),
      body: isSecret ? null : await res.clone().text(),
    });
  }
  return undefined;
});

function idOf(actor: Actor): string | null {
  if (actor.kind === "person") return actor.tokenId ?? actor.personId;
  return actor.kind === "token" ? actor.tokenId : null;
}

const hashOf = (text: string): Promise<string> => sha256Hex(new Uint8Array(new TextEncoder().encode(text)));
