import { DurableObject } from "cloudflare:workers";
import type { Env } from "../platform/env.ts";
import { AllowanceWindow, type Allowance, type Share } from "./window.ts";

declare module "../platform/env.ts" {
  interface Env {
    ALLOWANCES: DurableObjectNamespace<TokenAllowance>;
  }
}

/**
 * How much of a share has been used in this window: by a token, of its requests, or by an organisation, of its test events or of its replays. Named by the id of whose it is, and of what, so
 * that all places on the network count together. In memory only: what it forgets when the runtime puts it away is to their advantage, and costs no write for a request.
 */
export class TokenAllowance extends DurableObject<Env> {
  #window: AllowanceWindow | null = null;

  /** `share` is the same each time. */
  take(share: Share): Allowance {
    return (this.#window ??= new AllowanceWindow(share)).take(Date.now());
  }
}
