import * as Y from "yjs";

/** When each writer pressed each key, by Yjs client and clock, in milliseconds. */
export class Presses {
  readonly #at = new Map<number, Map<number, number>>();
  readonly #last = new Map<number, number>();

  note(clientId: number, clock: number, at: number): void {
    const times = this.#at.get(clientId) ?? new Map<number, number>();
    this.#at.set(clientId, times.set(clock, at));
    this.#last.set(clientId, clock);
  }

  at(clientId: number, clock: number): number | undefined {
    return this.#at.get(clientId)?.get(clock);
  }

  clients(): number[] {
    return [...this.#at.keys()];
  }

  last(clientId: number): number {
    return this.#last.get(clientId) ?? 0;
  }
}

/** Reading what an update says of clocks is a client's cost, not a server's, and fifty clients are told the same. */
let latest: { update: Uint8Array; ends: Map<number, number> } | null = null;

function endsOf(update: Uint8Array): Map<number, number> {
  if (latest !== null && Buffer.compare(latest.update, update) === 0) return latest.ends;
  latest = { update, ends: Y.parseUpdateMeta(update).to };
  return latest.ends;
}

/** What one listener has heard of the writers, read from the updates' own clocks, so that it is the same whether a server merges them or not. */
export class Hearing {
  readonly #presses: Presses;
  readonly #ownClient: number | null;
  readonly #heard = new Map<number, number>();
  readonly delaysMs: number[] = [];
  #onAll: (() => void) | null = null;

  constructor(presses: Presses, ownClient: number | null) {
    this.#presses = presses;
    this.#ownClient = ownClient;
  }

  hear(update: Uint8Array): void {
    const now = performance.now();
    for (const [clientId, end] of endsOf(update)) {
      if (clientId === this.#ownClient) continue;
      const from = this.#heard.get(clientId) ?? 0;
      for (let clock = from + 1; clock <= end; clock++) {
        const pressedAt = this.#presses.at(clientId, clock);
        if (pressedAt !== undefined) this.delaysMs.push(now - pressedAt);
      }
      this.#heard.set(clientId, Math.max(from, end));
    }
    if (this.#onAll !== null && this.missing() === 0) this.#onAll();
  }

  /** How many keys were pressed that this listener has not heard of. */
  missing(): number {
    return this.#presses
      .clients()
      .filter((clientId) => clientId !== this.#ownClient)
      .reduce((sum, clientId) => sum + Math.max(0, this.#presses.last(clientId) - (this.#heard.get(clientId) ?? 0)), 0);
  }

  /** Resolves when everything pressed so far has been heard, or when it has not come for so long. */
  all(withinMs: number): Promise<void> {
    if (this.missing() === 0) return Promise.resolve();
    return new Promise((resolve) => {
      const impatience = setTimeout(resolve, withinMs);
      this.#onAll = () => {
        clearTimeout(impatience);
        resolve();
      };
    });
  }
}
