import { DurableObject } from "cloudflare:workers";
import type { Env } from "../platform/env.ts";

declare module "../platform/env.ts" {
  interface Env {
    BELL: DurableObjectNamespace<FeedBell>;
  }
}

/** The one bell of the installation: whoever waits for news waits at the same feed. */
export const bellOf = (env: Env): DurableObjectStub<FeedBell> => env.BELL.getByName("feed");

/**
 * Rung when the feed has grown, so that whoever asks for news need not ask over and over. It remembers nothing across its own restarts: a ring that is lost
 * costs a waiting reader the rest of its wait, never an event, because the feed is read again at the end of it.
 */
export class FeedBell extends DurableObject<Env> {
  #head = 0;
  readonly #waiting = new Set<() => void>();

  /** The feed has come to `head`. Whether that is news. */
  ring(head: number): boolean {
    if (head <= this.#head) return false;
    this.#head = head;
    for (const wake of this.#waiting) wake();
    return true;
  }

  /** Resolves as soon as the feed has gone past `head`, and after `waitMs` in any case. */
  async pastOrLater(head: number, waitMs: number): Promise<void> {
    if (this.#head > head) return;
    await new Promise<void>((resolve) => {
      const wake = () => {
        clearTimeout(patience);
        this.#waiting.delete(wake);
        resolve();
      };
      const patience = setTimeout(wake, waitMs);
      this.#waiting.add(wake);
    });
  }
}
