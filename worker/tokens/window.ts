/** Requests in a window of time; after that it is refused until the window ends. */
export type Share = { requests: number; windowS: number };
export type Allowance = { allowed: boolean; left: number; renewedInS: number };

/** How much of a share somebody has used. The clock is the caller's; one that was set back begins a new window. */
export class AllowanceWindow {
  readonly #share: Share;
  #startedAt = Number.NEGATIVE_INFINITY;
  #used = 0;

  constructor(share: Share) {
    this.#share = share;
  }

  take(at: number): Allowance {
    const { requests, windowS } = this.#share;
    if (this.hasEnded(at)) [this.#startedAt, this.#used] = [at, 0];
    const allowed = this.#used < requests;
    if (allowed) this.#used += 1;
    return { allowed, left: requests - this.#used, renewedInS: Math.ceil((this.#startedAt + windowS * 1000 - at) / 1000) };
  }

  hasEnded(at: number): boolean {
    return at < this.#startedAt || at - this.#startedAt >= this.#share.windowS * 1000;
  }
}
