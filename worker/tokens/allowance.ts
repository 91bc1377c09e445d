import { DurableObject } from "cloudflare:workers";
import { tokenAllowance } from "../../contract/token.ts";
import type { Env } from "../platform/env.ts";
import { AllowanceWindow, type Allowance } from "./window.ts";

declare module "../platform/env.ts" {
  interface Env {
    ALLOWANCES: DurableObjectNamespace<TokenAllowance>;
  }
}

/**
 * How much of its allowance a token has used in this window. Named by the token's id, one per token, so that all places on the network count together. In
 * memory only: what it forgets when the runtime puts it away is to the token's advantage, and costs no write for a request.
 */
export class TokenAllowance extends DurableObject<Env> {
  readonly #window = new AllowanceWindow(tokenAllowance);

  take(): Allowance {
    return this.#window.take(Date.now());
  }
}
