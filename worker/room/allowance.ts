/** So much at once, and then so much a second. */
export type Rate = { atOnce: number; perSecond: number };

/** What a socket may still send of something. In memory: a room that has slept has not been sent too much. */
export class Allowance {
  readonly #rate: Rate;
  #left: number;
  #countedAt: number | null = null;

  constructor(rate: Rate) {
    this.#rate = rate;
    this.#left = rate.atOnce;
  }

  /** False when there is less left than that; then nothing is taken. */
  take(amount: number, at: Date): boolean {
    const now = at.getTime();
    const passedMs = Math.max(0, now - (this.#countedAt ?? now));
    this.#countedAt = now;
    this.#left = Math.min(this.#rate.atOnce, this.#left + (passedMs * this.#rate.perSecond) / 1000);
    if (this.#left < amount) return false;
    this.#left -= amount;
    return true;
  }
}
