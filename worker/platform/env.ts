/**
 * What the runtime hands to the worker. The bindings are declared in wrangler.toml; a domain that owns a Durable Object
 * adds its own binding here by declaration merging, so that this file imports no domain.
 */
export interface Env {
  DB: D1Database;
  ARTEFACTS: R2Bucket;
  ASSETS: Fetcher;
  /** Where people reach this installation, without a trailing slash. Decides whether it counts as local. */
  BASE_URL: string;
  /** Signs sessions and sign-in links. */
  AUTH_SECRET: string;
  /** 32 bytes in base64: encrypts webhook secrets at rest. */
  SECRETS_KEY: string;
  /** What a command of the operator's must know to be let in. Without it, none is. */
  OPERATIONS_KEY?: string;
  /** DNS over HTTPS that is asked where a receiver's name leads; empty asks nobody. */
  RESOLVER_URL: string;
  MAIL_FROM: string;
  /** Cloudflare's mail binding. Absent on a developer's machine, where mail lands in the mailbox page. */
  EMAIL?: SendEmail;
  /** "on" offers the demo's personas. Ignored unless the address is local. */
  DEMO?: string;
}

const loopback = new Set(["localhost", "127.0.0.1", "[::1]"]);

export const isLoopback = (hostname: string): boolean => loopback.has(hostname);

/** True on a developer's own machine, judged by the configured address and never by what a request claims. */
export const isLocal = (env: Pick<Env, "BASE_URL">): boolean => isLoopback(new URL(env.BASE_URL).hostname);

/** The demo's shortcuts need all three: switched on, a local configured address, and a request that came to such an address. */
export function offersDemo(env: Pick<Env, "BASE_URL" | "DEMO">, requestUrl: string): boolean {
  return env.DEMO === "on" && isLocal(env) && isLoopback(new URL(requestUrl).hostname);
}
