import { DurableObject } from "cloudflare:workers";
import { tokenAllowance } from "../../contract/token.ts";
import type { Env } from "../platform/env.ts";

declare module "../platform/env.ts" {
  interface Env {
    ALLOWANCES: DurableObjectNamespace<TokenAllowance>;
  }
}

export type Allowance = { allowed: boolean; left: number; renewedInS: number };

const windowMs = tokenAllowance.windowS * 1000;

/**
 * How much of its allowance a token has used in this window. Named by the token's id, one per token, so that all places on the network count together. In
 * memory only: what it forgets when the runtime puts it away is to the token's advantage, and costs no write for a request.
 */
export class TokenAllowance extends DurableObject<Env> {
  #startedAt = 0;
  #used = 0;

  take(): Allowance {
    const at = Date.now();
    if (at - this.#startedAt >= windowMs) [this.#startedAt, this.#used] = [at, 0];
    const allowed = this.#used < tokenAllowance.requests;
    if (allowed) this.#used += 1;
    return { allowed, left: tokenAllowance.requests - this.#used, renewedInS: Math.ceil((this.#startedAt + windowMs - at) / 1000) };
  }
}
